import { assert } from '@/domain/bug';
import { CARD_SETTLED_BY, endCard, shortOf } from '@/domain/card';
import type { CardId, ShopId } from '@/domain/id';
import { Outage } from '@/domain/outage';
import { type Instant, isOver, later, minutes, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { askCard } from './askCard';
import { askCardRefund } from './askCardRefund';
import { closeUnpaidCard } from './closeCard';

const LONGEST_RUN = seconds(20);
/** Where WeChat does not answer, an unpaid card waits for so much longer; then a late payment goes back. */
const PATIENCE = minutes(30);

/**
 * What time brings to cards: unpaid ones are closed once WeChat was asked; who has one that ends soon is told; those whose
 * time is over are reckoned, and what they did not save of their fee goes back. One in trouble keeps no other
 * waiting, and none is begun after `budget`, in ms. Returns how many were reckoned.
 */
export async function endCards(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock, log } = platform;
  const now = clock.now();
  const isLate = () => isOver(later(now, budget), clock.now());
  let isSilent = false;
  let reckoned = 0;

  for (const { id, payBy } of await database.look(shopId, (shop) => shop.cards.overdue(now))) {
    if (isLate()) return reckoned;
    await alone(id, () => close(id, payBy));
  }
  for (const id of await database.look(shopId, (shop) => shop.cards.toWarn(now))) {
    if (isLate()) return reckoned;
    await alone(id, () => database.transact(shopId, (tx) => warn(tx, id, now)));
  }
  let last: { readonly endsAt: Instant; readonly id: CardId } | undefined;
  for (;;) {
    const over = await database.look(shopId, (shop) => shop.cards.over(now, last));
    for (const { id } of over) {
      if (isLate()) return reckoned;
      await alone(id, async () => {
        if (await database.transact(shopId, (tx) => reckon(tx, id, now))) reckoned += 1;
      });
    }
    last = over.at(-1);
    if (!last) return reckoned;
  }

  async function alone(id: CardId, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.failure(`card ${id}`, error);
    }
  }

  async function close(id: CardId, payBy: Instant): Promise<void> {
    const payment = await database.look(shopId, (shop) => shop.cardPayments.ofCard(id));
    const isKnown = !isSilent && payment !== undefined && (await isAnswered(id, payment.no));
    if (!isKnown && !isOver(later(payBy, PATIENCE), now)) return;
    await database.transact(shopId, async (tx) => {
      const { userId } = await tx.cards.get(id);
      await tx.users.lock(userId);
      await closeUnpaidCard(tx, id, now);
    });
  }

  /** Whether WeChat told. Once it does not answer it is not asked again in this run. */
  async function isAnswered(id: CardId, paymentNo: string): Promise<boolean> {
    try {
      await askCard(shopId, paymentNo, platform);
      return true;
    } catch (error) {
      log.failure(`card ${id}`, error);
      isSilent = error instanceof Outage;
      return false;
    }
  }
}

/** Nobody is charged by himself: he is told, unless he has bought more time already or does not want to be. */
async function warn(tx: Tables, id: CardId, now: Instant): Promise<void> {
  const { userId } = await tx.cards.get(id);
  await tx.users.lock(userId);
  const card = await tx.cards.lock(id);
  if (card.status !== 'running' || isOver(card.endsAt, now) || !(await tx.cards.warned(id, now))) return;
  if (card.stoppedAt !== undefined || (await tx.cards.lastEnd(userId))! > card.endsAt) return;
  const { saved } = await tx.cardSavings.of(userId, card);
  const facts = { title: card.title, amount: saved, until: card.endsAt };
  const effect = { kind: 'tell_member', userId, message: 'card_ending', facts, leadsTo: 'card' } as const;
  await tx.outbox.put([{ id: `${id}.ending`, effect }], now);
}

/** Reckons it once nothing of it is on its way any more, or that takes too long. Returns whether it did. */
async function reckon(tx: Tables, id: CardId, now: Instant): Promise<boolean> {
  const { userId } = await tx.cards.get(id);
  await tx.users.lock(userId);
  const card = await tx.cards.lock(id);
  if (card.status !== 'running' || !isOver(card.endsAt, now)) return false;
  const { saved, open } = await tx.cardSavings.of(userId, card);
  if (open && !isOver(later(card.endsAt, CARD_SETTLED_BY), now)) return false;
  await tx.cards.save(endCard(card, saved, now));
  const short = shortOf({ fee: card.fee, saved });
  if (short === 0) return true;
  const payment = await tx.cardPayments.ofCard(id);
  assert(payment?.status === 'paid', `${id} was paid`);
  await askCardRefund(tx, payment, 'guarantee', short, now);
  return true;
}
