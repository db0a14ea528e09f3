import pg from 'pg';
import type { Campaign } from '@/domain/campaign';
import type { TeamId, UserId } from '@/domain/id';
import { TEAM_KINDS, type TeamKind } from '@/domain/team';
import { hours, minutes } from '@/domain/time';
import { closeOverdue } from '../../cloudfunctions/usecases/order/closeOverdue';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { completeTeam } from '../../cloudfunctions/usecases/staff/completeTeam';
import { endTeams } from '../../cloudfunctions/usecases/team/endTeams';
import { quitTeam } from '../../cloudfunctions/usecases/team/quitTeam';
import { settleTeam } from '../../cloudfunctions/usecases/team/settleTeam';
import { showTeam } from '../../cloudfunctions/usecases/team/showTeam';
import { mistakesIn } from '../support/books';
import { racingDatabase, rawOf } from '../support/database';
import { box, friends } from '../support/fixtures';
import { campaignOf, partyOf } from '../support/kinds';
import { race } from '../support/race';
import { settle } from '../support/settle';
import { openShop } from '../support/shop';

const { database, conflicts } = racingDatabase();
afterEach(() => expect(conflicts.filter((code) => code === '40P01')).toEqual([])); // Nobody waited in a circle.

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

async function townOf(kind: TeamKind, changes: Partial<Campaign> = {}, people = 0) {
  const campaign = campaignOf(kind, changes);
  const shop = await openShop(database, { skus: [{ ...box, stock: 1_000 }], campaign });
  const party = partyOf(shop, campaign);
  const crowd = friends(people);
  await shop.moveIn('user_ann', ...crowd);
  const team = (teamId: TeamId) => shop.look(({ teams }) => teams.get(teamId));
  const asks = (teamId: TeamId) => ({ requestId: shop.newRequest(), teamId });
  const quit = (who: UserId, teamId: TeamId) => quitTeam(asks(teamId), shop.as(who), shop.platform);
  const complete = (teamId: TeamId) => completeTeam(asks(teamId), shop.as('user_own'), shop.platform);

  /** Joins and has the sheet confirmed; what the shop hears of it is the notice. */
  async function aboutToPay(who: UserId, teamId: TeamId) {
    await shop.moveIn(who);
    const { orderId } = await party.join(who, teamId);
    await payOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
    const { no, amount } = await shop.paymentOf(orderId);
    return {
      orderId,
      hear: () =>
        hearNotice(shop.shopId, shop.notice(shop.world.paid.get(no) ?? shop.payAtWechat(no, amount)), shop.platform),
    };
  }
  /** The day after: everything that was to come has come. */
  const sound = async () => {
    shop.pass(hours(25));
    await settle(shop, rawOf(database));
    expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  };
  const refundsAsked = () => shop.world.asked.filter((asked) => asked.startsWith('refund '));
  return { shop, campaign, party, crowd, team, asks, quit, complete, aboutToPay, sound, refundsAsked };
}

test.each(TEAM_KINDS)('200 people race for the last 5 seats of a team: %s', async (kind) => {
  const rules = { ladder: { kind: 'ladder', tiers: [2, 4, 6] }, lottery: { kind: 'lottery', winners: 2 } } as const;
  const rule = kind === 'ladder' || kind === 'lottery' ? { rule: rules[kind] } : {};
  const { shop, party, crowd, team, sound, refundsAsked } = await townOf(kind, { size: 6, ...rule }, 200);
  const { teamId } = await party.opened('user_ann');

  expect(await race(crowd.map((who) => () => party.join(who, teamId)))).toEqual({ ok: 5, team_seats_held: 195 });
  const held = (await team(teamId)).seats.filter(({ paid }) => !paid);
  expect(held).toHaveLength(5);
  expect(
    await race(
      held.map(
        ({ userId, orderId }) =>
          () =>
            shop.pay(userId, orderId),
      ),
    ),
  ).toEqual({ ok: 5 });
  await sound();
  expect((await team(teamId)).status).toBe('formed');
  expect(refundsAsked()).toHaveLength({ ladder: 6, lottery: 4 }[kind as 'ladder'] ?? 0);
  expect(await shop.stockOf(box)).toBe(kind === 'lottery' ? 998 : 994);
});

test('200 at once want what is left of a campaign: never more than its total is sold', async () => {
  const { shop, party, crowd, campaign, sound } = await townOf('standard', { limits: { units: 2, total: 11 } }, 200);
  const quantityOf = (i: number) => 1 + (i % 2);
  const answers = await race(crowd.map((who, i) => () => party.open(who, quantityOf(i))));
  expect(Object.keys(answers).sort()).toEqual(['campaign_sold_out', 'ok']);
  const taken = await shop.look(({ campaigns }) => campaigns.taken([campaign.id]));
  expect(taken.get(campaign.id)).toBe(11);
  expect(await shop.stockOf(box)).toBe(989);
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  await sound();
  expect((await shop.look(({ campaigns }) => campaigns.taken([campaign.id]))).get(campaign.id)).toBe(0);
});

