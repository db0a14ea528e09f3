import type { Campaign } from '@/domain/campaign';
import { MOST_AHEAD } from '@/domain/campaignTerms';
import type { CampaignId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { days, hours, minutes } from '@/domain/time';
import { openTeam } from '../../cloudfunctions/usecases/order/openTeam';
import { endCampaign, putCampaign } from '../../cloudfunctions/usecases/staff/campaigns';
import { completeTeam } from '../../cloudfunctions/usecases/staff/completeTeam';
import { listCampaigns, viewCampaign, viewCampaignGoods } from '../../cloudfunctions/usecases/staff/listCampaigns';
import { listCampaignTeams } from '../../cloudfunctions/usecases/staff/listCampaignTeams';
import { viewToday } from '../../cloudfunctions/usecases/staff/viewToday';
import { quitTeam } from '../../cloudfunctions/usecases/team/quitTeam';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, tea, threesome, tin } from '../support/fixtures';
import { tickShop } from '../support/settle';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const own: UserId = 'user_own';

const terms = {
  ...{ goodsId: tea.id, rule: { kind: 'standard' }, size: 2, lasts: hours(24), audience: 'all', limits: { units: 3 } },
  ...{ freightFree: true, commission: false, prices: [{ skuId: box.id, price: fen(49_00) }] },
} as const;

/** A shop whose one campaign runs for 30 days; and what its owner does. */
async function counter(campaign: Campaign = threesome) {
  const shop = await openShop(database, { campaign });
  const { now } = shop.world;
  const put = async (changes: object) => {
    const { prices, ...wanted } = { ...terms, startsAt: now, endsAt: now + days(1), ...changes };
    const offers = prices.map(({ price: teamPrice, ...offer }) => ({ ...offer, teamPrice }));
    const asked = { requestId: shop.newRequest(), ...wanted, prices: offers };
    return code(putCampaign(asked, shop.as(own), shop.platform).then(({ campaignId }) => campaignId));
  };
  const end = (campaignId: CampaignId, endsAt?: number) =>
    code(
      endCampaign(
        { requestId: shop.newRequest(), campaignId, ...(endsAt && { endsAt }) },
        shop.as(own),
        shop.platform,
      ).then(() => 'ok'),
    );
  const list = (stage: 'running' | 'coming' | 'over', cursor?: string) =>
    listCampaigns({ stage, ...(cursor && { cursor }) }, shop.as(own), shop.platform);
  const view = (campaignId: CampaignId = threesome.id) => viewCampaign({ campaignId }, shop.as(own), shop.platform);
  const teams = (which: 'open' | 'settling' | 'all', more: object = {}) =>
    listCampaignTeams({ which, ...more }, shop.as(own), shop.platform);
  return { shop, now, put, end, list, view, teams };
}
const code = <T>(doing: Promise<T>) =>
  doing.catch((error: unknown) => {
    if (error instanceof Refusal) return error.code;
    throw error;
  });
const later = (now: number, from: number) => ({ startsAt: now + days(from), endsAt: now + days(from + 1) });

test('a new campaign is there as it was put together, and can be changed until it begins', async () => {
  const { shop, now, put, view } = await counter();
  const ladder = {
    ...{ rule: { kind: 'ladder', tiers: [2, 3, 5] }, size: 5, limits: { units: 2, opened: 1, joined: 2, total: 40 } },
    prices: [{ skuId: box.id, price: 59_00, tierPrices: [59_00, 49_00, 39_00] }],
  };
  const id = (await put({ ...ladder, ...later(now, 40) })) as CampaignId;
  const { numbers, ...shown } = await view(id);
  expect(shown).toEqual({
    ...{ ...terms, ...ladder, ...later(now, 40), id, title: tea.title, picture: expect.anything(), onSale: true },
    ...{ left: 40, price: 59_00, lowest: 39_00, alone: 88_00 },
  });
  expect(numbers).toEqual({ open: 0, settling: 0, formed: 0, lapsed: 0, units: 0, paid: 0, refunded: 0 });

  expect(await put({ campaignId: id, ...later(now, 41) })).toBe(id);
  expect(await view(id)).toMatchObject({ rule: { kind: 'standard' }, size: 2, startsAt: now + days(41) });
  shop.pass(days(41) - minutes(1));
  expect(await put({ campaignId: id, ...later(now, 50) })).toBe('campaign_running');
});

