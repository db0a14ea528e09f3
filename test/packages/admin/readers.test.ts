import type { ShopReview } from '@/contract/review';
import type { StockLevel } from '@/contract/shelf';
import { Refusal } from '@/domain/refusal';
import { ShopReviews } from '@/packages/admin/shopReviews';
import { StockStore } from '@/packages/admin/stock';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const level: StockLevel = {
  ...{ skuId: 'sku_box', goodsId: 'goods_tea', title: both('肉桂'), options: both('50 克'), picture: '' },
  ...{ stock: 3, lowAt: 5 },
};

async function stock() {
  const admin = {
    listLowStock: jest.fn(async () => ({ items: [level] })),
    viewStockLog: jest.fn(async () => ({ level, items: [] })),
    adjustStock: jest.fn(async (_: object) => ({ stock: 1 })),
    setLowStock: jest.fn(async (_: object) => ({})),
  };
  const store = new StockStore({ ...(await fakeShop({})), admin });
  await store.load();
  return { ...admin, store };
}

test('stock is changed by so many, with a reason; figures only', async () => {
  const { store, adjustStock, listLowStock } = await stock();
  store.begin(level, 'adjust');
  expect(await store.adjust()).toBe('count');
  store.writeCount('2x');
  store.goDown(true);
  expect([store.change, store.becomes]).toEqual([-2, 1]);
  expect(await store.adjust()).toBe('note');
  store.writeNote(' 破损 ');
  expect(await store.adjust()).toBe(true);
  expect(adjustStock).toHaveBeenCalledWith(expect.objectContaining({ skuId: 'sku_box', change: -2, note: '破损' }));
  expect(store.deed).toBeUndefined();
  expect(listLowStock).toHaveBeenCalledTimes(2);
});

test('a change that the shop refuses leaves the sheet open', async () => {
  const { store, adjustStock } = await stock();
  store.begin(level, 'adjust');
  store.writeCount('9');
  store.goDown(true);
  store.writeNote('盘点');
  adjustStock.mockRejectedValueOnce(new Refusal('stock_short'));
  expect(await store.adjust()).toBeUndefined();
  expect(store.deed).toBe('adjust');
});

test('an answer begins with the one that is there, and a reason is needed for hiding', async () => {
  const review = {
    id: 'review_1',
    words: '香',
    reply: { words: '谢谢', at: noon },
  } as Partial<ShopReview> as ShopReview;
  const admin = {
    listShopReviews: jest.fn(async () => ({ items: [review] })),
    replyReview: jest.fn(async (_: object) => ({})),
    hideReview: jest.fn(async (_: object) => ({})),
    showReview: jest.fn(async (_: object) => ({})),
  };
  const store = new ShopReviews({ ...(await fakeShop({})), admin });
  store.begin(review, 'reply');
  expect(store.words).toBe('谢谢');
  store.write('谢谢你');
  expect(await store.finish()).toBe(true);
  expect(admin.replyReview).toHaveBeenCalledWith(expect.objectContaining({ reviewId: 'review_1', words: '谢谢你' }));
  store.begin(review, 'hide');
  expect(store.words).toBe('');
  expect(await store.finish()).toBe(false);
  expect(admin.hideReview).not.toHaveBeenCalled();
  store.write('电话号码');
  expect(await store.finish()).toBe(true);
  expect(admin.hideReview).toHaveBeenCalledWith(expect.objectContaining({ reason: '电话号码' }));
});