test('200 at once by one person: never more teams than one may open, nor join', async () => {
  const { party, crowd, shop, sound } = await townOf('standard', { limits: { units: 99, opened: 2, joined: 3 } }, 40);
  expect(await race(times(200, () => () => party.open('user_ann')))).toEqual({ ok: 2, campaign_opened_enough: 198 });
  const teams: TeamId[] = [];
  for (const who of crowd) teams.push((await party.opened(who)).teamId);
  await shop.moveIn('user_bob');
  const joins = times(200, (i) => () => party.join('user_bob', teams[i % 40]!));
  const { ok, ...others } = await race(joins);
  expect(ok).toBe(3);
  expect(Object.keys(others).every((code) => ['campaign_joined_enough', 'team_already_joined'].includes(code))).toBe(
    true,
  );
  await sound();
}, 60_000);

test('one newcomer joins 20 teams at once: he is new in one', async () => {
  const { party, crowd, shop, sound } = await townOf('newcomers', { limits: { units: 99 } }, 20);
  const teams: TeamId[] = [];
  for (const who of crowd) teams.push((await party.opened(who)).teamId);
  await shop.moveIn('user_bob');
  expect(await race(teams.map((teamId) => () => party.join('user_bob', teamId)))).toEqual({
    ok: 1,
    only_newcomers: 19,
  });
  await sound();
});

test('200 at once quit, and ask again and again: each money and each unit goes back once', async () => {
  const { shop, party, crowd, team, quit, sound, refundsAsked } = await townOf('standard', { size: 50 }, 40);
  const { teamId } = await party.opened('user_ann');
  for (const who of crowd) await party.joined(who, teamId);
  const all = crowd.flatMap((who) => times(5, () => () => quit(who, teamId)));
  expect(await race(all)).toEqual({ ok: 40, team_not_quittable: 160 });
  expect((await team(teamId)).seats.map(({ userId }) => userId)).toEqual(['user_ann']);
  expect(await shop.stockOf(box)).toBe(999);
  await sound();
  expect(new Set(refundsAsked()).size).toBe(41); // And Ann's, whose team then lapsed.
}, 60_000);

test('200 at once complete a team: it is completed once', async () => {
  const { party, team, complete, sound } = await townOf('ladder', { size: 4 });
  const { teamId } = await party.opened('user_ann');
  expect(await race(times(200, () => () => complete(teamId)))).toEqual({ ok: 1, team_closed: 199 });
  await sound();
  expect(await team(teamId)).toMatchObject({ status: 'formed', given: 1 });
});

test('200 at once show and hide a team while others join it: it is one or the other, and no seat is lost', async () => {
  const { shop, party, crowd, team, asks, sound } = await townOf('standard', { size: 50 }, 49);
  const { teamId } = await party.opened('user_ann');
  const show = (isListed: boolean) => () => showTeam({ ...asks(teamId), isListed }, shop.as('user_ann'), shop.platform);
  const answers = await race([
    ...times(150, (i) => show(i % 2 === 0)),
    ...crowd.map((who) => () => party.join(who, teamId)),
  ]);
  expect(answers).toEqual({ ok: 199 });
  expect((await team(teamId)).seats).toHaveLength(50);
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  await sound();
}, 60_000);

test('the merchant completes at the instant of the last payment, 20 times: it forms, and the payer sits in it or has all back', async () => {
  const outcomes: Record<string, number> = {};
  for (let round = 0; round < 20; round += 1) {
    const { party, team, complete, aboutToPay, sound, refundsAsked } = await townOf('standard', { size: 3 });
    const { teamId } = await party.opened('user_ann');
    const { hear } = await aboutToPay('user_bob', teamId);
    const answers = await race(round % 2 ? [hear, () => complete(teamId)] : [() => complete(teamId), hear]);
    const { status, given, seats } = await team(teamId);
    outcomes[`${status} ${given} ${Object.keys(answers).sort().join(' ')}`] = 1;
    expect(seats.every(({ paid }) => paid)).toBe(true);
    expect([given, refundsAsked().length]).toEqual([answers['team_seats_held'] ? 0 : 1, 0]);
    await sound();
  }
  expect(Object.keys(outcomes).length).toBeLessThanOrEqual(2);
}, 60_000);

