import type { FavouriteView, FootprintView } from '@/contract/shelf';
import type { GoodsId } from '@/domain/id';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { FavouritesStore } from '@/packages/me/favouritesStore';
import { FootprintsStore } from '@/packages/me/footprintsStore';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const goods = (id: GoodsId) => ({
  ...{ id, title: both(id), picture: '', price: fen(10_00), soldOut: false, onSale: true },
});
const favourite = (id: GoodsId): FavouriteView => ({ goods: goods(id), wasPrice: fen(12_00), keptAt: noon });
const footprint = (day: string, id: GoodsId): FootprintView => ({ goods: goods(id), day, at: noon });

test('favourites are ticked and taken out together; when none is left the list is asked again', async () => {
  const listFavourites = jest.fn(async (_: object) => ({ items: [favourite('goods_a'), favourite('goods_b')] }));
  const removeFavourites = jest.fn(async (_: object) => ({}));
  const store = new FavouritesStore(await fakeShop({ listFavourites, removeFavourites }));
  await store.load();
  store.manage(true);
  store.tick('goods_a');
  store.tick('goods_b');
  store.tick('goods_a');
  expect([...store.chosen]).toEqual(['goods_b']);
  expect(await store.remove()).toBe(true);
  expect(store.list.items.map((one) => one.goods.id)).toEqual(['goods_a']);
  expect(store.managing).toBe(false);

  listFavourites.mockResolvedValue({ items: [] });
  store.tick('goods_a');
  expect(await store.remove()).toBe(true);
  expect(store.list.status).toBe('empty');
});

test('what is off the shelf is asked for apart, and what was ticked is forgotten', async () => {
  const listFavourites = jest.fn(async (_: object) => ({ items: [] }));
  const store = new FavouritesStore(await fakeShop({ listFavourites, removeFavourites: jest.fn() } as never));
  store.manage(true);
  store.tick('goods_a');
  store.choose('off');
  expect(listFavourites).toHaveBeenLastCalledWith({ onSale: false });
  expect([store.managing, store.chosen.size]).toEqual([false, 0]);
});

test('footprints say where a day begins, and one that could not be forgotten stays', async () => {
  const items = [
    footprint('2026-01-02', 'goods_a'),
    footprint('2026-01-02', 'goods_b'),
    footprint('2026-01-01', 'goods_a'),
  ];
  const listFootprints = jest.fn(async (_: object) => ({ items }));
  const forgetFootprints = jest.fn(async (_: object) => ({}));
  const store = new FootprintsStore(await fakeShop({ listFootprints, forgetFootprints }));
  await store.load();
  expect(items.map((one) => store.beginsDay(one))).toEqual([true, false, true]);

  forgetFootprints.mockRejectedValueOnce(new Outage('down'));
  expect(await store.forget(items[0]!)).toBe(false);
  expect(store.list.items).toHaveLength(3);
  expect(await store.forget(items[0]!)).toBe(true);
  expect(forgetFootprints).toHaveBeenLastCalledWith(
    expect.objectContaining({ one: { day: '2026-01-02', goodsId: 'goods_a' } }),
  );
  expect(store.beginsDay(items[1]!)).toBe(true);
});