test('what makes no sense is refused by the field that is wrong', async () => {
  const { shop, now, put } = await counter();
  const wrong: readonly [object, string][] = [
    [{ size: 51 }, 'campaign_size_wrong'],
    [{ rule: { kind: 'lottery', winners: 2 } }, 'campaign_winners_wrong'],
    [{ rule: { kind: 'newcomers' }, audience: 'known' }, 'campaign_audience_wrong'],
    [{ limits: { units: 1, total: 1 } }, 'campaign_limits_wrong'],
    [{ lasts: hours(73) }, 'campaign_window_wrong'],
    [{ endsAt: now + days(39) }, 'campaign_time_wrong'],
    [{ prices: [{ skuId: box.id, price: 88_00 }] }, 'campaign_price_wrong'],
    [{ prices: [{ skuId: 'sku_strange', price: 8_00 }] }, 'not_found'],
    [{ goodsId: 'goods_nothing' }, 'not_found'],
    [{ campaignId: 'campaign_nothing' }, 'not_found'],
  ];
  for (const [changes, reason] of wrong)
    expect([changes, await put({ ...later(now, 40), ...changes })]).toEqual([changes, reason]);
  await rawOf(database)(`update goods set no_promotion = '{"zh":"1 段","en":"Stage 1"}' where shop_id = $1`, [
    shop.shopId,
  ]);
  expect(await put(later(now, 40))).toBe('goods_no_promotion');
});

test('goods are in one campaign at a time: they may follow each other, and not overlap', async () => {
  const { shop, now, put, end, view, list } = await counter();
  expect(await put(later(now, 29))).toBe('campaign_overlaps');
  const next = (await put(later(now, 30))) as CampaignId; // The moment the one that runs ends.
  const long = { startsAt: now + days(30) + hours(23), endsAt: now + days(40) };
  expect(await put(long)).toBe('campaign_overlaps');
  expect(await put({ campaignId: next, ...later(now, 31) })).toBe(next);
  expect(await end(threesome.id, now + days(31) + 1)).toBe('campaign_overlaps');
  expect(await end(threesome.id, now + days(31))).toBe('ok');
  expect((await view()).endsAt).toBe(now + days(31));
  const { taken, skus } = await viewCampaignGoods({ goodsId: tea.id }, shop.as(own), shop.platform);
  expect(taken.map(({ campaignId }) => campaignId)).toEqual([threesome.id, next]);
  expect(skus.map(({ skuId, listPrice }) => [skuId, listPrice])).toEqual([
    [box.id, 88_00],
    [tin.id, 168_00],
  ]);
  expect((await list('coming')).items.map(({ id }) => id)).toEqual([next]);
});

test('so many campaigns of the same goods are planned, and no more', async () => {
  const { now, put } = await counter();
  for (let i = 1; i < MOST_AHEAD; i += 1) expect(await put(later(now, 30 + i))).toMatch(/^campaign_/);
  expect(await put(later(now, 99))).toBe('too_many_of_these');
});

test('one that runs can be ended: no team is opened any more, and those that are open go on', async () => {
  const { shop, now, end, list, put } = await counter();
  const { teamId } = await shop.openTeam('user_ann');
  expect(await end(threesome.id, now)).toBe('campaign_time_wrong');
  expect(await end(threesome.id)).toBe('ok');
  expect(await end(threesome.id)).toBe('campaign_over');
  expect(await code(shop.openTeam('user_cat').then(() => 'ok'))).toBe('campaign_over');
  await shop.pay('user_bob', await shop.joinTeam('user_bob', teamId));
  expect((await shop.look(({ teams }) => teams.get(teamId))).seats).toHaveLength(2);
  expect((await list('over')).items.map(({ id }) => id)).toEqual([threesome.id]);
  expect((await list('running')).items).toEqual([]);
  expect(await put({})).toMatch(/^campaign_/); // Its time is free again.
});

test('one that has not begun is forgotten; within the last minute it begins and is over', async () => {
  const { shop, now, put, end, view, list } = await counter();
  const next = (await put(later(now, 40))) as CampaignId;
  expect(await end(next)).toBe('ok');
  expect(await code(view(next))).toBe('not_found');
  const soon = (await put(later(now, 41))) as CampaignId;
  shop.pass(days(41) - minutes(1));
  expect(await end(soon)).toBe('ok');
  shop.pass(minutes(1) + 1);
  expect((await list('over')).items.map(({ id }) => id)).toEqual([soon, threesome.id]);
});

test('its numbers are those of its teams, orders and payments', async () => {
  const { shop, view, list } = await counter();
  const { teamId } = await shop.openTeam('user_ann');
  await shop.pay('user_bob', await shop.joinTeam('user_bob', teamId));
  const cats = await shop.joinTeam('user_cat', teamId);
  expect((await view()).numbers).toMatchObject({ open: 1, formed: 0, units: 3, paid: 2 * 67_00, refunded: 0 });
  await shop.pay('user_cat', cats);
  const second = await shop.openTeam('user_dan');
  const third = await shop.openTeam('user_eve');
  await quitTeam({ requestId: shop.newRequest(), teamId: third.teamId }, shop.as('user_eve'), shop.platform);
  shop.pass(hours(24));
  await tickShop(shop);
  expect(await shop.look(({ teams }) => teams.get(second.teamId))).toMatchObject({ status: 'lapsed' });
  const sums = { open: 0, settling: 0, formed: 1, lapsed: 2, units: 3, paid: 5 * 67_00, refunded: 2 * 67_00 };
  expect((await view()).numbers).toEqual(sums);
  expect((await list('running')).items.map(({ numbers }) => numbers)).toEqual([sums]);
});

