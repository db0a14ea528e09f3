import { assert } from '@/domain/bug';
import type { HandoverId, ShopId, UserId } from '@/domain/id';
import type { MovedTold } from '@/domain/message';
import { DEFAULT_REFERRAL, spanOf } from '@/domain/referral';
import { type Instant, isOver } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Platform } from '../../platform/platform';
import type { Handover, Moved } from '../../storage/handovers';
import type { Letter } from '../../storage/letter';
import type { Tables } from '../../storage/tables';
import type { Outcome } from '../outbox/outcome';
import { withhold } from './reckonCommission';

export const CUSTOMERS_A_PIECE = 200;
const ORDERS_A_PIECE = 50;

/**
 * Hands customers over, a piece in a transaction, until all are through or the letter's time is over: then it goes again. Each
 * piece finds what is left by itself, so it may stop anywhere. First people, then what is kept of the commissions that
 * run, then the log is closed and both leaders are told.
 */
export async function handOver(
  shopId: ShopId,
  handoverId: HandoverId,
  until: Instant,
  { database, clock }: Platform,
): Promise<Outcome | undefined> {
  for (;;) {
    const now = clock.now();
    const isDone = await database.transact(shopId, async (tx) => {
      const handover = await tx.handovers.lock(handoverId);
      if (handover.doneAt !== null) return true;
      if (await movePiece(tx, handover, now)) return false;
      if (await withholdPiece(tx, handover, now)) return false;
      await finish(tx, handover, now);
      return true;
    });
    if (isDone) return undefined;
    if (isOver(until, clock.now())) return { is: 'waiting', until: now };
  }
}

/** False: nobody is left. Whoever works here, or has expired, goes to nobody. */
async function movePiece(tx: Tables, handover: Handover, now: Instant): Promise<boolean> {
  const { id, fromId, toId } = handover;
  const waiting = await tx.handovers.waiting(handover, CUSTOMERS_A_PIECE);
  if (waiting.length === 0) return false;
  await tx.users.lockSome([fromId, ...(toId ? [toId] : []), ...waiting]);
  const ended = await tx.handovers.end(handover, waiting, now);
  const works = await tx.staff.among(ended.map(({ customerId }) => customerId));
  const moved = ended.filter(({ customerId }) => !works.has(customerId));
  if (toId !== null) {
    assert(await tx.leaders.hold(toId), `nobody leaves while customers come to him: ${toId}`);
    const { referral = DEFAULT_REFERRAL } = await tx.rules.all();
    await tx.handovers.bind({ id, toId }, moved, spanOf(referral, now), now);
  }
  await tx.handovers.count(id, { moved: moved.length });
  await tellCustomers(tx, handover, moved, now);
  return true;
}

async function tellCustomers(tx: Tables, { id, toId }: Handover, moved: readonly Moved[], now: Instant): Promise<void> {
  const title = await nameOf(tx, toId);
  const told: MovedTold = toId === null ? 'no_leader' : 'other_leader';
  const letters = moved.map(({ customerId }) => letterTo(customerId, `${id}.${customerId}`, { title, moved: told }));
  if (letters.length > 0) await tx.outbox.put(letters, now);
}

/** False: nothing is left to be kept. Orders are locked before their commissions, all of them in the order of their ids. */
async function withholdPiece(
  tx: Tables,
  { id, fromId, running, at, reason }: Handover,
  now: Instant,
): Promise<boolean> {
  if (running !== 'withhold') return false;
  const orderIds = await tx.handovers.unripe(fromId, at, ORDERS_A_PIECE);
  for (const orderId of orderIds) await tx.orders.lock(orderId);
  const locked = [];
  for (const orderId of orderIds) locked.push(await tx.commissions.lock(orderId));
  let withheld = 0;
  for (const known of locked) if (known) withheld += await withhold(tx, known, reason, now);
  if (withheld > 0) await tx.handovers.count(id, { withheld });
  return orderIds.length > 0;
}

/** Nobody is bound to who has left: he is a customer like any other then. */
async function finish(
  tx: Tables,
  { id, fromId, toId, moved, withheld, reason }: Handover,
  now: Instant,
): Promise<void> {
  await tx.users.lockSome([fromId]);
  const from = await tx.leaders.get(fromId);
  if (from?.status !== 'active' && !(await tx.bindings.isAnyoneWith(fromId))) await tx.leaders.setLeads(fromId, false);
  await tx.handovers.done(id, now);
  const kept = withheld > 0 ? { amount: withheld, words: reason } : {};
  const letters = [
    letterTo(fromId, `${id}.went`, { title: await nameOf(tx, toId), moved: 'went', people: moved, ...kept }),
  ];
  if (toId !== null && moved > 0) {
    letters.push(letterTo(toId, `${id}.came`, { title: await nameOf(tx, fromId), moved: 'came', people: moved }));
  }
  await tx.outbox.put(letters, now);
}

type Facts = Omit<Extract<Letter['effect'], { kind: 'tell_member' }>['facts'], 'moved'> & { readonly moved: MovedTold };
const letterTo = (userId: UserId, id: string, facts: Facts): Letter => ({
  id,
  effect: { kind: 'tell_member', userId, message: 'customers_moved', leadsTo: 'leading', facts },
});

/** Of a leader, or of the shop, which has those whom nobody else has. */
async function nameOf(tx: Tables, userId: UserId | null): Promise<Words> {
  if (userId === null) {
    const { name } = await tx.shop.get();
    return { zh: name, en: name };
  }
  const { nickname = '' } = (await tx.users.named([userId])).get(userId) ?? {};
  return nickname === '' ? { zh: '另一位团长', en: 'Another leader' } : { zh: nickname, en: nickname };
}
