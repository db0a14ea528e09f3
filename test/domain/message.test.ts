import fc from 'fast-check';
import {
  AWAKE_FOR,
  COUNTED_MESSAGES,
  dayBegan,
  isOneSeatLeft,
  MESSAGES,
  MOST_A_DAY,
  NO_CHOICES,
  quietEnds,
  SEAT_LEFT_LEAST,
  type Telling,
  whyNotTell,
} from '@/domain/message';
import { dayOf, days, hours, type Instant, later, minutes } from '@/domain/time';
import { noon } from '../support/fixtures';

const instant = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((ms) => ms as Instant);
const telling = fc.record<Telling>({
  message: fc.constantFrom(...MESSAGES),
  choices: fc.record({ quiet: fc.boolean(), off: fc.subarray([...MESSAGES]) }),
  sentToday: fc.nat(2 * MOST_A_DAY),
  awakeAt: fc.option(instant, { nil: undefined }),
});
const hourIn = (now: Instant) => new Date(now + hours(8)).getUTCHours();
const at = (hour: number, minute = 0) => later(dayBegan(noon), hours(hour) + minutes(minute));

test('quiet hours end at eight in the morning of Beijing, within ten hours, and are over then', () => {
  fc.assert(
    fc.property(instant, (now) => {
      const ends = quietEnds(now);
      const isNight = hourIn(now) >= 22 || hourIn(now) < 8;
      expect(ends !== undefined).toBe(isNight);
      if (ends === undefined) return;
      expect(ends - now).toBeGreaterThan(0);
      expect(ends - now).toBeLessThanOrEqual(hours(10));
      expect(hourIn(ends)).toBe(8);
      expect(ends % minutes(1)).toBe(0);
      expect(quietEnds(ends)).toBeUndefined();
    }),
  );
  expect(quietEnds(at(21, 59))).toBeUndefined();
  expect(quietEnds(at(22))).toBe(later(at(8), days(1)));
  expect(quietEnds(at(0))).toBe(at(8));
  expect(quietEnds(at(7, 59))).toBe(at(8));
});

test('a day begins at midnight of Beijing', () => {
  fc.assert(
    fc.property(instant, (now) => {
      expect(dayOf(dayBegan(now))).toBe(dayOf(now));
      expect(dayOf(later(dayBegan(now), -1))).not.toBe(dayOf(now));
    }),
  );
});

describe('whether something is told now', () => {
  test('never what is switched off, and nothing else is called so', () => {
    fc.assert(
      fc.property(telling, instant, (asked, now) => {
        const isOff = asked.choices.off.includes(asked.message);
        expect(whyNotTell(asked, now) === 'switched_off').toBe(isOff);
      }),
    );
  });

  test('nobody who wants to sleep is woken, but by what he has just paid for and waits for', () => {
    fc.assert(
      fc.property(telling, instant, (asked, now) => {
        const sleeps = asked.choices.quiet && quietEnds(now) !== undefined;
        if (!sleeps || whyNotTell(asked, now) !== undefined) return;
        expect(['team_formed', 'team_lapsed', 'seat_left']).toContain(asked.message);
        expect(now - asked.awakeAt!).toBeLessThan(AWAKE_FOR);
      }),
    );
  });

  test('money and parcels are told however much there was; the rest so often a day', () => {
    fc.assert(
      fc.property(telling, instant, (asked, now) => {
        const isCapped = whyNotTell(asked, now) === 'capped';
        if (isCapped)
          expect([COUNTED_MESSAGES.includes(asked.message), asked.sentToday >= MOST_A_DAY]).toEqual([true, true]);
        const more = { ...asked, sentToday: asked.sentToday + 1 };
        if (isCapped) expect(whyNotTell(more, now)).toBe('capped');
      }),
    );
    expect(COUNTED_MESSAGES).toEqual([
      ...['team_formed', 'seat_left', 'goods_back', 'credit_expiring', 'points_expiring', 'coupon_given'],
      'customers_moved',
    ]);
  });

  test('by day, with nothing chosen and nothing sent, everything is told', () => {
    for (const message of MESSAGES) {
      expect(whyNotTell({ message, choices: NO_CHOICES, sentToday: 0 }, noon)).toBeUndefined();
    }
  });
});

describe('one seat is left', () => {
  const seats = (paid: number, held = 0) => [
    ...Array.from({ length: paid }, () => ({ paid: true })),
    ...Array.from({ length: held }, () => ({ paid: false })),
  ];
  const team = { status: 'open', size: 3, deadline: later(noon, hours(1)) };

  test.each([
    ['two of three have paid', { ...team, seats: seats(2) }, true],
    ['one of three', { ...team, seats: seats(1) }, false],
    ['all', { ...team, seats: seats(3) }, false],
    ['the last one is held by somebody', { ...team, seats: seats(2, 1) }, false],
    ['one of the others is only held', { ...team, seats: seats(1, 1) }, false],
    ['a team of two begins like this', { ...team, size: 2, seats: seats(1) }, false],
    ['it has formed', { ...team, status: 'formed', seats: seats(2) }, false],
    ['it is nearly over', { ...team, deadline: later(noon, SEAT_LEFT_LEAST), seats: seats(2) }, false],
    ['a moment more', { ...team, deadline: later(noon, SEAT_LEFT_LEAST + 1), seats: seats(2) }, true],
  ])('%s: %#', (_, seated, expected) => {
    expect(isOneSeatLeft(seated, noon)).toBe(expected);
  });
});
