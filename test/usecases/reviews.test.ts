import type { UserId } from '@/domain/id';
import { noReviews } from '@/domain/review';
import { days } from '@/domain/time';
import { listReviews, viewReaders } from '../../cloudfunctions/usecases/review/listReviews';
import {
  listMyReviews,
  listToReview,
  viewMyReview,
  viewOrderReviews,
} from '../../cloudfunctions/usecases/review/myReviews';
import {
  hideReview,
  listShopReviews,
  replyReview,
  showReview,
} from '../../cloudfunctions/usecases/review/staffReviews';
import { voteReview } from '../../cloudfunctions/usecases/review/voteReview';
import { followReview } from '../../cloudfunctions/usecases/review/writeReview';
import { embeddedDatabase } from '../support/database';
import { box, tea, tin } from '../support/fixtures';
import { received, review, reviewed, shipped } from '../support/received';
import { tickShop } from '../support/settle';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });
const ann: UserId = 'user_ann';
const bob: UserId = 'user_bob';

const asked = (shop: TestShop) => ({ requestId: shop.newRequest() });
const readers = (shop: TestShop, who: UserId = bob) => viewReaders({ goodsId: tea.id }, shop.as(who), shop.platform);
const list = (shop: TestShop, wanted: object = {}, who: UserId = bob) =>
  listReviews({ goodsId: tea.id, ...wanted }, shop.as(who), shop.platform);
const mineOf = (shop: TestShop, who: UserId = ann) => listMyReviews({}, shop.as(who), shop.platform);
const staff = (shop: TestShop) => shop.as('user_own');

describe('a review', () => {
  test('without pictures is shown at once, and counts', async () => {
    const shop = await openShop(database);
    expect((await readers(shop)).summary).toEqual(noReviews);
    const orderId = await received(shop, ann);
    expect(await review(shop, ann, orderId, { stars: 4 })).toMatchObject({ state: 'shown' });

    const { summary, newest } = await readers(shop);
    expect(summary).toEqual({ count: 1, stars: 4, byStars: [0, 0, 0, 1, 0], pictured: 0, followed: 0 });
    expect(newest).toMatchObject([{ stars: 4, words: '香', options: { zh: '50 克' }, helpful: 0, mine: false }]);
    expect(shop.world.asked).toContain('checkText 香');
  });

  test('is of the buyer, of a line that was received, once and in time', async () => {
    const shop = await openShop(database);
    const onItsWay = await shipped(shop, ann);
    await expect(review(shop, ann, onItsWay)).rejects.toMatchObject(refusal('order_not_received'));
    const orderId = await received(shop, ann);
    await expect(review(shop, bob, orderId)).rejects.toMatchObject(refusal('not_found'));
    await expect(review(shop, ann, orderId, { skuId: tin.id })).rejects.toMatchObject(refusal('not_found'));
    await expect(review(shop, ann, 'order_nobody')).rejects.toMatchObject(refusal('not_found'));
    await review(shop, ann, orderId);
    await expect(review(shop, ann, orderId)).rejects.toMatchObject(refusal('review_done'));

    const late = await received(shop, ann);
    shop.pass(days(90));
    await expect(review(shop, ann, late)).rejects.toMatchObject(refusal('review_too_late'));
    expect((await readers(shop)).summary.count).toBe(1);
  });

  test('sent twice is written once', async () => {
    const shop = await openShop(database);
    const orderId = await received(shop, ann);
    const requestId = shop.newRequest();
    const first = await review(shop, ann, orderId, { requestId });
    expect(await review(shop, ann, orderId, { requestId })).toEqual(first);
    expect((await readers(shop)).summary.count).toBe(1);
  });

  test('with words that WeChat does not pass is refused, and nothing is kept', async () => {
    const shop = await openShop(database);
    shop.world.risky.add('骂人');
    const orderId = await received(shop, ann);
    await expect(review(shop, ann, orderId, { words: '骂人' })).rejects.toMatchObject(refusal('text_not_allowed'));
    expect((await mineOf(shop)).items).toEqual([]);
  });

  test('written while WeChat is silent is seen by its author only, until its words have passed', async () => {
    const shop = await openShop(database);
    const orderId = await received(shop, ann);
    shop.world.wechatIsDown = true;
    expect(await review(shop, ann, orderId)).toMatchObject({ state: 'checking' });
    expect((await list(shop)).items).toEqual([]);
    expect((await mineOf(shop)).items).toMatchObject([{ words: '香', seen: { state: 'checking' } }]);

    shop.world.wechatIsDown = false;
    await tickShop(shop);
    shop.pass(days(1));
    await tickShop(shop);
    expect((await list(shop)).items).toMatchObject([{ words: '香' }]);
    expect((await readers(shop)).summary.count).toBe(1);
  });

  test('with words that turn out to be risky is hidden, and its author is told which', async () => {
    const shop = await openShop(database);
    const orderId = await received(shop, ann);
    shop.world.wechatIsDown = true;
    await review(shop, ann, orderId);
    shop.world.wechatIsDown = false;
    shop.world.risky.add('香');
    await tickShop(shop);
    expect((await mineOf(shop)).items).toMatchObject([{ seen: { state: 'hidden', because: 'text' } }]);
    expect((await readers(shop)).summary).toEqual(noReviews);
  });

  test('of nobody: a masked name, no face, and nothing that leads to who it was', async () => {
    const shop = await openShop(database);
    await shop.moveIn(ann);
    await shop.transact(({ users }) => users.change(ann, { nickname: '林小满', avatar: 'cloud://a/b.png' }));
    await reviewed(shop, ann, { anonymous: true });
    const [seen] = (await list(shop)).items;
    expect(seen!.author).toEqual({ nickname: '林**', avatar: '' });
    expect(JSON.stringify(seen)).not.toContain(ann);
    expect(JSON.stringify(seen)).not.toContain('order_');
    expect((await list(shop, {}, ann)).items[0]!.mine).toBe(true);
  });

  test('of nobody, with pictures: neither they nor their folders lead to who it was, or to what else she wrote', async () => {
    const shop = await openShop(database);
    const pictures = [shop.upload(ann)];
    const reviewId = await reviewed(shop, ann, { anonymous: true, pictures });
    const added = { reviewId, words: '还在喝', pictures: [shop.upload(ann)] };
    await followReview({ ...asked(shop), ...added }, shop.as(ann), shop.platform);
    await reviewed(shop, ann, { pictures: [shop.upload(ann)] });
    await tickShop(shop);

    const { items } = await list(shop, { which: 'pictured' });
    const shown = items.flatMap(({ pictures: first, follow }) => [...first, ...(follow?.pictures ?? [])]);
    expect(shown).toHaveLength(3);
    const nobodys = items.filter(({ id }) => id === reviewId);
    expect(nobodys).toMatchObject([{ pictures, follow: { pictures: added.pictures } }]);
    const { openid, userId } = shop.as(ann);
    for (const seen of [nobodys, await list(shop), await readers(shop)]) {
      for (const trace of [userId, userId.slice(5), openid]) expect(JSON.stringify(seen)).not.toContain(trace);
    }
    const parts = shown.flatMap((picture) => picture.split('/').slice(4, 6));
    expect(new Set(parts).size).toBe(6);
  });
});

