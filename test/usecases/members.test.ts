import type { OrderId, UserId } from '@/domain/id';
import { days, hours, later } from '@/domain/time';
import { viewGoods } from '../../cloudfunctions/usecases/goods/viewGoods';
import { keepTiers } from '../../cloudfunctions/usecases/member/keepTiers';
import { listGrowth } from '../../cloudfunctions/usecases/member/viewMember';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { joinTeam } from '../../cloudfunctions/usecases/order/joinTeam';
import { openTeam } from '../../cloudfunctions/usecases/order/openTeam';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { checkReview } from '../../cloudfunctions/usecases/review/checkReview';
import { hideReview, showReview } from '../../cloudfunctions/usecases/review/staffReviews';
import { viewTeam } from '../../cloudfunctions/usecases/team/viewTeam';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, noon, tea, threesome } from '../support/fixtures';
import { membersIn, tiers } from '../support/members';
import { review } from '../support/received';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });
const ann: UserId = 'user_ann';
const own: UserId = 'user_own';
const roomy = { ...box, stock: 500 };

async function open() {
  const shop = await openShop(database, { skus: [roomy] });
  await shop.moveIn(ann, own);
  const members = membersIn(shop);
  await members.open();
  return { shop, ...members };
}
const tierOf = async ({ stands }: Awaited<ReturnType<typeof open>>, who = ann) => (await stands(who)).tier;
const log = async (shop: TestShop, who = ann) =>
  (await listGrowth({}, shop.as(who), shop.platform)).items.map(({ change, because }) => [change, because.by]);

test('who has bought nothing has the tier that everybody has, and sees what the others give', async () => {
  const here = await open();
  const view = await here.stands(ann);
  expect(view).toMatchObject({ growth: 0, tier: 0, next: { tier: 1, missing: 150 }, earns: tiers.growth });
  expect(view.keptUntil).toBeUndefined();
  expect(view.tiers.map(({ isMine }) => isMine)).toEqual([true, false, false]);
  expect(view.tiers[2]!.benefits).toEqual([
    { kind: 'off', off: 500, mine: false },
    { kind: 'points', rate: 20_000, mine: false },
    { kind: 'freights', month: 2, mine: false },
    { kind: 'early', by: hours(48), mine: false },
  ]);
  await here.tiersOff();
  expect(await here.stands(ann)).toBeUndefined();
});

test('an order gives nothing before it was received, and then points and growth for what was paid for its goods', async () => {
  const here = await open();
  await here.buys(ann);
  expect(await here.stands(ann)).toMatchObject({ growth: 88, tier: 0 });
  expect(await here.points(ann)).toMatchObject({ balance: 88, worth: 88, rate: 10_000 });
  const second = await here.buys(ann);
  expect(await here.stands(ann)).toMatchObject({
    ...{ growth: 176, tier: 1, keptUntil: later(noon, days(365)), next: { tier: 2, missing: 224 } },
  });
  await here.reward(second); // A letter that comes twice.
  expect(await log(here.shop)).toEqual([
    [88, 'order'],
    [88, 'order'],
  ]);
  await here.buys(ann);
  expect((await here.points(ann)).balance).toBe(88 + 88 + 132); // Half as many again in the tier.
});

test('a tier is kept when growth is over, reckoned again after its time, and its fall is told 30 days before', async () => {
  const here = await open();
  const { shop } = here;
  await here.grow(ann, 400);
  expect(await tierOf(here)).toBe(2);
  shop.pass(days(334));
  await keepTiers(shop.shopId, shop.platform);
  expect((await here.stands(ann)).falls).toBeUndefined();
  shop.pass(days(1));
  await keepTiers(shop.shopId, shop.platform);
  await keepTiers(shop.shopId, shop.platform);
  const until = later(noon, days(365));
  expect((await here.stands(ann)).falls).toEqual({ to: 0, at: until, missing: 400 });
  const letters = await rawOf(database)(`select id from outbox where shop_id = $1 and id like '%falling%'`, [
    shop.shopId,
  ]);
  expect(letters).toEqual([{ id: `${ann}.falling.${until}` }]);

  await here.grow(ann, 160);
  expect((await here.stands(ann)).falls).toEqual({ to: 1, at: until, missing: 240 });
  shop.pass(days(30));
  expect(await tierOf(here)).toBe(2); // Until the clock has come to it.
  await keepTiers(shop.shopId, shop.platform);
  expect(await here.stands(ann)).toMatchObject({ tier: 1, growth: 160, keptUntil: later(noon, days(730)) });
  shop.pass(days(365));
  await keepTiers(shop.shopId, shop.platform);
  expect(await here.stands(ann)).toMatchObject({ tier: 0, growth: 0 });
});

