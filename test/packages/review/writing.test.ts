import type { LineToReview } from '@/contract/review';
import { Refusal } from '@/domain/refusal';
import { Following } from '@/packages/review/following';
import { countOf } from '@/packages/review/reviewsStore';
import { Writing } from '@/packages/review/writing';
import { fakeShop } from '../../stores/fakeShop';
import { both } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const line = (skuId: LineToReview['skuId'], more: Partial<LineToReview> = {}): LineToReview => ({
  ...{
    orderId: 'order_1',
    skuId,
    goodsId: 'goods_tea',
    title: both('肉桂'),
    options: both('50 克'),
    picture: '',
    ...more,
  },
});

async function opened(skuId: LineToReview['skuId'] = 'sku_box') {
  const lines = [line('sku_box'), line('sku_tin'), line('sku_old', { whyNot: 'review_done' })];
  const api = {
    viewOrderReviews: jest.fn(async () => ({ orderId: 'order_1' as const, lines })),
    writeReview: jest.fn(async (_: object) => ({ reviewId: 'review_1' as const, state: 'shown' as const })),
  };
  const store = new Writing(await fakeShop(api), 'order_1', skuId);
  await store.order.load();
  return { ...api, store };
}

test('a review needs its stars, and says what is left to be reviewed', async () => {
  const { store, writeReview } = await opened();
  expect(store.line).toMatchObject({ skuId: 'sku_box' });
  expect(store.left.map(({ skuId }) => skuId)).toEqual(['sku_tin']);
  expect(await store.send()).toBe('stars');
  store.rate(4);
  store.write('香');
  store.hideName(true);
  expect(await store.send()).toBe(true);
  expect(writeReview).toHaveBeenCalledWith({
    ...{ requestId: expect.any(String), orderId: 'order_1', skuId: 'sku_box', stars: 4, words: '香', pictures: [] },
    ...{ anonymous: true, featurable: false },
  });
  expect(store.done).toBe('shown');
});

test('what the shop does not take stays on the page, to be said in another way', async () => {
  const { store, writeReview } = await opened();
  store.rate(1);
  store.write('骂人');
  writeReview.mockRejectedValueOnce(new Refusal('text_not_allowed'));
  expect(await store.send()).toBeUndefined();
  expect(store.sending.failed).toMatchObject({ code: 'text_not_allowed' });
  expect([store.words, store.done]).toEqual(['骂人', undefined]);
});

test('a line that is not in the order is not found', async () => {
  const { store } = await opened('sku_other');
  expect(store.order.failed).toMatchObject({ kind: 'refused', code: 'not_found' });
});

test('a follow-up without words is not sent', async () => {
  const followReview = jest.fn(async (_: object) => ({ state: 'checking' as const }));
  const viewMyReview = jest.fn();
  const store = new Following(await fakeShop({ followReview, viewMyReview } as never), 'review_1');
  store.write('  ');
  expect(await store.send()).toBe('words');
  store.write(' 还在喝 ');
  expect(await store.send()).toBe(true);
  expect(followReview).toHaveBeenCalledWith(expect.objectContaining({ words: '还在喝', pictures: [] }));
  expect(store.done).toBe('checking');
});

test('good are five and four stars, middle three, bad two and one', () => {
  const summary = { count: 15, stars: 0, byStars: [1, 2, 3, 4, 5], pictured: 6, followed: 7 } as const;
  expect(
    (['all', 'pictured', 'followed', 'good', 'middle', 'bad'] as const).map((mark) => countOf(mark, summary)),
  ).toEqual([15, 6, 7, 9, 3, 3]);
});
