import type { ShopId, UserId } from '@/domain/id';
import { minutes } from '@/domain/time';
import { checkReview } from '../../cloudfunctions/usecases/review/checkReview';
import { listReviews, viewReaders } from '../../cloudfunctions/usecases/review/listReviews';
import { hideReview, showReview } from '../../cloudfunctions/usecases/review/staffReviews';
import { voteReview } from '../../cloudfunctions/usecases/review/voteReview';
import { followReview } from '../../cloudfunctions/usecases/review/writeReview';
import { awaitStock } from '../../cloudfunctions/usecases/shelf/awaitStock';
import { keepFavourite } from '../../cloudfunctions/usecases/shelf/favourites';
import { leaveFootprint } from '../../cloudfunctions/usecases/shelf/footprints';
import { adjustStock } from '../../cloudfunctions/usecases/shelf/stockKeeping';
import { tellRestocked } from '../../cloudfunctions/usecases/shelf/tellRestocked';
import { mistakesIn } from '../support/books';
import { racingDatabase, rawOf } from '../support/database';
import { box, friends, noon, tea, tin } from '../support/fixtures';
import { race } from '../support/race';
import { received, review, reviewed } from '../support/received';
import { openShop, type TestShop } from '../support/shop';

const { database, conflicts } = racingDatabase();
const AT_ONCE = 200;
const ann: UserId = 'user_ann';
const own: UserId = 'user_own';
const all = (run: (i: number) => Promise<unknown>, times = AT_ONCE) =>
  race(Array.from({ length: times }, (_, i) => () => run(i)));
const asked = (shop: TestShop) => ({ requestId: shop.newRequest() });
const books = (shopId: ShopId) => mistakesIn(database, shopId);
const readers = (shop: TestShop) => viewReaders({ goodsId: tea.id }, shop.as(ann), shop.platform);
const roomy = () => openShop(database, { skus: [{ ...box, stock: 1_000 }, tin] });

test('one line reviewed 200 times at once has one review, and counts once', async () => {
  const shop = await roomy();
  const orderId = await received(shop, ann);
  expect(await all(() => review(shop, ann, orderId))).toEqual({ ok: 1, review_done: AT_ONCE - 1 });
  expect((await readers(shop)).summary).toMatchObject({ count: 1, stars: 5 });
});

test('200 follow-ups of one review are one', async () => {
  const shop = await roomy();
  const reviewId = await reviewed(shop, ann);
  const follow = () =>
    followReview({ ...asked(shop), reviewId, words: '还在喝', pictures: [] }, shop.as(ann), shop.platform);
  expect(await all(follow)).toEqual({ ok: 1, follow_done: AT_ONCE - 1 });
  expect((await readers(shop)).summary).toMatchObject({ count: 1, followed: 1 });
});

test('200 votes at once are counted each, those of one person once, and all can be taken back', async () => {
  const shop = await roomy();
  const reviewId = await reviewed(shop, ann);
  const crowd = friends(AT_ONCE);
  await shop.moveIn(...crowd);
  const vote = (who: UserId, helpful: boolean) =>
    voteReview({ ...asked(shop), reviewId, helpful }, shop.as(who), shop.platform);
  const helpful = async () =>
    (await listReviews({ goodsId: tea.id, which: 'all', sort: 'helpful' }, shop.as(ann), shop.platform)).items[0]!
      .helpful;

  expect(await all((i) => vote(crowd[i]!, true))).toEqual({ ok: AT_ONCE });
  expect(await helpful()).toBe(AT_ONCE);
  expect(await all((i) => vote(crowd[0]!, i % 2 === 0))).toEqual({ ok: AT_ONCE });
  expect([AT_ONCE, AT_ONCE - 1]).toContain(await helpful());
  expect(await all((i) => vote(crowd[i]!, false))).toEqual({ ok: AT_ONCE });
  expect(await helpful()).toBe(0);
});