describe('pictures', () => {
  test('are of a folder of one’s own, and seen by others when all have passed', async () => {
    const shop = await openShop(database);
    const orderId = await received(shop, ann);
    const pictures = [shop.upload(ann), shop.upload(ann)];
    const [first, second] = pictures as [string, string];
    const [, chance, proof] = /uploads\/(\w+)\/(\w+)/.exec(second)!;
    for (const foreign of [
      shop.upload(bob),
      second.replace(proof!, '0'.repeat(proof!.length)), //                  A proof that was made up,
      second.replace(chance!, /uploads\/(\w+)/.exec(first)![1]!), //         or is of another folder of hers;
      second.replace('cloud://shop-1.736f-shop-1', 'cloud://shop-2.736f-2'), // the right folder, of another cloud.
    ]) {
      const asks = review(shop, ann, orderId, { pictures: [first, foreign] });
      await expect(asks).rejects.toMatchObject(refusal('picture_not_yours'));
    }
    expect(await review(shop, ann, orderId, { pictures })).toMatchObject({ state: 'checking' });
    expect((await readers(shop)).summary.count).toBe(0);
    await tickShop(shop);
    expect((await list(shop, { which: 'pictured' })).items).toMatchObject([{ pictures }]);
    expect((await readers(shop)).summary).toMatchObject({ count: 1, pictured: 1 });
  });

  test.each([
    ['risky', 'bad'],
    ['not there', undefined],
  ])('one that is %s hides the review, and its author is told', async (_, content) => {
    const shop = await openShop(database);
    shop.world.riskyPictures.add('bad');
    const bad = shop.upload(ann, content ?? '');
    if (content === undefined) shop.world.files.delete(bad);
    await reviewed(shop, ann, { pictures: [shop.upload(ann), bad] });
    await tickShop(shop);
    expect((await list(shop)).items).toEqual([]);
    expect((await mineOf(shop)).items).toMatchObject([{ seen: { state: 'hidden', because: 'picture' } }]);
    expect((await readers(shop)).summary).toEqual(noReviews);
  });
});

