import fc from 'fast-check';
import { assert } from '@/domain/bug';
import type { OrderId, UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import {
  endOfTime,
  type FormedTeam,
  holdSeat,
  leaveSeat,
  open,
  paySeat,
  seatsFree,
  seatsUnpaid,
  type Team,
  type UnstartedTeam,
  whyNotJoin,
  whyNotPaySeat,
} from '@/domain/team';
import { hours, type Instant, isOver, later, minutes } from '@/domain/time';
import { noon } from '../support/fixtures';

const facts = {
  ...({ id: 'team_1', campaignId: 'campaign_1', goodsId: 'goods_1', leaderId: 'user_0', words: '' } as const),
  ...({ kind: 'standard', isListed: true } as const),
  lasts: hours(24),
};
const anns = (size = 3) => open({ ...facts, size, needs: size }, 'order_0', noon);
const started = (size = 3) => {
  const team = paySeat(anns(size), 'order_0', noon);
  assert(team.status === 'open', 'its leader is not alone in it');
  return team;
};

type Step =
  | { readonly do: 'join' | 'pay' | 'leave'; readonly who: number }
  | { readonly do: 'lapse' }
  | { readonly do: 'wait'; readonly ms: number };
const who = fc.integer({ min: 0, max: 7 });
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('join' as const), who }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('pay' as const), who }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), who }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: hours(6) }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('lapse' as const) }) },
  ),
  { maxLength: 60 },
);
const orderOf = (person: number): OrderId => `order_${person}`;
const userOf = (person: number): UserId => `user_${person}`;

/** One step as a use case would take it: what is refused leaves the team as it was. */
function take(team: Team, step: Step, now: Instant): Team {
  const isRunning = team.status === 'unstarted' || team.status === 'open';
  if (step.do === 'join') {
    if (whyNotJoin(team, userOf(step.who), now)) return team;
    return { ...team, seats: [...team.seats, holdSeat(team, userOf(step.who), orderOf(step.who), now)] };
  }
  if (step.do === 'pay') {
    const seat = team.seats.find(({ orderId }) => orderId === orderOf(step.who));
    if (!isRunning || seat?.paid || whyNotPaySeat(team, orderOf(step.who), now)) return team;
    return paySeat(team, orderOf(step.who), now);
  }
  if (step.do === 'leave') {
    const seat = team.seats.find(({ orderId }) => orderId === orderOf(step.who));
    return isRunning && seat && !seat.paid ? leaveSeat(team, seat.orderId, now) : team;
  }
  if (step.do === 'lapse') return team.status === 'open' && isOver(team.deadline, now) ? endOfTime(team, now) : team;
  return team;
}

function hold(team: Team): void {
  const paid = team.seats.filter((seat) => seat.paid).length;
  expect(team.seats.length).toBeLessThanOrEqual(team.size);
  expect(new Set(team.seats.map(({ position }) => position)).size).toBe(team.seats.length);
  expect(new Set(team.seats.map(({ userId }) => userId)).size).toBe(team.seats.length);
  expect(team.seats.every(({ position }) => position >= 1 && position <= team.size)).toBe(true);
  expect(team.status === 'formed').toBe(paid === team.size);
  if (team.status === 'unstarted') expect(paid).toBe(0);
  if (team.status === 'open') expect(team.seats.some(({ position, paid: is }) => position === 1 && is)).toBe(true);
  expect(seatsFree(team) + team.seats.length).toBe(team.size);
  expect(seatsUnpaid(team)).toBe(team.size - paid);
}

test('whatever people do with a team, its seats are right, and it is formed exactly when all are paid', () => {
  const ends: Record<string, number> = {};
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), steps, (size, all) => {
      let team: Team = anns(size);
      let now = noon;
      for (const step of all) {
        if (step.do === 'wait') now = later(now, step.ms);
        const before = team;
        team = take(team, step, now);
        hold(team);
        if (before.status === 'formed' || before.status === 'lapsed') expect(team).toEqual(before); // An end is an end.
        // Who has paid keeps the seat.
        for (const seat of before.seats) if (seat.paid) expect(team.seats).toContainEqual(seat);
      }
      ends[team.status] = (ends[team.status] ?? 0) + 1;
    }),
    { numRuns: 500, seed: 4 }, // Always the same lives, so that every end is among them.
  );
  expect(Object.keys(ends).sort()).toEqual(['formed', 'lapsed', 'open', 'unstarted']);
});

const full = (): FormedTeam => {
  let team: Team = started(2);
  team = take(team, { do: 'join', who: 1 }, noon);
  team = take(team, { do: 'pay', who: 1 }, noon);
  assert(team.status === 'formed', 'two of two have paid');
  return team;
};

test.each<[string, () => Team, UserId, Instant, string | undefined]>([
  ['a friend', started, 'user_1', noon, undefined],
  ['its own leader', started, 'user_0', noon, 'team_already_joined'],
  ['a friend before the leader has paid', anns, 'user_1', noon, 'team_not_started'],
  [
    'a friend when every seat is held',
    () => take(started(2), { do: 'join', who: 1 }, noon),
    'user_2',
    noon,
    'team_seats_held',
  ],
  ['a friend when it has formed', full, 'user_2', noon, 'team_full'],
  ['one of its own when it has formed', full, 'user_1', noon, 'team_already_joined'],
  ['a friend just in time', started, 'user_1', later(noon, hours(24) - 1), undefined],
  ['a friend at the deadline', started, 'user_1', later(noon, hours(24)), 'team_closed'],
])('who may join a team: %s', (_, team, userId, now, answer) => {
  expect(whyNotJoin(team(), userId, now)).toBe(answer);
});

describe('a team', () => {
  test('starts its time when its leader pays', () => {
    const paid = paySeat(anns(), 'order_0', later(noon, minutes(9)));
    expect(paid).toMatchObject({ status: 'open', deadline: later(noon, hours(24) + minutes(9)) });
  });

  test('gives a seat that was left to the next one', () => {
    let team: Team = started(4);
    for (const person of [1, 2, 3]) team = take(team, { do: 'join', who: person }, noon);
    team = take(team, { do: 'leave', who: 2 }, noon);
    expect(holdSeat(team, 'user_4', 'order_4', noon).position).toBe(3);
  });

  test('does not lapse early', () => {
    expect(() => endOfTime(started(), noon)).toThrow('bug: expected that team_1 ends only at its deadline');
  });

  test.each([1, 51, 0, -2])('of %s is a mistake of ours', (size) => {
    expect(() => anns(size)).toThrow('bug: expected that a team has 2 to 50 seats');
  });

  test('tells a payment that comes too late why', () => {
    const late = later(noon, hours(24));
    expect(whyNotPaySeat(started(), 'order_0', late)).toBe('team_closed');
    expect(whyNotPaySeat(started(), 'order_9', noon)).toBe('team_full');
    expect(() => paySeat(started(), 'order_9', noon)).toThrow(Refusal);
    expect(() => holdSeat(full(), 'user_9', 'order_9', noon)).toThrow('team_full');
  });

  test('that is over cannot be paid into: the compiler knows', () => {
    const lapsed = endOfTime(started(), later(noon, hours(24)));
    // @ts-expect-error A late payment has to be refunded, so the use case has to see it.
    expect(() => paySeat(lapsed, 'order_1', noon)).toThrow('team_closed');
    const unstarted: UnstartedTeam = anns();
    // @ts-expect-error Nobody has paid for it: it ends with its leader's order.
    expect(() => endOfTime(unstarted, later(noon, hours(1)))).toThrow('bug');
  });
});
