import type { ShopId } from '@/domain/id';
import {
  areBehind,
  type Compared,
  compare,
  type Day,
  type Difference,
  endOf,
  keyOf,
  type Ours,
  type Theirs,
  tally,
} from '@/domain/reconcile';
import type { Instant } from '@/domain/time';
import type { BillLine } from '../../platform/pay';
import type { Platform } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { askWechat } from '../payment/askWechat';
import { endRefund } from '../payment/endRefund';

const MOST_ASKED = 100; // In one go: what is left over is asked about the next time, and the day waits for it.

/**
 * Holds WeChat's bill of a day against our books, and stores what came of it. Where WeChat is further than we are it
 * is asked first, since a notice is lost now and then: what it confirms is booked, and noted as caught up. Doing it
 * again is harmless: differences that are gone are resolved. False: WeChat has not made the bill yet.
 */
export async function reconcileDay(shopId: ShopId, day: Day, platform: Platform): Promise<boolean> {
  const { database, clock, pay } = platform;
  const bill = await pay.bill(day);
  if (bill === undefined) return false;
  const theirs = bill.map(theirsOf);
  const numbersOf = (what: Theirs['what']) => theirs.filter((line) => line.what === what).map(({ no }) => no);
  const [payments, refunds] = [numbersOf('paid'), numbersOf('refund')];
  const read = (shop: Tables) => shop.bills.ours(day, payments, refunds);

  const ours = await database.look(shopId, read);
  const known = new Map(ours.map((line) => [keyOf(line), line]));
  const { differences } = compare(ours, theirs, endOf(day));
  const behind = differences.filter((difference) => areBehind(difference, known.get(keyOf(difference))));
  const asked = behind.slice(0, MOST_ASKED);
  for (const difference of asked) await askAbout(shopId, difference, platform);

  const now = clock.now();
  await database.transact(shopId, async (tx) => {
    await tx.bills.lock(day);
    const booked = await read(tx);
    const compared = compare(booked, theirs, endOf(day));
    const caughtUp = await store(tx, day, compared, asked, now);
    await tx.bills.billed(day, namesOf(compared.matched, 'refund'));
    await tx.differences.foundElsewhere(namesOf(compared.matched, 'refund'), now);
    const status = behind.length > asked.length ? 'waiting' : 'done';
    const outcome = { status, matched: compared.matched.length, ours: tally(booked), theirs: tally(theirs) } as const;
    await tx.bills.done(day, outcome, caughtUp, now);
  });
  return true;
}

const theirsOf = (line: BillLine): Theirs =>
  line.kind === 'paid'
    ? { what: 'paid', no: line.paymentNo, amount: line.amount }
    : { what: 'refund', no: line.refundNo, amount: line.amount, state: line.state };

const namesOf = (lines: readonly Ours[], what: Ours['what']) =>
  lines.filter((line) => line.what === what).map(({ no }) => no);

/** The same question that a lost notice would have answered. */
async function askAbout(shopId: ShopId, { what, no }: Difference, platform: Platform): Promise<void> {
  if (what === 'paid') {
    await askWechat(shopId, no, platform);
    return;
  }
  const found = await platform.pay.findRefund(no);
  if (found) await endRefund(shopId, found, platform);
}

/** What is new is put down, what is gone is resolved. Returns how many lost notices were caught up. */
async function store(
  tx: Tables,
  day: Day,
  { matched, differences }: Compared,
  asked: readonly Difference[],
  now: Instant,
): Promise<number> {
  const stored = new Map((await tx.differences.ofDay(day)).map((row) => [keyOf(row), row]));
  const found = new Set(differences.map(keyOf));
  const isMatched = new Set(matched.map(keyOf));
  const caughtUp = asked.filter((difference) => isMatched.has(keyOf(difference)));
  for (const difference of caughtUp) await tx.differences.found(day, difference, now, 'caught_up');

  for (const difference of differences) {
    const before = stored.get(keyOf(difference));
    const isKnown =
      before !== undefined &&
      (before.resolvedAt === undefined || before.resolution === 'person') &&
      before.kind === difference.kind &&
      before.ours === difference.ours &&
      before.theirs === difference.theirs;
    if (!isKnown) await tx.differences.found(day, difference, now);
  }
  const isCaughtUp = new Set(caughtUp.map(keyOf));
  for (const [key, row] of stored) {
    if (row.resolvedAt === undefined && !found.has(key) && !isCaughtUp.has(key)) await tx.differences.gone(row, now);
  }
  return caughtUp.length;
}
