import type { ReviewView } from '@/contract/review';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { noReviews } from '@/domain/review';
import { ReadersStore } from '@/packages/goods/pages/goods/readersStore';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

const requestSubscribeMessage = jest.fn();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { requestSubscribeMessage: (asked: unknown) => requestSubscribeMessage(asked) },
}));

const review: ReviewView = {
  ...{
    id: 'review_1',
    author: { nickname: '林**', avatar: '' },
    stars: 5,
    words: '香',
    pictures: [],
    options: both(''),
  },
  ...{ writtenAt: noon, helpful: 3, voted: false, mine: false },
};

async function opened() {
  const answer = { summary: noReviews, newest: [review], kept: false, awaited: [] };
  const api = {
    viewReaders: jest.fn(async () => answer),
    keepFavourite: jest.fn(async ({ kept }: { kept: boolean }) => ({ kept })),
    leaveFootprint: jest.fn(async () => ({})),
    awaitStock: jest.fn(async ({ awaited }: { awaited: boolean }) => ({ awaited })),
    voteReview: jest.fn(async ({ helpful }: { helpful: boolean }) => ({ helpful: helpful ? 4 : 3 })),
    grantMessages: jest.fn(async () => ({})),
  };
  const store = new ReadersStore(await fakeShop(api as never), 'goods_tea');
  await store.readers.load();
  return { ...api, store, first: () => store.readers.value!.newest[0]! };
}

test('the heart fills with the tap, and empties again where the shop says no', async () => {
  const { store, keepFavourite } = await opened();
  const tapped = store.keep(true);
  expect(store.kept).toBe(true);
  expect(await tapped).toBe(true);
  expect(store.kept).toBe(true);

  keepFavourite.mockRejectedValueOnce(new Refusal('favourites_full'));
  expect(await store.keep(false)).toBe(false);
  expect(store.kept).toBe(true);
  expect(store.keeping.failed).toMatchObject({ kind: 'refused', code: 'favourites_full' });
});

test('a vote is counted at once, and taken back by the next tap', async () => {
  const { store, first, voteReview } = await opened();
  const tapped = store.vote(first());
  expect(first()).toMatchObject({ voted: true, helpful: 4 });
  expect(await tapped).toBeUndefined();
  await store.vote(first());
  expect(first()).toMatchObject({ voted: false, helpful: 3 });

  voteReview.mockRejectedValueOnce(new Outage('down'));
  expect(await store.vote(first())).toMatchObject({ kind: expect.any(String) });
  expect(first()).toMatchObject({ voted: false, helpful: 3 });
});

test('a footprint that is lost troubles nobody', async () => {
  const { store, leaveFootprint } = await opened();
  leaveFootprint.mockRejectedValueOnce(new Outage('down'));
  await expect(store.leaveFootprint()).resolves.toBeUndefined();
});

test('who waits is asked for leave in the tap, and waits also without one', async () => {
  const { store, grantMessages } = await opened();
  requestSubscribeMessage.mockResolvedValueOnce({ back: 'accept' }).mockResolvedValueOnce({ back: 'reject' });
  expect(await store.awaitStock('sku_box', true)).toBe(true);
  expect(requestSubscribeMessage).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['back'] }));
  expect(grantMessages).toHaveBeenCalledTimes(1);
  expect(store.isAwaited('sku_box')).toBe(true);
  expect(await store.awaitStock('sku_tin', true)).toBe(true);
  expect(grantMessages).toHaveBeenCalledTimes(1);
  expect(await store.awaitStock('sku_box', false)).toBe(true);
  expect([store.isAwaited('sku_box'), store.isAwaited('sku_tin')]).toEqual([false, true]);
});
