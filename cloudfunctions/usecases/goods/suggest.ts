import { shop as contract } from '@/contract/shop';
import { query } from '../../door/query';
import { hotWords } from './hotWords';

const MOST = 10;

export const suggest = query(contract.suggest, async ({ search }, { shop, now }) => ({
  words: search === '' ? await hotWords(shop, now, MOST) : await shop.goods.titlesWith(search.toLowerCase(), MOST),
}));
