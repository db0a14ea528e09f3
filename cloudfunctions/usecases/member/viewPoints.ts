import type { PointsView } from '@/contract/member';
import { shop as contract } from '@/contract/shop';
import { streakOf, turnOf } from '@/domain/checkIn';
import { PLAIN_RATE, type PointsRule } from '@/domain/member';
import { zero } from '@/domain/money';
import { worthOf } from '@/domain/points';
import { dayOf, days, later } from '@/domain/time';
import { query, type View } from '../../door/query';
import { tierOf } from './tierOf';

/** So long before points end they are told of here. */
const ENDING = days(30);

export const viewPoints = query(contract.viewPoints, async (_, view): Promise<PointsView> => {
  const { shop, caller, now } = view;
  const { userId } = caller;
  const rules = await shop.rules.all();
  const rule = rules.points;
  const { points: balance } = await shop.purses.balance(userId, now);
  const lots = (await shop.purses.endingBy(userId, now, later(now, ENDING))).filter(({ unit }) => unit === 'points');
  const first = lots[0]?.expiresAt;
  const ending = lots.filter(({ expiresAt }) => expiresAt === first).reduce((all, { left }) => all + left, 0);
  return {
    ...{ isOn: rule !== undefined, balance, owed: await shop.purses.debtOf(userId) },
    ...{ worth: rule ? worthOf(balance, rule) : zero, perFen: rule?.perFen ?? 0, most: rule?.most ?? 0 },
    ...{ perYuan: rule?.perYuan ?? 0, rate: (await tierOf(shop, userId, now, rules))?.tier.pointsRate ?? PLAIN_RATE },
    checkIn: rule && (await todayOf(rule, view)),
    expiring: first === undefined ? undefined : { points: ending, at: first },
  };
});

/** Whether the caller came today, and what that brought; or what it would. */
async function todayOf({ checkIn }: PointsRule, { shop, caller, now }: View): Promise<PointsView['checkIn']> {
  if (checkIn.length === 0) return undefined;
  const today = dayOf(now);
  const last = await shop.checkIns.last(caller.userId);
  const streak = streakOf(last, today);
  const done = last?.day === today;
  return { done, streak, points: checkIn[turnOf(done ? streak : streak + 1, checkIn)]! };
}
