import { shop as contract } from '@/contract/shop';
import { isLastTurn, streakOf, turnOf } from '@/domain/checkIn';
import { pointsEnd } from '@/domain/points';
import { Refusal } from '@/domain/refusal';
import { dayOf } from '@/domain/time';
import { command } from '../../door/command';
import { query } from '../../door/query';
import { giveToPurse } from '../purse/give';
import { grow } from './grow';

/** A month of days, and how the row stands. Another month than this one is only looked at. */
export const viewCheckIn = query(contract.viewCheckIn, async (asked, { shop, caller, now }) => {
  const { points: rule, membership } = await shop.rules.all();
  if (!rule || rule.checkIn.length === 0) return {};
  const today = dayOf(now);
  const month = asked.month ?? today.slice(0, 7);
  const last = await shop.checkIns.last(caller.userId);
  const streak = streakOf(last, today);
  const done = last?.day === today;
  const days = await shop.checkIns.ofMonth(caller.userId, month);
  const next = turnOf(done ? streak : streak + 1, rule.checkIn);
  const growth = membership?.growth.streak ?? 0;
  return { checkIn: { today, month, days, done, streak, rewards: rule.checkIn, next, growth } };
});

/** The caller is locked: what a day brings depends on the day before. A key refuses a second one of the same day. */
export const checkIn = command('checkIn', contract.checkIn, async (_, { tx, caller, now }) => {
  const { userId } = caller;
  await tx.users.lock(userId);
  const { points: rule, membership } = await tx.rules.all();
  if (!rule || rule.checkIn.length === 0) throw new Refusal('not_here');
  const day = dayOf(now);
  const last = await tx.checkIns.last(userId);
  if (last?.day === day) throw new Refusal('checked_in');
  const streak = streakOf(last, day) + 1;
  const points = rule.checkIn[turnOf(streak, rule.checkIn)]!;
  const growth = membership && isLastTurn(streak, rule.checkIn) ? membership.growth.streak : 0;

  if (!(await tx.checkIns.add(userId, { day, streak, points, growth, at: now }))) throw new Refusal('checked_in');
  const id = `${userId}.checkin${day.replaceAll('-', '')}`;
  const because = { by: 'check_in' as const, day, streak };
  await giveToPurse(
    tx,
    { id, userId, unit: 'points', amount: points, because, expiresAt: pointsEnd(rule.lasts, now) },
    now,
  );
  const row = { by: 'streak' as const, days: streak };
  if (membership) await grow(tx, membership, { id, userId, change: growth, because: row }, now);
  return { points, streak, growth };
});
