import type { CustomerEvent } from '@/contract/adminCustomers';
import type { CustomerEventWhat } from '@/domain/customerEvent';
import type { Message } from '@/domain/message';
import type { Fen } from '@/domain/money';
import type { Words } from '@/domain/words';
import { change } from '@/texts/figures';
import { money } from '@/texts/money';
import type { PeopleTexts } from './usePeopleTexts';

/** What happened, in one sentence. */
export function eventWords(event: CustomerEvent, texts: PeopleTexts, say: (words: Words) => string): string {
  const said = texts.event;
  const { amount = 0, times = 1, words = '' } = event;
  const title = event.title ? say(event.title) : '';
  const who = event.by?.nickname || texts.someone;
  const paid = money(amount as Fen);
  const sentences: Record<CustomerEventWhat, () => string> = {
    met: () => said.met,
    visited: () => said.visited(times),
    shared: () => said.shared(title),
    opened: () => said.opened(who, title),
    bound: () => said.bound(who),
    ordered: () => said.ordered(paid),
    paid: () => said.paid(paid),
    shipped: () => said.shipped,
    received: () => said.received,
    closed: () => said.closed,
    sale_asked: () => said.sale_asked(paid),
    sale_ended: () => said.sale_ended,
    refunded: () => said.refunded(paid),
    coupon_got: () => said.coupon_got(title),
    coupon_spent: () => said.coupon_spent(title, paid),
    points: () => said.points(change(amount)),
    credit: () => said.credit(paid),
    growth: () => said.growth(change(amount)),
    told: () => said.told(texts.message[words as Message] ?? words),
    reviewed: () => said.reviewed(title, times),
    noted: () => said.noted,
    care_done: () => said.care_done,
    care_skipped: () => said.care_skipped,
  };
  return sentences[event.what]();
}

const SILENT: ReadonlySet<CustomerEventWhat> = new Set<CustomerEventWhat>(['told', 'sale_ended', 'opened', 'bound']);

/** What somebody wrote about it, which order it was, and who of the staff. */
export function eventNote({ what, words, number, saleId, by }: CustomerEvent, texts: PeopleTexts): string {
  const of = number && (saleId ? texts.event.sale(number) : texts.event.order(number));
  const written = SILENT.has(what) ? undefined : words;
  const who = SILENT.has(what) ? undefined : by?.nickname;
  return [of, written, who].filter(Boolean).join(' · ');
}
