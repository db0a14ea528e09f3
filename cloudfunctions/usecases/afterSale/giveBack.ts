import { type AfterSale, decided, moved, worth } from '@/domain/afterSale';
import { close } from '@/domain/order';
import { isNothingKept } from '@/domain/parcel';
import type { Quantity } from '@/domain/stock';
import { reckon, reward, thank } from '../order/afterPayment';
import { ownOfUnits } from '../order/own';
import { unsentGone } from '../order/shipWhenAllSent';
import { askPartBack } from '../payment/askRefund';
import { type Case, type Said, type Step, take, wholeOf } from './step';
import { settle } from './units';

interface Way {
  readonly wasHeld?: boolean; // Not, where the merchant gives back of his own accord.
  readonly restock?: boolean; // What came back is sold again.
  readonly said?: Said;
}

/** All of it goes back, as things stand now: freight, too, if meanwhile nothing else was kept. */
export async function giveAllBack(step: Step, found: Case, way: Way = {}): Promise<void> {
  const { lines, freight } = wholeOf(found);
  const cash = lines.map((line) => line.cash);
  await giveBack(step, { ...found, sale: worth(found.sale, cash, freight) }, true, way);
}

/**
 * Decided: what the after-sale says goes back, and units that were given up are not the buyer's any more. The refund,
 * its place in the books, the units, the order and the shelf change together or not at all; WeChat is asked after it.
 */
export async function giveBack(step: Step, found: Case, isWhole: boolean, way: Way = {}): Promise<void> {
  const { tx, now } = step;
  const { wasHeld = true, restock = false, said = {} } = way;
  const sale = moved(decided(found.sale, isWhole), 'refunding', now);
  await settle(tx, sale, wasHeld);
  await moveOrder(step, { ...found, sale });
  const isAsked = await askPartBack(tx, sale, now);
  await reckonAnew(step, found);
  await giveOwnBack(step, { ...found, sale });
  await take(step, isAsked ? sale : moved(sale, 'done', now), {
    ...{ amount: sale.total, ...said },
    ...(!isAsked && { tell: 'refunded' as const }), // Nothing was paid for it, so nothing is waited for.
  });
  await countGivenUp(step, { ...found, sale });
  const units = sale.lines.map(({ skuId, units: quantity }): Quantity => ({ skuId, quantity }));
  if (sale.givenUp && !sale.sent) await tx.skus.giveBack(units, `${sale.id}.unsent`, now);
  if (sale.givenUp && sale.sent && restock) await tx.skus.giveBack(units, `${sale.id}.restocked`, now);
}

/** What points, growth and commission were for is less now, also where its units are kept. */
async function reckonAnew({ tx, now }: Step, { order }: Case): Promise<void> {
  await reckon(tx, order, now);
  if (order.status === 'received') await reward(tx, order.id, now);
}

/** What was given up had been paid with a coupon, credit and points, too. */
async function giveOwnBack({ tx, now }: Step, { order, sale }: Case): Promise<void> {
  if (!sale.givenUp) return;
  const keepsNothing = isNothingKept(await tx.orderLines.of(order.id));
  await ownOfUnits(tx, { order, sale, keepsNothing }, now);
  if (keepsNothing) await thank(tx, order.id, now);
}

/** An order of which nothing is kept is closed; one whose unsent rest was given up is shipped. */
async function moveOrder({ tx, now }: Step, { order, sale }: Case): Promise<void> {
  if (order.status !== 'paid' && order.status !== 'shipped') return;
  if (isNothingKept(await tx.orderLines.of(order.id))) await tx.orders.save(close(order, 'refunded', now));
  else if (order.status === 'paid' && !sale.sent) await unsentGone(tx, order, sale.id, now);
}

/** What was received and goes back is not counted with its goods any more. Goods are locked in one order. */
async function countGivenUp({ tx }: Step, { order, sale }: { order: Case['order']; sale: AfterSale }): Promise<void> {
  if (order.status !== 'received' || !sale.givenUp) return;
  const goodsOf = new Map(order.receipt.lines.map(({ skuId, goodsId }) => [skuId, goodsId]));
  const back = sale.lines.map(({ skuId, units }) => ({ goodsId: goodsOf.get(skuId)!, units }));
  for (const { goodsId, units } of back.sort((a, b) => (a.goodsId < b.goodsId ? -1 : 1))) {
    await tx.goods.addReceived(goodsId, -units);
  }
}