describe('a follow-up', () => {
  const follow = (shop: TestShop, reviewId: Awaited<ReturnType<typeof reviewed>>, who = ann, more: object = {}) =>
    followReview({ ...asked(shop), reviewId, words: '喝了一个月', pictures: [], ...more }, shop.as(who), shop.platform);

  test('says after how many days, is written once and by the author', async () => {
    const shop = await openShop(database);
    const reviewId = await reviewed(shop, ann);
    shop.pass(days(30));
    await expect(follow(shop, reviewId, bob)).rejects.toMatchObject(refusal('not_found'));
    expect(await follow(shop, reviewId)).toEqual({ state: 'shown' });
    await expect(follow(shop, reviewId)).rejects.toMatchObject(refusal('follow_done'));
    expect((await list(shop, { which: 'followed' })).items).toMatchObject([
      { words: '香', follow: { words: '喝了一个月', daysAfter: 30 } },
    ]);
    expect((await readers(shop)).summary).toMatchObject({ count: 1, followed: 1 });
  });

  test('with a picture waits for the check, while the review itself is shown; risky, it alone is hidden', async () => {
    const shop = await openShop(database);
    shop.world.riskyPictures.add('bad');
    const [anns, bobs] = [await reviewed(shop, ann), await reviewed(shop, bob)];
    await follow(shop, anns, ann, { pictures: [shop.upload(ann)] });
    await follow(shop, bobs, bob, { pictures: [shop.upload(bob, 'bad')] });
    expect((await list(shop)).items.map(({ follow: shown }) => shown)).toEqual([undefined, undefined]);
    await tickShop(shop);
    const { items } = await list(shop);
    expect(items.map(({ follow: shown }) => shown?.words)).toEqual([undefined, '喝了一个月']);
    expect((await readers(shop)).summary).toMatchObject({ count: 2, followed: 1, pictured: 1 });
    expect((await mineOf(shop, bob)).items).toMatchObject([
      { seen: { state: 'shown' }, follow: { seen: { state: 'hidden', because: 'picture' } } },
    ]);
  });

  test('comes too late after 180 days, and not at all to what is hidden', async () => {
    const shop = await openShop(database);
    const [early, hidden] = [await reviewed(shop, ann), await reviewed(shop, bob)];
    await hideReview({ ...asked(shop), reviewId: hidden, reason: '广告' }, staff(shop), shop.platform);
    await expect(follow(shop, hidden, bob)).rejects.toMatchObject(refusal('review_hidden'));
    shop.pass(days(180));
    await expect(follow(shop, early)).rejects.toMatchObject(refusal('review_too_late'));
    const view = viewMyReview({ reviewId: early }, shop.as(ann), shop.platform);
    expect(await view).toMatchObject({ whyNotFollow: 'review_too_late' });
  });
});

test('a vote is given once, taken back, and never for oneself', async () => {
  const shop = await openShop(database);
  const reviewId = await reviewed(shop, ann);
  const vote = (who: UserId, helpful: boolean) =>
    voteReview({ ...asked(shop), reviewId, helpful }, shop.as(who), shop.platform);
  expect(await vote(bob, true)).toEqual({ helpful: 1 });
  expect(await vote(bob, true)).toEqual({ helpful: 1 });
  expect(await vote('user_cat', true)).toEqual({ helpful: 2 });
  expect((await list(shop)).items).toMatchObject([{ helpful: 2, voted: true }]);
  expect(await vote(bob, false)).toEqual({ helpful: 1 });
  expect(await vote(bob, false)).toEqual({ helpful: 1 });
  await expect(vote(ann, true)).rejects.toMatchObject(refusal('review_own'));
  await hideReview({ ...asked(shop), reviewId, reason: '广告' }, staff(shop), shop.platform);
  await expect(vote(bob, true)).rejects.toMatchObject(refusal('not_found'));
});

test('lists are filtered, sorted and turned page by page, and miss nothing', async () => {
  const shop = await openShop(database, { skus: [{ ...box, stock: 100 }, tin] });
  const crowd = Array.from({ length: 23 }, (_, i): UserId => `user_buyer${i}`);
  for (const [i, who] of crowd.entries()) {
    const reviewId = await reviewed(shop, who, { stars: ((i % 5) + 1) as 1 });
    for (const friend of crowd.slice(0, i % 3)) {
      if (friend !== who) await voteReview({ ...asked(shop), reviewId, helpful: true }, shop.as(friend), shop.platform);
    }
  }
  for (const sort of ['newest', 'helpful'] as const) {
    const first = await list(shop, { sort });
    const second = await list(shop, { sort, cursor: first.next });
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 3, undefined]);
    const all = [...first.items, ...second.items];
    expect(new Set(all.map(({ id }) => id)).size).toBe(23);
    const keys = all.map(({ id, helpful }) => (sort === 'newest' ? id : `${helpful} ${id}`));
    expect(keys).toEqual([...keys].sort().reverse());
  }
  const starsOf = async (which: string) =>
    [...new Set((await list(shop, { which })).items.map(({ stars }) => stars))].sort();
  expect(await starsOf('good')).toEqual([4, 5]);
  expect(await starsOf('middle')).toEqual([3]);
  expect(await starsOf('bad')).toEqual([1, 2]);
  expect((await readers(shop)).newest).toHaveLength(2);
  await expect(list(shop, { cursor: '1.goods_1' })).rejects.toMatchObject(refusal('not_understood'));
});