test('who earns enough again keeps the tier, and is told of no fall', async () => {
  const here = await open();
  const { shop } = here;
  await here.grow(ann, 150);
  shop.pass(days(200));
  await here.grow(ann, 150);
  shop.pass(days(140));
  await keepTiers(shop.shopId, shop.platform);
  expect((await here.stands(ann)).falls).toBeUndefined();
  expect(
    await rawOf(database)(`select id from outbox where shop_id = $1 and id like '%falling%'`, [shop.shopId]),
  ).toEqual([]);
  shop.pass(days(25));
  await keepTiers(shop.shopId, shop.platform);
  expect(await here.stands(ann)).toMatchObject({ tier: 1, growth: 150, keptUntil: later(noon, days(730)) });
});

describe('nobody keeps a tier that was bought with goods that went back', () => {
  test('it falls at once, and points follow', async () => {
    const here = await open();
    await here.buys(ann);
    const second = await here.buys(ann);
    expect(await tierOf(here)).toBe(1);
    here.shop.pass(hours(1));
    await here.takesBack(second);
    expect(await here.stands(ann)).toMatchObject({ tier: 0, growth: 88 });
    expect((await here.points(ann)).balance).toBe(88);
    await here.reward(second);
    expect(await log(here.shop)).toEqual([
      [-88, 'refund'],
      [88, 'order'],
      [88, 'order'],
    ]);
  });

  test('bought, received and given back in a loop, it leaves nothing: no growth, no tier, no points', async () => {
    const here = await open();
    for (let i = 0; i < 5; i += 1) {
      const orderId = await here.buys(ann);
      await here.takesBack(orderId);
      here.shop.pass(hours(1));
    }
    expect(await here.stands(ann)).toMatchObject({ tier: 0, growth: 0 });
    expect(await here.points(ann)).toMatchObject({ balance: 0, owed: 0 });
  });

  test('points that were spent meanwhile are owed, and paid by the next ones', async () => {
    const here = await open();
    const orderId = await here.buys(ann);
    await here.give(ann, -80);
    await here.takesBack(orderId);
    expect(await here.points(ann)).toMatchObject({ balance: 0, owed: 80 });
    await here.buys(ann);
    expect(await here.points(ann)).toMatchObject({ balance: 8, owed: 0 });
  });

  test('but who has won it by other growth as well keeps it', async () => {
    const here = await open();
    const first = await here.buys(ann);
    await here.buys(ann);
    await here.grow(ann, 100);
    await here.takesBack(first);
    expect(await here.stands(ann)).toMatchObject({ tier: 1, growth: 188 });
  });

  test('also what is given back a year later counts against the tier that it had won', async () => {
    const here = await open();
    const { shop } = here;
    await here.buys(ann);
    await here.buys(ann);
    shop.pass(days(100));
    const third = await here.buys(ann); // 264: the tier was won 100 days before.
    await here.takesBack(third);
    expect(await here.stands(ann)).toMatchObject({ tier: 1, growth: 176 });
  });

  test('a part of an order takes its part along, to the last one', async () => {
    const here = await open();
    const orderId = await here.buys(ann, 3); // ¥264: no freight.
    expect((await here.points(ann)).balance).toBe(264);
    for (const left of [176, 88, 0]) {
      await here.takesBack(orderId, 1);
      expect((await here.points(ann)).balance).toBe(left);
      expect(await here.stands(ann)).toMatchObject({ growth: left, tier: left >= 150 ? 1 : 0 });
    }
  });
});

