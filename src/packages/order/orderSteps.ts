import type { TimelineStep } from '@/components/Timeline';
import type { OrderTeam, OrderView } from '@/contract/order';
import type { RefundView } from '@/contract/parts';
import { total } from '@/domain/quote';
import type { Instant } from '@/domain/time';
import type { LanguageName } from '@/texts/language';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import type { Texts } from '@/texts/zh';
import { parcelName } from './parcelName';

interface Event {
  readonly at: Instant;
  readonly title: string;
  readonly note?: string | undefined;
}

/** What has happened to an order, the newest first: each with a time that is known. */
export function orderSteps(order: OrderView, now: Instant, language: LanguageName, texts: Texts['orders']) {
  const events = [...happened(order, texts)].reverse().sort((a, b) => b.at - a.at); // What was at once, stays in turn.
  const isGoingBack = order.refunds.some(({ status }) => status === 'asked');
  const isOver = (order.status === 'received' || order.status === 'closed') && !isGoingBack;
  return events.map(({ at, title, note }, i): TimelineStep => {
    const state = i === 0 && !isOver ? 'now' : 'done';
    return { title, note, state, time: momentText(at, now, language) };
  });
}

function* happened(order: OrderView, texts: Texts['orders']): Iterable<Event> {
  const { step, waybill, carriers } = texts;
  const { placedAt, paidAt, receivedAt, closedAt, closedBy, parcels, team, refunds } = order;
  const amount = money(total(order.receipt));
  yield { at: placedAt, title: step.placed };
  if (paidAt) yield { at: paidAt, title: step.paid(amount) };
  // A team forms with its last payment.
  if (team?.status === 'formed' && paidAt && closedBy !== 'not_drawn') {
    const formedAt = Math.max(...team.seats.map(({ at }) => at)) as Instant;
    yield { at: formedAt, title: formed(team, step) };
  }
  const isSplit = parcels.filter(({ isExchange }) => !isExchange).length > 1;
  for (const parcel of parcels) {
    const name = isSplit || parcel.isExchange ? parcelName(parcels, parcel, texts) : undefined;
    const title = name ? step.parcelShipped(name) : step.shipped;
    yield { at: parcel.shippedAt, title, note: waybill(carriers[parcel.carrier], parcel.waybill) };
  }
  if (receivedAt) yield { at: receivedAt, title: step.received };
  if (closedAt && closedBy)
    yield {
      at: closedAt,
      title: closedBy === 'team_lapsed' ? step.lapsed : closedBy === 'refunded' ? step.allBack : step[closedBy],
    };
  for (const refund of refunds) yield* refunded(refund, step);
}

function formed({ kind, given, seats }: OrderTeam, step: Texts['orders']['step']): string {
  if (kind === 'lottery') return step.drawn;
  return given > 0 ? step.given(seats.length, given) : step.formed(seats.length);
}

function* refunded(refund: RefundView, step: Texts['orders']['step']): Iterable<Event> {
  const { amount, askedAt, endedAt, status, settled } = refund;
  const note = status === 'asked' ? step.refundAskedNote : undefined;
  yield { at: askedAt, title: step.refundAsked(money(amount)), note };
  if (endedAt && status === 'done') {
    yield { at: endedAt, title: settled ? step.settled(money(amount)) : step.refunded(money(amount)), note: settled };
  }
  if (endedAt && status === 'failed') yield { at: endedAt, title: step.refundFailed };
}
