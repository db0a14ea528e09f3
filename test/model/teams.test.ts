import fc from 'fast-check';
import type { Campaign } from '@/domain/campaign';
import { OWN_CAUSES } from '@/domain/payment';
import { TEAM_KINDS } from '@/domain/team';
import { mistakesIn, unsettledIn } from '../support/books';
import { racingDatabase, rawOf } from '../support/database';
import { brokenIn } from './invariants';
import { type Burst, lives } from './lives';
import { openTown, type Town } from './town';

const { database, conflicts } = racingDatabase();

/** So long it tries lives, in ms. MODEL_SEED and MODEL_TIME try others, and longer; a failure names seed and path. */
const SEED = Number(process.env['MODEL_SEED'] ?? 20_261_122);
const TIME = Number(process.env['MODEL_TIME'] ?? 30_000);

const met: Record<string, number> = {};
const meet = (what: string) => {
  met[what] = (met[what] ?? 0) + 1;
};

async function live(campaign: Campaign, bursts: readonly Burst[]): Promise<void> {
  const town = await openTown(database, campaign);
  for (const { atOnce, steps } of bursts) {
    if (atOnce) await Promise.all(steps.map(town.take));
    else for (const step of steps) await town.take(step);
    await expectSound(town, false);
  }
  await town.settle(async () => (await unsettled(town)).length === 0);
  await expectSound(town, true);
  await remember(town);
}

async function expectSound(town: Town, isOver: boolean): Promise<void> {
  const { shopId, world } = town.shop;
  const outside = world.failures.filter((error) => !/WeChat is down|could not refund|ORDERPAID/.test(String(error)));
  expect({
    broken: await brokenIn(rawOf(database), town, isOver),
    mistakes: isOver ? await mistakesIn(database, shopId) : [],
    unsettled: isOver ? await unsettled(town) : [],
    ...{ outside, deadlocks: conflicts.filter((code) => code === '40P01') },
  }).toEqual({ broken: [], mistakes: [], unsettled: [], outside: [], deadlocks: [] });
}

const unsettled = ({ shop: { shopId, world } }: Town) => unsettledIn(rawOf(database), shopId, world.now);

/** What became of it, so that we know that all of it is tried. */
async function remember({ shop: { shopId }, refused }: Town): Promise<void> {
  meet('lives');
  const found = await rawOf(database)(
    `select kind || ' ' || status as what from teams where shop_id = $1
     union all select 'back: ' || because from refunds where shop_id = $1
     union all select 'revived' from orders where shop_id = $1 and revived_at is not null
     union all select 'revived and ' || closed_by from orders where shop_id = $1 and revived_at is not null and closed_by is not null
     union all select 'given' from teams where shop_id = $1 and given > 0
     union all select 'inherited' from teams where shop_id = $1 and leader_id <> opened_by`,
    [shopId],
  );
  for (const { what } of found) meet(what);
  for (const why of Object.keys(refused)) meet(`no: ${why}`);
}

const ALL_OF_IT = [
  ...TEAM_KINDS.flatMap((kind) => [`${kind} formed`, `${kind} lapsed`]),
  ...Object.keys(OWN_CAUSES).map((cause) => `back: ${cause}`),
  ...[
    'revived',
    'given',
    'inherited',
    'no: team_full',
    'no: team_seats_held',
    'no: only_newcomers',
    'no: campaign_limit',
  ],
];

test(
  `whatever people, WeChat and time do with teams of every kind, in whatever order and at once (seed ${SEED})`,
  async () => {
    await fc.assert(fc.asyncProperty(lives.campaign, lives.bursts, live), {
      ...{
        seed: SEED,
        numRuns: 10_000,
        interruptAfterTimeLimit: TIME,
        markInterruptAsFailure: false,
        maxSkipsPerRun: 0,
      },
    });
    if (met['lives']! < 150) return; // A slow machine: what it has seen is sound.
    for (const what of ALL_OF_IT) expect(met).toHaveProperty([what]);
  },
  TIME * 4,
);
