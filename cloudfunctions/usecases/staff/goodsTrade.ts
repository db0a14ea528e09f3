import { admin as contract } from '@/contract/admin';
import { isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { wordsAsked } from '@/domain/search';
import { command } from '../../door/command';
import { query } from '../../door/query';
import { show } from '../show';

const PAGE = 20;

export const listGoodsTrade = query(contract.listGoodsTrade, async ({ search = '', cursor }, { shop, settings }) => {
  if (cursor !== undefined && !isId('goods', cursor)) throw new Refusal('not_understood');
  const words = wordsAsked(search);
  if (search !== '' && words.length === 0) return { items: [] };
  const found = await shop.goodsTrade.list({ words, before: cursor, most: PAGE });
  return {
    items: found.map((goods) => ({ ...goods, picture: show(settings, goods.picture) })),
    next: found.length === PAGE ? found.at(-1)?.goodsId : undefined,
  };
});

export const setGoodsTrade = command('setGoodsTrade', contract.setGoodsTrade, async (asked, { tx }) => {
  await tx.freight.hold(asked.freightId);
  await tx.goodsTrade.set(asked.goodsId, asked.freightId, asked.perUser);
  return {};
});
