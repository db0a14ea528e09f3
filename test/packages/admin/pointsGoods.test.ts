import type { ShopPointsGoods } from '@/contract/adminMembers';
import type { CampaignGoods } from '@/contract/adminTeams';
import { fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { ShopPointsGoodsStore } from '@/packages/admin/shopPointsGoods';
import { fakeShop } from '../../stores/fakeShop';
import { both } from '../../support/fixtures';

const open: ShopPointsGoods = {
  ...{ skuId: 'sku_small', goodsId: 'goods_tea', title: both('白茶'), options: both('50 克'), picture: '' },
  ...{ listPrice: fen(45_00), stock: 8, points: 1_500, cash: fen(9_90), total: 20, taken: 3, isOpen: true },
};
const tea: CampaignGoods = {
  ...{ goodsId: 'goods_tea', title: both('白茶'), picture: '', onSale: true, taken: [] },
  skus: [
    { skuId: 'sku_large', options: both('100 克'), listPrice: fen(80_00), stock: 5 },
    { skuId: 'sku_small', options: both('50 克'), listPrice: fen(45_00), stock: 8 },
  ],
};

async function opened(...there: readonly ShopPointsGoods[]) {
  const admin = {
    listShopPointsGoods: jest.fn(async () => ({ items: there })),
    viewCampaignGoods: jest.fn(async () => tea),
    putPointsGoods: jest.fn(async (_: object) => ({})),
    stopPointsGoods: jest.fn(async (_: object) => ({})),
  };
  const store = new ShopPointsGoodsStore({ ...(await fakeShop({})), admin });
  await store.list.load();
  return { ...admin, store };
}

test('a SKU of chosen goods is had for points, without money or limits where none are written', async () => {
  const { store, putPointsGoods, listShopPointsGoods } = await opened();
  store.pick(true);
  await store.beginWith('goods_tea');
  const form = store.form!;
  expect([store.picking, form.sku.skuId, form.isOpen]).toEqual([false, 'sku_large', undefined]);
  expect([await store.save(), form.tried, form.wrong]).toEqual([false, true, 'points']);
  form.write('points', '2,000 分');
  expect(await store.save()).toBe(true);
  const asked = putPointsGoods.mock.calls[0]![0];
  expect(asked).toMatchObject({ skuId: 'sku_large', points: 2_000, cash: 0 });
  expect(asked).not.toHaveProperty('total');
  expect(asked).not.toHaveProperty('perUser');
  expect(store.form).toBeUndefined();
  expect(listShopPointsGoods).toHaveBeenCalledTimes(2); // It is seen at once.
});

test('one that is there comes with its terms, also where its goods are chosen again', async () => {
  const { store, putPointsGoods } = await opened(open);
  await store.beginWith('goods_tea');
  const [, small] = store.form!.skus;
  store.form!.choose(small!);
  expect({ ...store.form!.typed }).toEqual({ points: '1500', cash: '9.90', total: '20', perUser: '' });
  expect(store.form!.isOpen).toBe(true);
  store.begin(open);
  store.form!.write('perUser', '2');
  expect(await store.save()).toBe(true);
  expect(putPointsGoods.mock.calls[0]![0]).toMatchObject({
    ...{ skuId: 'sku_small', points: 1_500, cash: 9_90, total: 20, perUser: 2 },
  });
});

test.each([
  ['points', '0'],
  ['cash', '45'], // The list price: nothing would be had for the points.
  ['total', '0'],
  ['perUser', '100'],
] as const)('%s of %s is not sent', async (field, value) => {
  const { store, putPointsGoods } = await opened(open);
  store.begin(open);
  store.form!.write(field, value);
  expect([await store.save(), store.form?.wrong]).toEqual([false, field]);
  expect(putPointsGoods).not.toHaveBeenCalled();
});

test('what the shop refuses stays to be changed, and is said', async () => {
  const { store, putPointsGoods } = await opened(open);
  putPointsGoods.mockRejectedValueOnce(new Refusal('goods_no_promotion'));
  store.begin(open);
  expect(await store.save()).toBe(false);
  expect(store.saving.failed).toEqual({ kind: 'refused', code: 'goods_no_promotion' });
  expect(store.form).toBeDefined();
});

test('goods that are not found begin nothing', async () => {
  const { store, viewCampaignGoods } = await opened();
  viewCampaignGoods.mockRejectedValueOnce(new Refusal('not_found'));
  await store.beginWith('goods_tea');
  expect([store.form, store.picked.failed]).toEqual([undefined, { kind: 'refused', code: 'not_found' }]);
});

test('it is stopped', async () => {
  const { store, stopPointsGoods } = await opened(open);
  store.begin(open);
  expect(await store.stop()).toBe(true);
  expect(stopPointsGoods.mock.calls[0]![0]).toMatchObject({ skuId: 'sku_small' });
  expect(store.form).toBeUndefined();
});