describe('reviews', () => {
  const effect = (reviewId: string) => ({ kind: 'check_review', reviewId, part: 'first', words: false }) as never;
  async function reviewedIn(here: Awaited<ReturnType<typeof open>>, orderId: OrderId, pictures: readonly string[]) {
    const { reviewId } = await review(here.shop, ann, orderId, { pictures: [...pictures] });
    await checkReview(here.shop.shopId, effect(reviewId), here.shop.platform);
    return reviewId;
  }

  test('with a picture give growth once others see them; words alone give none', async () => {
    const here = await open();
    const [first, second] = [await here.buys(ann), await here.buys(ann)];
    await reviewedIn(here, first, []);
    expect((await here.stands(ann)).growth).toBe(176);
    const reviewId = await reviewedIn(here, second, [here.shop.upload(ann)]);
    expect((await here.stands(ann)).growth).toBe(196);
    await checkReview(here.shop.shopId, effect(reviewId), here.shop.platform);
    expect((await here.stands(ann)).growth).toBe(196);
  });

  test('a picture that WeChat refuses gives nothing', async () => {
    const here = await open();
    here.shop.world.riskyPictures.add('bad');
    await reviewedIn(here, await here.buys(ann), [here.shop.upload(ann, 'bad')]);
    expect((await here.stands(ann)).growth).toBe(88);
  });

  test('hidden by the staff it counts no more, shown again it does, and once its order went back it never does', async () => {
    const here = await open();
    const orderId = await here.buys(ann);
    const reviewId = await reviewedIn(here, orderId, [here.shop.upload(ann)]);
    const staff = [here.shop.as(own), here.shop.platform] as const;
    const hide = () => hideReview({ requestId: here.shop.newRequest(), reviewId, reason: '广告' }, ...staff);
    const showIt = () => showReview({ requestId: here.shop.newRequest(), reviewId }, ...staff);
    await hide();
    expect((await here.stands(ann)).growth).toBe(88);
    await showIt();
    expect((await here.stands(ann)).growth).toBe(108);
    await here.takesBack(orderId);
    expect((await here.stands(ann)).growth).toBe(0);
    await hide();
    await showIt();
    expect((await here.stands(ann)).growth).toBe(0);
  });
});

describe('by hand', () => {
  test('the staff give and take with a reason, no more than is there; a tier follows at once', async () => {
    const here = await open();
    await here.give(ann, 30);
    await expect(here.give(ann, -31)).rejects.toMatchObject(refusal('points_short'));
    await here.give(ann, -30);
    expect((await here.points(ann)).balance).toBe(0);
    await here.grow(ann, 160);
    expect(await tierOf(here)).toBe(1);
    await expect(here.grow(ann, -161)).rejects.toMatchObject(refusal('growth_short'));
    await here.grow(ann, -20, '多记了');
    expect(await here.stands(ann)).toMatchObject({ tier: 0, growth: 140 });
    await expect(here.give('user_nobody', 1)).rejects.toMatchObject(refusal('not_found'));
    const kept = await rawOf(database)('select staff_id, unit, change, reason from adjustments where shop_id = $1', [
      here.shop.shopId,
    ]);
    expect(kept).toContainEqual({ staff_id: own, unit: 'growth', change: -20, reason: '多记了' });
  });

  test('without tiers there is no growth to give, and points that are switched off can still be given', async () => {
    const here = await open();
    await here.tiersOff();
    await here.pointsOff();
    await expect(here.grow(ann, 1)).rejects.toMatchObject(refusal('not_here'));
    await here.give(ann, 5);
    expect(await here.points(ann)).toMatchObject({ isOn: false, balance: 5, worth: 0 });
    await here.buys(ann);
    expect((await here.points(ann)).balance).toBe(5);
    await here.open();
    expect((await here.stands(ann)).growth).toBe(0); // What was bought meanwhile gives nothing afterwards.
  });
});