test('what reviews add up to is what is shown of them, however they are written, checked, hidden and shown at once', async () => {
  const shop = await roomy();
  const crowd = friends(40);
  const orders = await Promise.all(crowd.map((who) => received(shop, who)));
  const pictured = (i: number) => (i % 2 ? [shop.upload(crowd[i]!)] : []);
  const written = await Promise.all(
    orders.map((orderId, i) => review(shop, crowd[i]!, orderId, { stars: ((i % 5) + 1) as 1, pictures: pictured(i) })),
  );
  const ids = written.map(({ reviewId }) => reviewId);
  const effect = (i: number) => ({ kind: 'check_review', reviewId: ids[i]!, part: 'first', words: false }) as const;
  await shop.moveIn(own);
  const staff = shop.as(own);

  await race(
    ids.flatMap((reviewId, i) => [
      () => checkReview(shop.shopId, effect(i), shop.platform),
      () => checkReview(shop.shopId, effect(i), shop.platform),
      () => hideReview({ ...asked(shop), reviewId, reason: '广告' }, staff, shop.platform),
      () => showReview({ ...asked(shop), reviewId }, staff, shop.platform),
      () =>
        followReview({ ...asked(shop), reviewId, words: '还在喝', pictures: [] }, shop.as(crowd[i]!), shop.platform),
    ]),
  );

  const [true_] = await rawOf(database)(
    `select count(*)::int as count, coalesce(sum(stars), 0)::int as stars, count(*) filter (where pictured)::int as pictured,
       count(*) filter (where followed)::int as followed from reviews where shop_id = $1 and shown`,
    [shop.shopId],
  );
  expect((await readers(shop)).summary).toMatchObject(true_);
  expect(true_.count).toBeGreaterThan(0);
  expect(await books(shop.shopId)).toEqual([]);
});

test('200 clerks take one tin each of three: three do, the log adds up, and one who sends twice takes one', async () => {
  const shop = await roomy();
  await shop.moveIn(own);
  const take = (request = asked(shop)) =>
    adjustStock({ ...request, skuId: tin.id, change: -1, note: '破损' }, shop.as(own), shop.platform);
  const same = asked(shop);
  expect(await all(() => take(same))).toEqual({ ok: AT_ONCE });
  expect(await shop.stockOf(tin)).toBe(2);
  expect(await all(() => take())).toEqual({ ok: 2, stock_short: AT_ONCE - 2 });
  expect(await shop.stockOf(tin)).toBe(0);
  expect(await books(shop.shopId)).toEqual([]);
});

test('stock that comes back is told by one of ten timers, to three for each unit', async () => {
  const shop = await openShop(database, { skus: [box, { ...tin, stock: 0 }] });
  const crowd = friends(50);
  await shop.moveIn(own, ...crowd);
  const wait = (i: number) =>
    awaitStock({ ...asked(shop), skuId: tin.id, awaited: true }, shop.as(crowd[i % 50]!), shop.platform);
  expect(await all(wait)).toEqual({ ok: AT_ONCE });
  await adjustStock({ ...asked(shop), skuId: tin.id, change: 2, note: '到货' }, shop.as(own), shop.platform);
  const tell = () => Promise.all(Array.from({ length: 10 }, () => tellRestocked(shop.shopId, shop.platform)));
  expect((await tell()).reduce((a, b) => a + b)).toBe(6);
  expect(await shop.look(({ outbox }) => outbox.waiting())).toBe(6);
  shop.pass(minutes(30));
  expect((await tell()).reduce((a, b) => a + b)).toBe(6);
});

test('hearts and footprints tapped 200 times are one each, and the limits hold', async () => {
  const shop = await roomy();
  await shop.moveIn(ann);
  const keep = (i: number) =>
    keepFavourite({ ...asked(shop), goodsId: tea.id, kept: i >= 0 }, shop.as(ann), shop.platform);
  const leave = () => leaveFootprint({ ...asked(shop), goodsId: tea.id }, shop.as(ann), shop.platform);
  expect(await all(keep)).toEqual({ ok: AT_ONCE });
  expect(await all(leave)).toEqual({ ok: AT_ONCE });
  expect(await shop.look(({ favourites }) => favourites.count(ann))).toBe(1);
  expect(await shop.look(({ footprints }) => footprints.list(ann, undefined, 9))).toEqual([
    { day: '2026-01-01', goodsId: tea.id, at: noon },
  ]);
  expect(conflicts).toEqual([]);
});