/** What else happens to a team at the instant at which its leader quits. */
const meanwhile: [
  string,
  (town: Awaited<ReturnType<typeof townOf>>, teamId: TeamId, hear: () => Promise<unknown>) => Promise<unknown>,
][] = [
  ['a friend pays', (_, __, hear) => hear()],
  [
    'its time is over',
    async ({ shop }) => {
      shop.pass(1);
      await endTeams(shop.shopId, shop.platform);
    },
  ],
  ['the merchant completes it', ({ complete }, teamId) => complete(teamId)],
  ['the leader quits again', ({ quit }, teamId) => quit('user_ann', teamId)],
];

test.each(meanwhile)(
  'the leader quits at the instant at which %s: one comes first, and nothing is lost',
  async (what, other) => {
    for (let round = 0; round < 8; round += 1) {
      const kind = TEAM_KINDS[round % TEAM_KINDS.length]!;
      const town = await townOf(kind, { size: 3, freightFree: round % 2 === 0 });
      const { shop, party, team, quit, aboutToPay, sound, refundsAsked } = town;
      const { teamId } = await party.opened('user_ann');
      if (what !== 'a friend pays') await party.joined('user_cat', teamId);
      shop.pass(hours(24) - 1);
      const { hear } = what === 'a friend pays' ? await aboutToPay('user_bob', teamId) : { hear: async () => {} };
      const quits = () => quit('user_ann', teamId);
      const happens = () => other(town, teamId, hear);
      await race(round % 2 ? [quits, happens] : [happens, quits]);
      shop.pass(hours(2));
      await sound();
      const { status, seats } = await team(teamId);
      expect(['formed', 'lapsed']).toContain(status);
      const kept = await shop.look(({ orders }) => orders.count({ statuses: ['paid'] }));
      const paid = shop.world.paid.size; // By whom it cost anything.
      const isFree = kind === 'leader' && round % 2 === 0 && seats.some(({ userId }) => userId === 'user_ann');
      if (status === 'formed' && kind !== 'ladder')
        expect(kept + new Set(refundsAsked()).size).toBe(paid + Number(isFree));
      if (status === 'lapsed') expect([kept, new Set(refundsAsked()).size]).toEqual([0, paid]);
    }
  },
  90_000,
);

test.each(['ladder', 'lottery'] as const)('20 at once settle a %s, and each money goes back once', async (kind) => {
  const { shop, party, crowd, team, sound, refundsAsked } = await townOf(kind, { size: 4 }, 3);
  const { teamId } = await party.opened('user_ann');
  for (const who of crowd) await party.joined(who, teamId);
  expect((await team(teamId)).status).toBe('settling');
  expect(await race(times(20, () => () => settleTeam(shop.shopId, teamId, shop.platform)))).toEqual({ ok: 20 });
  expect((await team(teamId)).status).toBe('formed');
  await sound();
  expect(refundsAsked()).toHaveLength(kind === 'ladder' ? 4 : 3);
});

test('the payment of the last second meets the timer that closes its order: the seat is free, so it is his', async () => {
  const { shop, party, team, aboutToPay, sound, refundsAsked } = await townOf('standard', { size: 3 });
  const { teamId } = await party.opened('user_ann');
  const { hear, orderId } = await aboutToPay('user_bob', teamId);
  shop.pass(minutes(10));
  const holder = new pg.Client(process.env['TEST_DATABASE_URL']);
  await holder.connect();
  const [{ pid }] = (await holder.query('select pg_backend_pid() as pid')).rows;
  await holder.query('begin');
  await holder.query('select 1 from teams where shop_id = $1 and id = $2 for update', [shop.shopId, teamId]);
  // The timer has asked WeChat, which did not know of it yet, and waits for the team; so does the notice, behind it.
  const closing = closeOverdue(shop.shopId, shop.platform);
  await waiting(1, pid);
  const hearing = hear();
  await waiting(2, pid);
  await holder.query('commit');
  await holder.end();
  await Promise.all([closing, hearing]);

  expect(await shop.look(({ orders }) => orders.get(orderId))).toMatchObject({
    status: 'paid',
    revivedAt: shop.world.now,
  });
  expect((await team(teamId)).seats.map(({ paid }) => paid)).toEqual([true, true]);
  expect(refundsAsked()).toEqual([]);
  await sound();
});

/** So many sessions wait for this one, or for one that does. Other tests use the same server. */
async function waiting(count: number, holder: number): Promise<void> {
  const sql = `with recursive queue as (
      select $1::int as pid
      union select a.pid from pg_stat_activity a join queue on queue.pid = any(pg_blocking_pids(a.pid))
    ) select count(*)::int - 1 as count from queue`;
  for (let tries = 0; tries < 200; tries += 1) {
    const [{ count: now }] = (await rawOf(database)(sql, [holder])) as [{ count: number }];
    if (now >= count) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`fewer than ${count} wait`);
}