describe('a tier that is early', () => {
  const early = { ...threesome, id: 'campaign_soon', startsAt: later(noon, hours(24)) } as const;
  async function soon() {
    const shop = await openShop(database, { skus: [roomy], campaign: early });
    await shop.moveIn(ann, own, 'user_bob');
    const members = membersIn(shop);
    await members.open();
    const opens = (who: UserId) =>
      openTeam({ ...shop.wanted(who, shop.inTeam), campaignId: early.id }, shop.as(who), shop.platform);
    const joins = (who: UserId, teamId: string) =>
      joinTeam({ ...shop.wanted(who, shop.inTeam), teamId: teamId as never }, shop.as(who), shop.platform);
    const goods = (who: UserId) => viewGoods({ goodsId: tea.id }, shop.as(who), shop.platform);
    return { shop, ...members, opens, joins, goods };
  }

  test('opens and joins teams before others, who are told why not and do not see them among the goods yet', async () => {
    const here = await soon();
    await expect(here.opens(ann)).rejects.toMatchObject(refusal('campaign_not_yet'));
    await here.grow(ann, 150);
    expect((await here.goods(ann)).campaign).toMatchObject({ id: early.id });
    const { teamId, orderId } = await here.opens(ann);
    await here.shop.pay(ann, orderId);

    expect(await here.goods('user_bob')).toMatchObject({ coming: { id: early.id }, teams: [], teamsCount: 0 });
    await expect(here.joins('user_bob', teamId!)).rejects.toMatchObject(refusal('campaign_not_yet'));
    const seen = await viewTeam({ teamId: teamId! }, here.shop.as('user_bob'), here.shop.platform);
    expect(seen.whyNotPart).toBe('campaign_not_yet');
    await here.grow('user_bob', 150);
    await here.joins('user_bob', teamId!);
  });

  test('is not earlier than it says', async () => {
    const here = await soon();
    await rawOf(database)(`update campaigns set starts_at = starts_at + interval '1 second' where shop_id = $1`, [
      here.shop.shopId,
    ]);
    await here.grow(ann, 150);
    await expect(here.opens(ann)).rejects.toMatchObject(refusal('campaign_not_yet'));
    expect((await here.goods(ann)).campaign).toBeUndefined();
    await here.grow(ann, 250);
    expect((await here.goods(ann)).campaign).toMatchObject({ id: early.id });
  });
});

test('free parcels of a tier are counted by the month in Beijing, and come back with a closed order', async () => {
  const here = await open();
  await here.grow(ann, 400);
  expect((await here.stands(ann)).freights).toEqual({ left: 2, of: 2 });
  const { skuId, quantity, ...wanted } = here.shop.wanted(ann, 83_60); // 5% less, and no freight.
  const { orderId } = await placeOrder(
    { ...wanted, lines: [{ skuId, quantity }] },
    here.shop.as(ann),
    here.shop.platform,
  );
  expect((await here.stands(ann)).freights).toEqual({ left: 1, of: 2 });
  await cancelOrder({ requestId: here.shop.newRequest(), orderId }, here.shop.as(ann), here.shop.platform);
  expect((await here.stands(ann)).freights).toEqual({ left: 2, of: 2 });
});

test('the log of growth comes page by page, the last first', async () => {
  const here = await open();
  for (let i = 1; i <= 25; i += 1) {
    if (i % 2) here.shop.pass(hours(1));
    await here.grow(ann, i);
  }
  const first = await listGrowth({}, here.shop.as(ann), here.shop.platform);
  const second = await listGrowth({ cursor: first.next }, here.shop.as(ann), here.shop.platform);
  expect(second.next).toBeUndefined();
  const all = [...first.items, ...second.items].map(({ change }) => change);
  expect([...all].sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
  expect((await listGrowth({}, here.shop.as(own), here.shop.platform)).items).toEqual([]);
});
