import { admin as contract } from '@/contract/admin';
import { type AfterSale, goneOf, whyNotClaim, whyNotGive, whyNotRefund } from '@/domain/afterSale';
import { afterSaleNumber, MOST_REFUNDS } from '@/domain/payment';
import { agreedParts, previewRefund } from '@/domain/refundShare';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';
import { lockWithTeam } from '../order/closeOrder';
import { giveBack } from './giveBack';
import { byMerchant } from './step';

/**
 * The merchant gives back of his own accord, `amount` fen of what these units had paid: all of it, and they are given
 * up; less, and the buyer keeps them. Refuses `amount_changed` more than that, `too_many_refunds` more often than leaves
 * room for what the buyer may still send back. No deadline of the buyer's counts.
 */
export const refundBuyer = command('refundBuyer', contract.refundBuyer, async (asked, scene) => {
  const { tx, now, ids, dice } = scene;
  const { order, team } = await lockWithTeam(tx, asked.orderId);
  const states = await tx.orderLines.of(order.id);
  refuseIf(whyNotRefund(order, team, asked.sent) ?? whyNotClaim(states, asked.sent, asked.lines));
  const others = await tx.afterSales.ofOrder(order.id);
  const whole = previewRefund(order.receipt, states, asked.lines, goneOf(others), true);
  refuseIf(whyNotGive(asked.amount, whole));
  const made = (await tx.refunds.ofOrders([order.id])).get(order.id)?.length ?? 0;
  refuseIf(asked.amount > 0 && made >= MOST_REFUNDS ? 'too_many_refunds' : undefined);
  const cash = whole.lines.map((line) => line.cash);
  const parts = agreedParts(cash, whole.freight, asked.amount);

  const sale: AfterSale = {
    ...{ id: ids.next('aftersale'), number: afterSaleNumber(now, dice), orderId: order.id, buyerId: order.buyerId },
    ...{ kind: 'refund', sent: asked.sent, reason: 'agreed', words: asked.words, pictures: [] },
    ...{ freight: parts.freight, total: asked.amount, status: 'refunding', givenUp: false },
    ...{ askedAt: now, startedBy: 'merchant' },
    lines: whole.lines.map(({ skuId, units, numbers }, i) => ({ skuId, units, numbers, cash: parts.lines[i]! })),
  };
  await tx.afterSales.add(sale);
  const isWhole = parts.lines.every((part, i) => part >= cash[i]!);
  const said = { words: asked.words };
  await giveBack(byMerchant(scene), { order, states, sale, others }, isWhole, { wasHeld: false, said });
  return { afterSaleId: sale.id };
});

/** What these units could bring back, for the merchant who thinks of giving it. */
export const previewRefundBuyer = query(contract.previewRefundBuyer, async ({ orderId, sent, lines }, { shop }) => {
  const order = await shop.orders.get(orderId);
  const team = order.teamId && (await shop.teams.some([order.teamId])).get(order.teamId);
  const states = await shop.orderLines.of(order.id);
  refuseIf(whyNotRefund(order, team, sent) ?? whyNotClaim(states, sent, lines));
  return previewRefund(order.receipt, states, lines, goneOf(await shop.afterSales.ofOrder(order.id)), true);
});
