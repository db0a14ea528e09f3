import type { TimelineStep } from '@/components/Timeline';
import type { OrderView } from '@/contract/order';
import { total } from '@/domain/quote';
import type { Instant } from '@/domain/time';
import type { LanguageName } from '@/texts/language';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import type { Texts } from '@/texts/zh';

interface Event {
  readonly at: Instant;
  readonly title: string;
  readonly note?: string | undefined;
}

/** What has happened to an order, the newest first: each with a time that is known. */
export function orderSteps(order: OrderView, now: Instant, language: LanguageName, texts: Texts['orders']) {
  const events = [...happened(order, texts)].reverse().sort((a, b) => b.at - a.at); // What was at once, stays in turn.
  const isOver = order.status === 'received' || (order.status === 'closed' && order.refund?.status !== 'asked');
  return events.map(({ at, title, note }, i): TimelineStep => {
    const state = i === 0 && !isOver ? 'now' : 'done';
    return { title, note, state, time: momentText(at, now, language) };
  });
}

function* happened(order: OrderView, { step, waybill, carriers }: Texts['orders']): Iterable<Event> {
  const { placedAt, paidAt, receivedAt, closedAt, closedBy, parcels, team, refund } = order;
  const amount = money(total(order.receipt));
  yield { at: placedAt, title: step.placed };
  if (paidAt) yield { at: paidAt, title: step.paid(amount) };
  // A team forms with its last payment.
  if (team?.status === 'formed' && paidAt) {
    const formedAt = Math.max(...team.seats.map(({ at }) => at)) as Instant;
    yield { at: formedAt, title: step.formed(team.size) };
  }
  for (const { shippedAt, carrier, waybill: number } of parcels) {
    yield { at: shippedAt, title: step.shipped, note: waybill(carriers[carrier], number) };
  }
  if (receivedAt) yield { at: receivedAt, title: step.received };
  if (closedAt && closedBy)
    yield {
      at: closedAt,
      title: closedBy === 'team_lapsed' ? step.lapsed : closedBy === 'refunded' ? step.allBack : step[closedBy],
    };
  if (refund) yield* refunded(refund, step);
}

function* refunded(refund: NonNullable<OrderView['refund']>, step: Texts['orders']['step']): Iterable<Event> {
  const { amount, askedAt, endedAt, status } = refund;
  const note = status === 'asked' ? step.refundAskedNote : undefined;
  yield { at: askedAt, title: step.refundAsked(money(amount)), note };
  if (endedAt && status === 'done') yield { at: endedAt, title: step.refunded(money(amount)) };
  if (endedAt && status === 'failed') yield { at: endedAt, title: step.refundFailed };
}
