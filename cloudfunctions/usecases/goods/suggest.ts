import { shop as contract } from '@/contract/shop';
import { searchable, wordsAsked } from '@/domain/search';
import type { Words } from '@/domain/words';
import { query } from '../../door/query';

const MOST = 8;
const MOST_CATEGORIES = 3;
const LOOKED_AT = 30;

/** While it is typed: categories of that name, and titles of what would be found, those first that say it themselves. */
export const suggest = query(contract.suggest, async ({ search }, { shop, now }) => {
  const words = wordsAsked(search);
  if (words.length === 0) return { words: [], categories: [] };
  const says = ({ zh, en }: Words) => words.every(({ part }) => searchable([zh, en]).includes(part));

  const found = { words, sort: 'chosen', teamOnly: false, inStock: false, now, most: LOOKED_AT } as const;
  const titles = (await shop.goods.list(found)).map(({ title }) => title);
  const categories = (await shop.categories.all()).filter(({ title }) => says(title));
  return {
    words: unlike([...titles.filter(says), ...titles.filter((title) => !says(title))]).slice(0, MOST),
    categories: categories.slice(0, MOST_CATEGORIES).map(({ id, title }) => ({ id, title })),
  };
});

const unlike = (all: readonly Words[]) => all.filter(({ zh }, i) => all.findIndex((other) => other.zh === zh) === i);
