import type { DetailPart, GoodsCard } from '@/contract/goods';
import { type DetailBlock, goodsShownIn } from '@/domain/detail';
import type { GoodsId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { ShopSettings } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { show } from '../show';
import { goodsCards } from './goodsCards';

/** What the merchant has put together below the facts, with the goods in it as lists show them. */
export async function detailOf(
  shop: Tables,
  settings: ShopSettings,
  blocks: readonly DetailBlock[],
  now: Instant,
): Promise<DetailPart[]> {
  const cards = await cardsOf(shop, settings, goodsShownIn(blocks), now);
  return blocks.flatMap((block): DetailPart[] => {
    if (block.kind === 'picture') return [{ ...block, picture: show(settings, block.picture) }];
    if (block.kind !== 'goods') return [block];
    const goods = cards.get(block.goodsId);
    return goods ? [{ kind: 'goods', goods }] : [];
  });
}

/** Those of them that are on sale. */
export async function cardsOf(
  shop: Tables,
  settings: ShopSettings,
  ids: readonly GoodsId[],
  now: Instant,
): Promise<Map<GoodsId, GoodsCard>> {
  if (ids.length === 0) return new Map();
  const cards = await goodsCards(shop, settings, await shop.goods.rowsOf(ids), now);
  return new Map(cards.map((card) => [card.id, card]));
}
