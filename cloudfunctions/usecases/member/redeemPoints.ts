import type { InputOf } from '@/contract/endpoint';
import { shop as contract } from '@/contract/shop';
import type { UserId } from '@/domain/id';
import { whyNotRedeem } from '@/domain/points';
import { type Delivery, quote, undeliverable, usedOf } from '@/domain/quote';
import { Refusal, type RefusalCode, refuseIf } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { command } from '../../door/command';
import { query } from '../../door/query';
import type { StoredPointsGoods } from '../../storage/pointsGoods';
import type { Tables } from '../../storage/tables';
import { basketOf } from '../order/basket';
import { meansOf, withMeans } from '../order/means';
import { showReceipt } from '../order/orderCards';
import { draftOrder, sealOrder, whyNotBuyMore, whyNotPlace } from '../order/placing';
import { pointsGoodsViews, takenOf } from './pointsGoods';

const NOTHING = { credit: false, points: false };

/** The same calculation that redeemPoints makes, to look at. */
export const quotePoints = query(contract.quotePoints, async ({ skuId, quantity, to }, view) => {
  const { shop, caller, now, settings } = view;
  const goods = await shop.pointsGoods.get(skuId);
  const means = await meansOf(shop, caller.userId, now);
  const lines = [{ skuId, quantity }];
  const redeem = { points: goods.points, cash: goods.cash };
  const whyNotPoints = await whyNot(shop, goods, { userId: caller.userId, quantity, now });
  const [shown] = await pointsGoodsViews([goods], means.purse.points, view);
  if (!shown || whyNotPoints === 'points_goods_over') throw new Refusal('points_goods_over');

  const found = await basketOf(shop, lines, { delivery: await deliveryOf(), means, redeem, now });
  const basket = withMeans(found.basket, means, NOTHING);
  const receipt = quote(basket);
  const notThere = undeliverable(basket).length > 0;
  return {
    receipt: showReceipt(settings, receipt),
    ...{ points: usedOf(receipt).points, balance: means.purse.points, goods: shown, notThere },
    whyNot:
      whyNotPoints ??
      found.whyNot ??
      (notThere ? 'not_delivered_there' : await whyNotBuyMore(shop, basket, found.goods, caller)),
  };

  async function deliveryOf(): Promise<Delivery> {
    if (to.way === 'pickup') return to;
    const address = to.addressId && (await shop.addresses.get(caller.userId, to.addressId));
    return { way: 'express', to: address?.facts.region, templates: await shop.freight.all() };
  }
});

/** The person is locked, then what he wants: what all together have taken is counted one after the other. */
export const redeemPoints = command('redeemPoints', contract.redeemPoints, async (wanted, scene) => {
  const { tx, caller, now } = scene;
  const { userId } = caller;
  const { skuId, quantity } = wanted;
  const lines = [{ skuId, quantity }];
  await tx.users.lock(userId);
  refuseIf(await whyNotPlace(scene, lines));
  const goods = await tx.pointsGoods.lock(skuId);
  refuseIf(await whyNot(tx, goods, { userId, quantity, now }));
  const draft = await draftOrder(scene, drafted(wanted, goods));
  const { order } = draft;
  const { points } = usedOf(order.receipt);
  refuseIf(points === wanted.points ? undefined : 'price_changed');

  await tx.orders.add(order);
  await tx.pointsGoods.addOrder({ orderId: order.id, skuId, userId, quantity, points });
  return sealOrder(scene, draft);
});

function drafted(
  { skuId, quantity, to, remark, agreed }: InputOf<typeof contract.redeemPoints>,
  { points, cash }: StoredPointsGoods,
) {
  return { lines: [{ skuId, quantity }], to, remark, agreed, redeem: { points, cash } };
}

async function whyNot(
  tx: Tables,
  goods: StoredPointsGoods,
  { userId, quantity, now }: { readonly userId: UserId; readonly quantity: number; readonly now: Instant },
): Promise<RefusalCode | undefined> {
  const { points: rule } = await tx.rules.all();
  if (!rule) return 'not_here';
  const sku = (await tx.skus.some([goods.skuId])).get(goods.skuId);
  if (!sku) return 'points_goods_over';
  const counted = (await takenOf(tx, [goods.skuId], userId))(goods.skuId);
  const { points: balance } = await tx.purses.balance(userId, now);
  return whyNotRedeem(goods, { listPrice: sku.listPrice, balance, ...counted }, quantity);
}