describe('the staff', () => {
  const ofShop = (shop: TestShop, which = 'all') =>
    listShopReviews({ which: which as 'all' }, staff(shop), shop.platform);

  test('answer, and may answer better; the answer passes the check as well', async () => {
    const shop = await openShop(database);
    const reviewId = await reviewed(shop, ann, { stars: 2 });
    const reply = (words: string) => replyReview({ ...asked(shop), reviewId, words }, staff(shop), shop.platform);
    expect((await ofShop(shop, 'unanswered')).items).toHaveLength(1);
    expect((await ofShop(shop, 'low')).items).toMatchObject([{ id: reviewId, number: expect.stringMatching(/^P/) }]);
    shop.world.risky.add('你才');
    await expect(reply('你才')).rejects.toMatchObject(refusal('text_not_allowed'));
    await reply('对不起');
    await reply('对不起，已经补寄');
    expect((await list(shop)).items).toMatchObject([{ words: '香', reply: { words: '对不起，已经补寄' } }]);
    expect((await ofShop(shop, 'unanswered')).items).toEqual([]);
  });

  test('hide with a reason that the author reads, and show again: nothing is lost', async () => {
    const shop = await openShop(database);
    const reviewId = await reviewed(shop, ann);
    const hide = (reason: string) => hideReview({ ...asked(shop), reviewId, reason }, staff(shop), shop.platform);
    const show = () => showReview({ ...asked(shop), reviewId }, staff(shop), shop.platform);
    await expect(show()).rejects.toMatchObject(refusal('review_not_hidden'));
    await hide('有电话号码');
    await expect(hide('再来')).rejects.toMatchObject(refusal('review_hidden'));
    expect((await list(shop)).items).toEqual([]);
    expect((await readers(shop)).summary).toEqual(noReviews);
    expect((await mineOf(shop)).items).toMatchObject([
      { words: '香', seen: { state: 'hidden', because: 'staff', why: '有电话号码' } },
    ]);
    expect((await ofShop(shop, 'hidden')).items).toHaveLength(1);
    await show();
    expect((await list(shop)).items).toMatchObject([{ words: '香' }]);
    expect((await readers(shop)).summary.count).toBe(1);
  });

  test('what was hidden while it was checked does not come back by the check', async () => {
    const shop = await openShop(database);
    const reviewId = await reviewed(shop, ann, { pictures: [shop.upload(ann)] });
    await hideReview({ ...asked(shop), reviewId, reason: '广告' }, staff(shop), shop.platform);
    await tickShop(shop);
    expect((await list(shop)).items).toEqual([]);
    await showReview({ ...asked(shop), reviewId }, staff(shop), shop.platform);
    expect((await list(shop)).items).toHaveLength(1);
    expect((await readers(shop)).summary).toMatchObject({ count: 1, pictured: 1 });
  });
});

test('what waits for its review: received lines without one, for ninety days', async () => {
  const shop = await openShop(database);
  const orderId = await received(shop, ann, [box, tin]);
  const waiting = () => listToReview({}, shop.as(ann), shop.platform);
  expect((await waiting()).items).toMatchObject([{ orderId, lines: [{ skuId: box.id }, { skuId: tin.id }] }]);
  await review(shop, ann, orderId);
  expect((await waiting()).items).toMatchObject([{ orderId, lines: [{ skuId: tin.id, title: tea.title }] }]);
  const whole = await viewOrderReviews({ orderId }, shop.as(ann), shop.platform);
  expect(whole.lines.map(({ whyNot }) => whyNot)).toEqual(['review_done', undefined]);
  await expect(viewOrderReviews({ orderId }, shop.as(bob), shop.platform)).rejects.toMatchObject(refusal('not_found'));
  expect((await listToReview({}, shop.as(bob), shop.platform)).items).toEqual([]);
  shop.pass(days(90));
  expect((await waiting()).items).toEqual([]);
});
