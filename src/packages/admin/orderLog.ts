import type { TimelineStep } from '@/components/Timeline';
import type { AdminOrder } from '@/contract/adminOrders';
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

/** Everything that has happened to an order, the newest first, as the staff reads it. */
export function orderLog(order: AdminOrder, now: Instant, language: LanguageName, texts: Texts): TimelineStep[] {
  const events = [...happened(order, texts)].reverse().sort((a, b) => b.at - a.at); // What was at once, stays in turn.
  return events.map(({ at, title, note }, i) => ({
    ...{ title, note, time: momentText(at, now, language) },
    state: i === 0 ? 'now' : 'done',
  }));
}

function* happened(order: AdminOrder, { orders, admin }: Texts): Iterable<Event> {
  const { step, waybill, carriers } = orders;
  const { placedAt, paidAt, remindedAt, parcels, receivedAt, closedAt, closedBy, refunds, shippingKnownAt } = order;
  yield { at: placedAt, title: step.placed };
  if (paidAt) yield { at: paidAt, title: step.paid(money(total(order.receipt))) };
  if (remindedAt) yield { at: remindedAt, title: admin.log.reminded };
  let nth = 0;
  for (const parcel of parcels) {
    if (!parcel.isExchange) nth += 1;
    const name = parcel.isExchange ? admin.order.exchange : admin.order.parcel(nth);
    const note = waybill(carriers[parcel.carrier], parcel.waybill);
    yield { at: parcel.shippedAt, title: step.parcelShipped(name), note };
  }
  if (shippingKnownAt) yield { at: shippingKnownAt, title: admin.log.free };
  if (receivedAt) yield { at: receivedAt, title: order.way === 'pickup' ? admin.log.fetched : admin.log.received };
  if (closedAt && closedBy) yield { at: closedAt, title: admin.log.closed[closedBy] };
  for (const { amount, askedAt, endedAt, status, settled } of refunds) {
    yield { at: askedAt, title: step.refundAsked(money(amount)) };
    if (endedAt && status === 'done') {
      yield {
        at: endedAt,
        title: settled ? admin.log.settled(money(amount)) : step.refunded(money(amount)),
        note: settled,
      };
    }
    if (endedAt && status === 'failed') yield { at: endedAt, title: admin.log.refundFailed };
  }
}
