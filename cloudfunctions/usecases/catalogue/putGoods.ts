import { adminGoods as contract } from '@/contract/adminGoods';
import type { InputOf } from '@/contract/endpoint';
import { goodsShownIn } from '@/domain/detail';
import type { Goods } from '@/domain/goods';
import { whyNotGoods } from '@/domain/goodsTerms';
import type { GoodsId } from '@/domain/id';
import { least } from '@/domain/money';
import { refuseIf } from '@/domain/refusal';
import { command, type Scene } from '../../door/command';
import { assetsOf, refuseStrange } from './assets';
import { putSkus, type SkusAsked } from './putSkus';

type Asked = InputOf<typeof contract.putGoods>;

/** What new goods are made after: nothing yet. */
const NOTHING = { received: 0, noPromotion: undefined, version: 0, note: null, position: undefined };

/**
 * Held in this order: the shop where codes are given, the template and the category, the goods, their SKUs. Existing
 * stock is not touched here: somebody may be buying of it.
 */
export const putGoods = command('putGoods', contract.putGoods, async (asked, scene) => {
  const { tx, now, ids } = scene;
  if (asked.skus.some(({ code }) => code !== undefined)) await tx.shop.lock(); // Two who give the same code.
  await tx.freight.hold(asked.freightId);
  await tx.categories.hold(asked.categoryId);
  const before = await beforeOf(asked, scene);
  refuseIf(whyNotGoods(asked));

  const goods = goodsFrom(asked, asked.goodsId ?? ids.next('goods'), before.received);
  const like = asked.likeId ? [await tx.goods.get(asked.likeId)] : [];
  const known = [...(before.goods ? [before.goods] : []), ...like].flatMap(assetsOf);
  refuseStrange(assetsOf(goods), known, scene);
  const shown = goodsShownIn(asked.detail).filter((id) => id !== goods.id);
  refuseIf((await tx.goods.some(shown)).size === shown.length ? undefined : 'not_found');
  if (goods.noPromotion && before.goods && !before.goods.noPromotion) {
    refuseIf((await tx.campaignList.ahead(goods.id, now)).length > 0 ? 'goods_in_campaign' : undefined);
  }

  const sold = asked.skus.filter(({ on }) => on);
  const place = {
    note: asked.note ?? null,
    price: (sold.length > 0 ? sold : asked.skus).map(({ listPrice }) => listPrice).reduce(least),
    position: asked.position ?? before.position ?? (await tx.shopGoods.nextPosition()),
  };
  if (before.goods) await tx.goods.change(goods, place);
  else await tx.goods.add(goods, place, now);
  await putSkus(goods.id, asked.skus as SkusAsked, scene);
  return { goodsId: goods.id, version: before.version + 1 };
});

/** These goods as they are, and held: refuses `goods_moved_on` whoever has looked at an earlier version. */
async function beforeOf({ goodsId, version }: Asked, { tx }: Scene) {
  if (!goodsId) return { ...NOTHING, goods: undefined };
  const goods = await tx.goods.lock(goodsId);
  const written = await tx.shopGoods.written(goodsId);
  refuseIf(written.version === version ? undefined : 'goods_moved_on');
  return { ...written, goods, received: goods.received };
}

function goodsFrom(asked: Asked, id: GoodsId, received: number): Goods {
  const { title, longTitle = title, categoryId, pictures, video, detail, specs, freightId, perUser } = asked;
  const { noPromotion, promises, facts, story, onSale } = asked;
  const wide = asked.wide ?? pictures[0]?.full ?? '';
  return {
    ...{ id, categoryId, title, longTitle, specs, pictures, wide, video, detail, story, facts, promises, noPromotion },
    ...{ onSale, freightId, perUser, received },
  };
}
