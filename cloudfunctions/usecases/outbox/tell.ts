import type { OrderId, ShopId } from '@/domain/id';
import { isOneSeatLeft, REFUND_AWAITED } from '@/domain/message';
import { yuan } from '@/domain/money';
import type { Order } from '@/domain/order';
import { saved, total } from '@/domain/quote';
import { type Instant, isOver, later } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { Effect } from '../../storage/letter';
import type { Tables } from '../../storage/tables';
import type { Outcome } from './outcome';
import { orderPage, teamPage } from './pages';
import { type News, tellPerson, titleOf } from './tellPerson';

type Asked = Extract<Effect, { kind: 'tell' }>;

/** Tells somebody what became of an order, or of the team that it sits in. */
export function tell(shopId: ShopId, letterId: string, asked: Asked, platform: Platform): Promise<Outcome | undefined> {
  return tellPerson(shopId, letterId, asked.userId, (tx, now) => newsOf(tx, asked, now), platform);
}

async function newsOf(
  tx: Tables,
  { message, orderId, parcelId }: Asked,
  now: Instant,
): Promise<News | 'undecided' | undefined> {
  const order = await tx.orders.get(orderId);
  const { receipt, number, teamId } = order;
  const title = titleOf(receipt.lines[0]?.title, number);
  const [thing1, awakeAt] = [title.zh, paidAt(order)];
  const byOrder = { message, leadsTo: { page: 'order' as const, orderId }, page: orderPage(orderId) };
  const byTeam = teamId
    ? { message, leadsTo: { page: 'team' as const, teamId }, page: teamPage(teamId), awakeAt }
    : { ...byOrder, awakeAt };
  switch (message) {
    case 'team_formed': {
      if (order.status === 'closed') return undefined; // Not drawn: of that its refund tells.
      const amount = saved(receipt);
      const data = { thing1, amount2: yuan(amount), thing3: '人齐了，商家会尽快发货' };
      return { ...byTeam, facts: { title, amount }, data };
    }
    case 'team_lapsed': {
      const isBack = await isMoneyBack(tx, orderId, now);
      if (isBack === 'soon') return 'undecided';
      const [amount, thing3] = [total(receipt), isBack ? '没凑齐，钱已原路退回' : '没凑齐，钱正在原路退回'];
      return { ...byTeam, facts: { title, amount, isBack }, data: { thing1, amount2: yuan(amount), thing3 } };
    }
    case 'seat_left': {
      const isTooLate = !teamId || !isOneSeatLeft(await tx.teams.get(teamId), now);
      const amount = saved(receipt);
      const data = { thing1, amount2: yuan(amount), thing3: '只差 1 人就满了，叫上朋友吧' };
      return { ...byTeam, facts: { title, amount }, data, isTooLate };
    }
    case 'order_shipped': {
      const waybill = parcelId && (await tx.parcels.get(parcelId)).waybill;
      const data = { thing1, character_string2: waybill ?? number, thing3: '已经发货，路上了' };
      return { ...byOrder, facts: { title, waybill }, data };
    }
  }
}

const paidAt = (order: Order) => ('paidAt' in order ? order.paidAt : undefined);

/**
 * Whether the money of a team that fell short has reached its buyer. Where that may be any moment it is waited for: then
 * he is told once. Locked, so that the end of the refund knows what he was told.
 */
async function isMoneyBack(tx: Tables, orderId: OrderId, now: Instant): Promise<boolean | 'soon'> {
  const asked = (await tx.refunds.ofOrders([orderId])).get(orderId)?.find(({ because }) => because === 'team_lapsed');
  if (!asked) return true; // It cost nothing.
  const refund = await tx.refunds.lock(asked.no);
  if (refund.status === 'done') return true;
  return refund.status === 'asked' && !isOver(later(refund.askedAt, REFUND_AWAITED), now) ? 'soon' : false;
}
