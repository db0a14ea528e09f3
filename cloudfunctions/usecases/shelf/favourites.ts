import { shop as contract } from '@/contract/shop';
import { type GoodsId, isId } from '@/domain/id';
import { Refusal, refuseIf } from '@/domain/refusal';
import { MOST_FAVOURITES } from '@/domain/shelf';
import type { Instant } from '@/domain/time';
import { command } from '../../door/command';
import { query } from '../../door/query';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { shelfGoods } from './shelfGoods';

const PAGE = 20;

/** The person is locked, so that two taps cannot both be the last heart that there is room for. */
export const keepFavourite = command(
  'keepFavourite',
  contract.keepFavourite,
  async ({ goodsId, kept }, { tx, caller, now }) => {
    const { userId } = caller;
    await tx.users.lock(userId);
    await tx.goods.get(goodsId);
    if (!kept) {
      await tx.favourites.remove(userId, [goodsId]);
      return { kept };
    }
    if (await tx.favourites.has(userId, goodsId)) return { kept };
    refuseIf((await tx.favourites.count(userId)) >= MOST_FAVOURITES ? 'favourites_full' : undefined);
    const price = (await tx.favourites.pricesOf([goodsId])).get(goodsId)!;
    await tx.favourites.keep(userId, goodsId, price, now);
    return { kept };
  },
);

export const removeFavourites = command(
  'removeFavourites',
  contract.removeFavourites,
  async ({ goodsIds }, { tx, caller }) => {
    await tx.favourites.remove(caller.userId, goodsIds);
    return {};
  },
);

export const listFavourites = query(contract.listFavourites, async ({ onSale, cursor }, view) => {
  const { shop, caller } = view;
  const before = shelfKeyOf(cursor);
  const kept = await shop.favourites.list(caller.userId, { onSale, before, most: PAGE });
  const goods = await shelfGoods(
    kept.map(({ goodsId }) => goodsId),
    view,
  );
  const items = kept.map(({ goodsId, wasPrice, keptAt }) => ({ goods: goods.get(goodsId)!, wasPrice, keptAt }));
  const last = kept.length === PAGE ? kept.at(-1) : undefined;
  return { items, next: last && cursorOf(last.keptAt, last.goodsId) };
});

export function shelfKeyOf(
  cursor: string | undefined,
): { readonly at: Instant; readonly goodsId: GoodsId } | undefined {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('goods', id)) throw new Refusal('not_understood');
  return { at: numbers[0] as Instant, goodsId: id };
}
