import { shop as contract } from '@/contract/shop';
import {
  type AfterSale,
  type AfterSaleLine,
  goneOf,
  isShopsFault,
  MOST_AFTER_SALES,
  moved,
  type Reason,
  whyNotAsk,
  whyNotClaim,
  whyNotInstead,
  whyNotReject,
} from '@/domain/afterSale';
import { USUAL_DEADLINES } from '@/domain/deadlines';
import type { AfterSaleId, SkuId } from '@/domain/id';
import { zero } from '@/domain/money';
import type { Order } from '@/domain/order';
import type { LineState } from '@/domain/parcel';
import { afterSaleNumber } from '@/domain/payment';
import { NO_REFUND, previewRefund, type RefundPreview, type Units } from '@/domain/refundShare';
import { type RefusalCode, refuseIf } from '@/domain/refusal';
import type { Team } from '@/domain/team';
import type { Instant } from '@/domain/time';
import { command, type Scene } from '../../door/command';
import { query } from '../../door/query';
import type { Tables } from '../../storage/tables';
import { lockWithTeam } from '../order/closeOrder';
import { mine } from '../order/mine';
import { refuseForeign } from '../refuseForeign';
import { byBuyer, lockCase, log, take } from './step';
import { hold, release } from './units';

interface Wanted extends Pick<AfterSale, 'kind' | 'sent' | 'reason'> {
  readonly lines: readonly Units[];
}

/** What these units would bring back; nothing, where they cannot be asked for: `whyNot` says why. */
export const previewAfterSale = query(contract.previewAfterSale, async (asked, { shop, caller, now }) => {
  const order = mine(await shop.orders.get(asked.orderId), caller);
  const team = order.teamId && (await shop.teams.some([order.teamId])).get(order.teamId);
  const states = await shop.orderLines.of(order.id);
  const sales = await shop.afterSales.ofOrder(order.id);
  const whyNot = whyNotWant(order, team, states, sales, asked, now);
  return whyNot ? { ...NO_REFUND, whyNot } : preview(order, states, asked, sales);
});

/**
 * Asks for something to be put right. The order is locked with its team, so that none of these units is shipped, lapses
 * or is asked for twice meanwhile. Refuses `amount_changed` another total than `agreed`.
 */
export const askAfterSale = command('askAfterSale', contract.askAfterSale, async (asked, scene) => {
  const { tx, caller, now } = scene;
  mine(await tx.orders.get(asked.orderId), caller);
  const { order, team } = await lockWithTeam(tx, asked.orderId);
  const states = await tx.orderLines.of(order.id);
  const sales = await tx.afterSales.ofOrder(order.id);
  refuseIf(whyNotWant(order, team, states, sales, asked, now));
  refuseForeign(asked.pictures, scene);
  const asking = sales.filter(({ startedBy }) => startedBy === 'buyer');
  refuseIf(asking.length >= MOST_AFTER_SALES ? 'too_many_after_sales' : undefined);
  const { lines, freight, total } = preview(order, states, asked, sales);
  refuseIf(total === asked.agreed ? undefined : 'amount_changed');
  const instead = await insteadFor(tx, order, asked);

  const { kind, sent, reason, words, pictures } = asked;
  return begin(scene, {
    ...{ orderId: order.id, kind, sent, reason, words, pictures, freight, total },
    lines: asked.lines.map(({ skuId, units }, i): AfterSaleLine => {
      const part = lines[i];
      return { skuId, units, numbers: part?.numbers ?? [], cash: part?.cash ?? zero, forSkuId: instead.get(skuId) };
    }),
  });
});

/**
 * What came in exchange is not right: the exchange ends, and the same units are asked back in a new one, as a return, for
 * a reason of the shop's. Both or neither: there is no moment in which somebody else decides about these units.
 */
