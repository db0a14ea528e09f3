import { MOST_AHEAD } from '@/domain/campaignTerms';
import type { CampaignId, UserId } from '@/domain/id';
import { days, hours } from '@/domain/time';
import { endCampaign, putCampaign } from '../../cloudfunctions/usecases/staff/campaigns';
import { mistakesIn } from '../support/books';
import { racingDatabase } from '../support/database';
import { box, tea, threesome } from '../support/fixtures';
import { race } from '../support/race';
import { openShop } from '../support/shop';

const { database } = racingDatabase();
const AT_ONCE = 200;
const own: UserId = 'user_own';
const all = (run: (i: number) => Promise<unknown>) => race(Array.from({ length: AT_ONCE }, (_, i) => () => run(i)));

async function counter() {
  const shop = await openShop(database);
  await shop.moveIn(own);
  const { now } = shop.world;
  const terms = {
    ...{ goodsId: tea.id, rule: { kind: 'standard' as const }, size: 2, lasts: hours(24), audience: 'all' as const },
    ...{ freightFree: true, commission: true, limits: { units: 1 }, prices: [{ skuId: box.id, teamPrice: 49_00 }] },
  };
  const put = (from: number, to: number, campaignId?: CampaignId) =>
    putCampaign(
      {
        ...{ requestId: shop.newRequest(), ...terms, startsAt: now + from, endsAt: now + to },
        ...(campaignId && { campaignId }),
      },
      shop.as(own),
      shop.platform,
    );
  const ahead = () => shop.look((tables) => tables.campaignList.ahead(tea.id, now));
  return { shop, now, put, ahead };
}

test('200 campaigns of the same goods for the same days: one is there, the others are told why not', async () => {
  const { shop, put, ahead } = await counter();
  expect(await all((i) => put(days(40) + hours(i % 12), days(41) + hours(i)))).toEqual({
    ...{ ok: 1, campaign_overlaps: AT_ONCE - 1 },
  });
  expect(await ahead()).toHaveLength(2); // With the one that runs.
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});

test('of 200 that follow each other there are as many as may be planned', async () => {
  const { put, ahead } = await counter();
  expect(await all((i) => put(days(40 + i), days(41 + i)))).toEqual({
    ...{ ok: MOST_AHEAD - 1, too_many_of_these: AT_ONCE - MOST_AHEAD + 1 },
  });
  expect(await ahead()).toHaveLength(MOST_AHEAD);
});

test('one is made longer, another begins earlier, a third is new: they do not meet', async () => {
  const { shop, now, put, ahead } = await counter();
  const { campaignId } = await put(days(40), days(41));
  const counts = await all((i) => {
    if (i % 3 === 0) return put(days(31), days(32));
    if (i % 3 === 1) return put(days(31), days(41), campaignId);
    const asked = { requestId: shop.newRequest(), campaignId: threesome.id, endsAt: now + days(33) };
    return endCampaign(asked, shop.as(own), shop.platform);
  });
  expect(Object.keys(counts).sort()).toEqual(['campaign_overlaps', 'ok']);
  const taken = await ahead();
  taken.slice(1).forEach((next, i) => {
    expect(next.startsAt).toBeGreaterThanOrEqual(taken[i]!.endsAt);
  });
});

test('200 taps on the end are one', async () => {
  const { shop } = await counter();
  const end = () =>
    endCampaign({ requestId: shop.newRequest(), campaignId: threesome.id }, shop.as(own), shop.platform);
  expect(await all(end)).toEqual({ ok: 1, campaign_over: AT_ONCE - 1 });
});
