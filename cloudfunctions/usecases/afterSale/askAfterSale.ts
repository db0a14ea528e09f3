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
} from '@/domain/afterSale';
import type { SkuId } from '@/domain/id';
import { zero } from '@/domain/money';
import type { Order } from '@/domain/order';
import type { LineState } from '@/domain/parcel';
import { afterSaleNumber } from '@/domain/payment';
import { NO_REFUND, previewRefund, type RefundPreview, type Units } from '@/domain/refundShare';
import { type RefusalCode, refuseIf } from '@/domain/refusal';
import type { Team } from '@/domain/team';
import type { Instant } from '@/domain/time';
import { command } from '../../door/command';
import { query } from '../../door/query';
import type { Tables } from '../../storage/tables';
import { lockWithTeam } from '../order/closeOrder';
import { mine } from '../order/mine';
import { refuseForeign } from '../refuseForeign';
import { byBuyer, log } from './step';
import { hold } from './units';

interface Wanted extends Pick<AfterSale, 'kind' | 'sent' | 'reason'> {
  readonly lines: readonly Units[];
}

/** What these units would bring back; nothing, where they cannot be asked for: `whyNot` says why. */
export const previewAfterSale = query(contract.previewAfterSale, async (asked, { shop, caller, now }) => {
  const order = mine(await shop.orders.get(asked.orderId), caller);
  const team = order.teamId && (await shop.teams.some([order.teamId])).get(order.teamId);
  const states = await shop.orderLines.of(order.id);
  const whyNot = whyNotWant(order, team, states, asked, now);
  return whyNot ? { ...NO_REFUND, whyNot } : preview(order, states, asked, await shop.afterSales.ofOrder(order.id));
});

/**
 * Asks for something to be put right. The order is locked with its team, so that none of these units is shipped, lapses
 * or is asked for twice meanwhile. Refuses `amount_changed` another total than `agreed`.
 */
export const askAfterSale = command('askAfterSale', contract.askAfterSale, async (asked, scene) => {
  const { tx, caller, now, ids, dice } = scene;
  mine(await tx.orders.get(asked.orderId), caller);
  const { order, team } = await lockWithTeam(tx, asked.orderId);
  const states = await tx.orderLines.of(order.id);
  refuseIf(whyNotWant(order, team, states, asked, now));
  refuseForeign(asked.pictures, scene);
  const sales = await tx.afterSales.ofOrder(order.id);
  refuseIf(sales.length >= MOST_AFTER_SALES ? 'too_many_after_sales' : undefined);
  const { lines, freight, total } = preview(order, states, asked, sales);
  refuseIf(total === asked.agreed ? undefined : 'amount_changed');
  const instead = await insteadFor(tx, order, asked);

  const { kind, sent, reason, words, pictures } = asked;
  const asking: AfterSale = {
    ...{ id: ids.next('aftersale'), number: afterSaleNumber(now, dice), orderId: order.id, buyerId: caller.userId },
    ...{ kind, sent, reason, words, pictures, freight, total, status: 'asked', givenUp: false },
    ...{ askedAt: now, startedBy: 'buyer' },
    lines: asked.lines.map(({ skuId, units }, i): AfterSaleLine => {
      const part = lines[i];
      return { skuId, units, numbers: part?.numbers ?? [], cash: part?.cash ?? zero, forSkuId: instead.get(skuId) };
    }),
  };
  const sale = moved(asking, 'asked', now);
  await hold(tx, sale);
  await tx.afterSales.add(sale);
  await log(byBuyer(scene), sale, { words, pictures, amount: total });
  return { afterSaleId: sale.id };
});

function whyNotWant(
  order: Order,
  team: Team | undefined,
  states: readonly LineState[],
  wanted: Wanted,
  now: Instant,
): RefusalCode | undefined {
  return whyNotAsk(order, team, wanted, now) ?? whyNotClaim(states, wanted.sent, wanted.lines);
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