export const rejectExchange = command('rejectExchange', contract.rejectExchange, async (asked, scene) => {
  const { tx, caller, now } = scene;
  mine(await tx.afterSales.get(asked.afterSaleId), caller);
  const { order, sale, others } = await lockCase(tx, asked.afterSaleId);
  refuseIf(whyNotReject(sale));
  const { words, pictures } = asked;
  refuseForeign(pictures, scene);
  await take(byBuyer(scene), moved(sale, 'done', now), { what: 'rejected', words, pictures });
  await release(tx, sale);

  const reason = isShopsFault(sale.reason) ? sale.reason : 'not_as_described';
  const units = sale.lines.map((line) => ({ skuId: line.skuId, units: line.units }));
  const states = await tx.orderLines.of(order.id);
  const back = preview(order, states, { kind: 'return', lines: units, reason }, others);
  return begin(scene, {
    ...{ orderId: order.id, kind: 'return', sent: true, reason, words, pictures },
    ...{ lines: back.lines, freight: back.freight, total: back.total },
  });
});

type Begun = Pick<
  AfterSale,
  'orderId' | 'kind' | 'sent' | 'reason' | 'words' | 'pictures' | 'freight' | 'total' | 'lines'
>;

/** Its units are talked about from now on, and nobody else can. */
async function begin(scene: Scene, asked: Begun): Promise<{ readonly afterSaleId: AfterSaleId }> {
  const { tx, caller, now, ids, dice } = scene;
  const { words, pictures, total: amount } = asked;
  const lines = asked.lines.map(({ skuId, units, numbers, cash, forSkuId }) => ({
    skuId,
    units,
    numbers,
    cash,
    forSkuId,
  }));
  const begun: AfterSale = {
    ...{ id: ids.next('aftersale'), number: afterSaleNumber(now, dice), buyerId: caller.userId },
    ...{ ...asked, lines, status: 'asked', givenUp: false, askedAt: now, startedBy: 'buyer' },
  };
  const { deadlines = USUAL_DEADLINES } = await tx.rules.all();
  const sale = moved(begun, 'asked', now, deadlines.decided);
  await hold(tx, sale);
  await tx.afterSales.add(sale);
  await log(byBuyer(scene), sale, { words, pictures, amount });
  return { afterSaleId: sale.id };
}

function whyNotWant(
  order: Order,
  team: Team | undefined,
  states: readonly LineState[],
  sales: readonly AfterSale[],
  wanted: Wanted,
  now: Instant,
): RefusalCode | undefined {
  return whyNotAsk(order, team, wanted, sales, now) ?? whyNotClaim(states, wanted.sent, wanted.lines);
}

function preview(
  { receipt }: Order,
  states: readonly LineState[],
  { kind, lines, reason }: Pick<Wanted, 'kind' | 'lines'> & { readonly reason: Reason },
  sales: readonly AfterSale[],
): RefundPreview {
  if (kind === 'exchange') return NO_REFUND;
  return previewRefund(receipt, states, lines, goneOf(sales), isShopsFault(reason));
}

/** What is wanted in exchange for each SKU: the same, if nothing else was named. It is taken when the merchant accepts. */
async function insteadFor(
  tx: Tables,
  { receipt }: Order,
  {
    kind,
    lines,
    instead,
  }: Pick<Wanted, 'kind' | 'lines'> & {
    readonly instead: readonly { readonly skuId: SkuId; readonly forSkuId: SkuId }[];
  },
): Promise<Map<SkuId, SkuId>> {
  if (kind !== 'exchange') {
    refuseIf(instead.length > 0 ? 'after_sale_not_possible' : undefined);
    return new Map();
  }
  const named = new Map(instead.map(({ skuId, forSkuId }) => [skuId, forSkuId]));
  refuseIf(instead.some(({ skuId }) => !lines.some((line) => line.skuId === skuId)) ? 'not_found' : undefined);
  const wanted = new Map(lines.map(({ skuId }) => [skuId, named.get(skuId) ?? skuId]));
  const skus = await tx.skus.some([...wanted.values()]);
  for (const { skuId, units } of lines) {
    const was = receipt.lines.find((line) => line.skuId === skuId);
    const forSku = wanted.get(skuId)!;
    const all = lines.reduce((count, line) => count + (wanted.get(line.skuId) === forSku ? line.units : 0), 0);
    refuseIf(was ? whyNotInstead(was, skus.get(forSku), Math.max(all, units)) : 'not_found');
  }
  return wanted;
}
