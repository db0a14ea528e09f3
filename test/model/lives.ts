import fc from 'fast-check';
import type { Campaign } from '@/domain/campaign';
import { TEAM_KINDS } from '@/domain/team';
import { hours, minutes } from '@/domain/time';
import { campaignOf } from '../support/kinds';

/** Something that somebody does, or that happens: see town.ts. Numbers pick among the people, orders and teams there are. */
export interface Step {
  readonly do: keyof typeof WEIGHTS;
  readonly who: number;
  readonly which: number;
  readonly units: number;
  readonly ms: number;
}

/** What happens all at once, or one after the other. */
export interface Burst {
  readonly atOnce: boolean;
  readonly steps: readonly Step[];
}

const WEIGHTS = {
  ...{ open: 4, join: 8, come: 16, buy: 1, sheet: 4, confirm: 6, hear: 4, pay: 18, check: 2 },
  ...{ dawdle: 11, overdue: 6, late: 14, cancel: 4, hide: 2, quit: 3, show: 1, complete: 3 },
  ...{ lapse: 2, close: 3, end: 3, send: 3, settle: 2, refunded: 2, wait: 4, down: 1, refunds: 1 },
};

const step: fc.Arbitrary<Step> = fc
  .oneof(...Object.entries(WEIGHTS).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as Step['do']) })))
  .chain((name) =>
    fc.record({
      do: fc.constant(name),
      ...{ who: fc.nat(99), which: fc.nat(99), units: fc.constantFrom(1, 1, 2) },
      ms:
        name === 'wait'
          ? fc.constantFrom(1, minutes(1), minutes(10), minutes(10), minutes(25), hours(2))
          : fc.constant(0),
    }),
  );

/** Every life begins with a team that runs. */
const begin: Burst = {
  atOnce: false,
  steps: (['open', 'pay'] as const).map((name) => ({ do: name, who: 0, which: 0, units: 1, ms: 0 })),
};

/** Sometimes it is one and the same person who taps all of it. */
const burst = fc
  .record({
    ...{ atOnce: fc.boolean(), alike: fc.constantFrom(false, false, false, true) },
    steps: fc.array(step, { minLength: 1, maxLength: 9 }),
  })
  .map(
    ({ atOnce, alike, steps }): Burst => ({
      atOnce,
      steps: alike ? steps.map((one) => ({ ...one, who: steps[0]!.who })) : steps,
    }),
  );

/** Each kind, small, with or without limits and a total, so that all of them are met. Teams last two hours. */
const campaign: fc.Arbitrary<Campaign> = fc
  .record({
    kind: fc.constantFrom(...TEAM_KINDS),
    size: fc.constantFrom(2, 2, 3, 4),
    audience: fc.constantFrom('all' as const, 'all' as const, 'all' as const, 'new' as const),
    freightFree: fc.boolean(),
    total: fc.constantFrom(undefined, 4, 7),
    opened: fc.constantFrom(undefined, 1, 2),
    joined: fc.constantFrom(undefined, 1, 1),
    units: fc.constantFrom(2, 4),
  })
  .map(({ kind, size, audience, freightFree, ...limits }) =>
    campaignOf(kind, {
      ...{ size: kind === 'ladder' ? Math.max(3, size) : size, lasts: hours(2), audience },
      freightFree,
      limits,
    }),
  );

export const lives = {
  step,
  campaign,
  bursts: fc.array(burst, { minLength: 4, maxLength: 12, size: 'max' }).map((bursts) => [begin, ...bursts]),
};