test('a leader who never paid has opened no team', async () => {
  const { shop, view, teams } = await counter();
  await shop.moveIn('user_ann');
  const asked = { ...shop.wanted('user_ann', shop.inTeam), campaignId: threesome.id };
  await openTeam(asked, shop.as('user_ann'), shop.platform);
  expect((await teams('all')).items).toEqual([]);
  shop.pass(minutes(31));
  await tickShop(shop);
  expect((await view()).numbers).toMatchObject({ open: 0, lapsed: 0, units: 0 });
});

test('campaigns come page by page, each once: the next to begin first, the latest that was over first', async () => {
  const { now, put, end, list, shop } = await counter();
  await end(threesome.id);
  const ids: string[] = [];
  const transact = (i: number) =>
    shop.transact((tx) => tx.campaigns.add({ ...threesome, id: `campaign_${i}`, ...later(now, 50 + i) }));
  for (let i = 10; i < 35; i += 1) {
    await transact(i);
    ids.push(`campaign_${i}`);
  }
  expect(await put(later(now, 200))).toBe('too_many_of_these');
  const pages = async (stage: 'coming' | 'over') => {
    const first = await list(stage);
    const rest = await list(stage, first.next);
    expect([first.items.length, rest.next]).toEqual([20, undefined]);
    return [...first.items, ...rest.items].map(({ id }) => id);
  };
  expect(await pages('coming')).toEqual(ids);
  shop.pass(days(300));
  expect(await pages('over')).toEqual([...ids.reverse(), threesome.id]);
  expect(await code(list('over', 'nonsense'))).toBe('not_understood');
  expect(await code(list('over', '1000.team_0'))).toBe('not_understood');
});

test('teams that wait come with the next deadline first, also those that strangers do not see', async () => {
  const { shop, teams } = await counter();
  const anns = await shop.openTeam('user_ann');
  shop.pass(hours(1));
  const bobs = await shop.openTeam('user_bob');
  await shop.transact((tx) => tx.teams.list(bobs.teamId, false));
  const open = await teams('open');
  expect(open.items.map(({ id }) => id)).toEqual([anns.teamId, bobs.teamId]);
  expect(open.items[0]).toMatchObject({
    campaignId: threesome.id,
    needs: 3,
    seats: [{ userId: 'user_ann', paid: true }],
  });
  expect(open.items[0]!.whyNotComplete).toBeUndefined();
  const cats = await shop.joinTeam('user_cat', anns.teamId);
  expect((await teams('open')).items[0]!.whyNotComplete).toBe('team_seats_held');
  await shop.pay('user_cat', cats);

  await completeTeam({ requestId: shop.newRequest(), teamId: anns.teamId }, shop.as(own), shop.platform);
  expect((await teams('open', { campaignId: threesome.id })).items.map(({ id }) => id)).toEqual([bobs.teamId]);
  const [newest, oldest] = (await teams('all', { campaignId: threesome.id })).items;
  expect([newest!.id, oldest!.id]).toEqual([bobs.teamId, anns.teamId]);
  expect(oldest).toMatchObject({ status: 'formed', given: 1, whyNotComplete: 'team_closed' });
  expect((await teams('all', { campaignId: 'campaign_other' })).items).toEqual([]);
});

test('a team that cannot be settled is seen, with the letter that tries again', async () => {
  const prices = [{ skuId: box.id, price: fen(59_00), tierPrices: [fen(59_00), fen(49_00)] }];
  const { shop, teams } = await counter({ ...threesome, rule: { kind: 'ladder', tiers: [2, 3] }, prices });
  const { teamId } = await shop.openTeam('user_ann');
  const [open] = (await teams('open')).items;
  expect(open).toMatchObject({ needs: 2, size: 3, price: 59_00, lowest: 49_00, tierPrices: [59_00, 49_00] });
  await completeTeam({ requestId: shop.newRequest(), teamId }, shop.as(own), shop.platform);
  const letterId = `${teamId}.settle`;
  expect((await teams('settling')).items).toMatchObject([{ id: teamId, status: 'settling' }]);
  expect((await teams('settling')).items[0]!.stuck).toBeUndefined();
  const today = () => viewToday({}, shop.as(own), shop.platform);
  expect(await today()).toMatchObject({ teamsStuck: 0, teamsEnding: 0 });

  await rawOf(database)(`update outbox set died_at = $2, error = 'broken' where shop_id = $1 and id = $3`, [
    ...[shop.shopId, new Date(shop.world.now), letterId],
  ]);
  expect((await teams('settling')).items[0]!.stuck).toEqual({ letterId, error: 'broken' });
  shop.pass(minutes(11));
  expect(await today()).toMatchObject({ teamsStuck: 1 });
});

test('today counts the teams whose time is over soon', async () => {
  const { shop } = await counter();
  await shop.openTeam('user_ann');
  const today = () => viewToday({}, shop.as(own), shop.platform);
  expect(await today()).toMatchObject({ teamsEnding: 0 });
  shop.pass(hours(22));
  expect(await today()).toMatchObject({ teamsEnding: 1 });
});
