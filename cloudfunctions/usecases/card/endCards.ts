import { assert } from '@/domain/bug';
import { CARD_SETTLED_BY, endCard, shortOf } from '@/domain/card';
import type { CardId, ShopId } from '@/domain/id';
import { Outage } from '@/domain/outage';
import { type Instant, isOver, later, minutes, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { EndedCard } from '../../storage/cards';
import type { Tables } from '../../storage/tables';
import { oneByOne, pageByPage } from '../oneByOne';
import { askCard } from './askCard';
import { askCardRefund } from './askCardRefund';
import { closeUnpaidCard } from './closeCard';

const LONGEST_RUN = seconds(20);
const CARDS_AT_A_TIME = 200;
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
  const until = later(now, budget);
  let isSilent = false;
  const round = { until, what: ({ id }: { readonly id: CardId }) => `card ${id}` };

  const overdue = await database.look(shopId, (shop) => shop.cards.overdue(now));
  await oneByOne(platform, { ...round, items: overdue }, close);
  const ending = await database.look(shopId, (shop) => shop.cards.toWarn(now));
  await oneByOne(platform, { items: ending, until, what: (id) => `card ${id}` }, (id) =>
    database.transact(shopId, (tx) => warn(tx, id, now)),
  );
  const page = (after?: EndedCard) => database.look(shopId, (shop) => shop.cards.over(now, CARDS_AT_A_TIME, after));
  return pageByPage(platform, { ...round, page, most: CARDS_AT_A_TIME }, ({ id }) =>
    database.transact(shopId, (tx) => reckon(tx, id, now)),
  );

  async function close({ id, payBy }: { readonly id: CardId; readonly payBy: Instant }): Promise<number> {
    const payment = await database.look(shopId, (shop) => shop.cardPayments.ofCard(id));
    const isKnown = !isSilent && payment !== undefined && (await isAnswered(id, payment.no));
    if (!isKnown && !isOver(later(payBy, PATIENCE), now)) return 0;
    return database.transact(shopId, async (tx) => {
      const { userId } = await tx.cards.get(id);
      await tx.users.lock(userId);
      await closeUnpaidCard(tx, id, now);
      return 1;
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
async function warn(tx: Tables, id: CardId, now: Instant): Promise<0 | 1> {
  const { userId } = await tx.cards.get(id);
  await tx.users.lock(userId);
  const card = await tx.cards.lock(id);
  if (card.status !== 'running' || isOver(card.endsAt, now) || !(await tx.cards.warned(id, now))) return 0;
  if (card.stoppedAt !== undefined || (await tx.cards.lastEnd(userId))! > card.endsAt) return 0;
  const { saved } = await tx.cardSavings.of(userId, card);
  const facts = { title: card.title, amount: saved, until: card.endsAt };
  const effect = { kind: 'tell_member', userId, message: 'card_ending', facts, leadsTo: 'card' } as const;
  await tx.outbox.put([{ id: `${id}.ending`, effect }], now);
  return 1;
}

/** Reckons it once nothing of it is on its way any more, or that takes too long. Returns whether it did. */
async function reckon(tx: Tables, id: CardId, now: Instant): Promise<0 | 1> {
  const { userId } = await tx.cards.get(id);
  await tx.users.lock(userId);
  const card = await tx.cards.lock(id);
  if (card.status !== 'running' || !isOver(card.endsAt, now)) return 0;
  const { saved, open } = await tx.cardSavings.of(userId, card);
  if (open && !isOver(later(card.endsAt, CARD_SETTLED_BY), now)) return 0;
  await tx.cards.save(endCard(card, saved, now));
  const short = shortOf({ fee: card.fee, saved });
  if (short === 0) return 1;
  const payment = await tx.cardPayments.ofCard(id);
  assert(payment?.status === 'paid', `${id} was paid`);
  await askCardRefund(tx, payment, 'guarantee', short, now);
  return 1;
}
