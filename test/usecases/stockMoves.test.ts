import type { StockMove } from '@/contract/adminStock';
import type { StockEntry } from '@/contract/shelf';
import { minutes } from '@/domain/time';
import { mistakesIn } from '../support/books';
import { embeddedDatabase } from '../support/database';
import { both, box, tea, tin } from '../support/fixtures';
import { again, merchantOf } from '../support/goods';
import { openShop } from '../support/shop';

const database = embeddedDatabase();

async function open() {
  const shop = await openShop(database);
  const here = merchantOf(shop);
  const book = (because: string, lines: object[], note = '') => here.does('bookStock', { because, note, lines });
  const moves = async (asked: object = {}) =>
    (await here.ask<{ items: StockMove[] }>('listStockMoves', asked)).items.map(({ skuId, change, because }) => [
      ...[skuId, change, because],
    ]);
  return { shop, ...here, book, moves };
}

test('a slip books several at once, and the log says why and who', async () => {
  const here = await open();
  here.shop.pass(minutes(1));
  const lines = [
    { skuId: tin.id, change: 5 },
    { skuId: box.id, change: 20 },
  ];
  expect(await here.book('bought', lines, '供应商 8 号')).toEqual({
    levels: [
      { skuId: box.id, stock: 30 },
      { skuId: tin.id, stock: 8 },
    ],
  });
  here.shop.pass(minutes(1));
  await here.book('damaged', [{ skuId: box.id, change: -2 }]);
  const { items } = await here.ask<{ items: StockMove[] }>('listStockMoves', {});
  expect(items).toMatchObject([
    {
      skuId: box.id,
      goodsId: tea.id,
      title: tea.title,
      options: both('50 克'),
      because: 'damaged',
      change: -2,
      note: '',
    },
    { skuId: tin.id, because: 'bought', change: 5, note: '供应商 8 号', by: { userId: 'user_own' } },
    { skuId: box.id, because: 'bought', change: 20 },
  ]);
  const log = await here.ask<{ items: StockEntry[] }>('viewStockLog', { skuId: box.id });
  expect(log.items.map(({ kind, change }) => [kind, change])).toEqual([
    ['adjusted', -2],
    ['adjusted', 20],
    ['first', 10],
  ]);
  expect(await mistakesIn(database, here.shop.shopId)).toEqual([]);
});

test('all of a slip or nothing: one that is short keeps the others out', async () => {
  const here = await open();
  const lines = [
    { skuId: box.id, change: -4 },
    { skuId: tin.id, change: -4 },
  ];
  expect(await here.book('missing', lines)).toBe('stock_short');
  expect(await here.book('bought', [{ skuId: box.id, change: 999_991 }])).toBe('stock_too_much');
  expect(await here.book('bought', [{ skuId: 'sku_nobody', change: 1 }])).toBe('not_found');
  expect([await here.shop.stockOf(box), await here.shop.stockOf(tin), await here.moves()]).toEqual([10, 3, []]);
});

test('a reason goes one way, and another reason needs a note', async () => {
  const here = await open();
  expect(await here.book('bought', [{ skuId: box.id, change: -1 }])).toBe('not_understood');
  expect(await here.book('damaged', [{ skuId: box.id, change: 1 }])).toBe('not_understood');
  expect(await here.book('found', [{ skuId: box.id, change: 0 }])).toBe('not_understood');
  expect(await here.book('other', [{ skuId: box.id, change: 1 }])).toBe('not_understood');
  expect(await here.book('other', [{ skuId: box.id, change: -1 }], '送给邻居')).toMatchObject({
    levels: [{ stock: 9 }],
  });
});

test('the log is looked through by reason, by goods and by time, and goes on where it stopped', async () => {
  const here = await open();
  for (let i = 0; i < 13; i += 1) {
    here.shop.pass(minutes(1));
    await here.book(
      i % 2 ? 'bought' : 'found',
      [box, tin].map(({ id }) => ({ skuId: id, change: 1 })),
    );
  }
  expect(await here.moves({ because: 'bought', skuId: tin.id })).toHaveLength(6);
  expect(await here.moves({ goodsId: tea.id, to: here.shop.world.now - minutes(11) })).toHaveLength(4);
  expect(await here.moves({ goodsId: 'goods_other' })).toEqual([]);
  const first = await here.ask<{ items: StockMove[]; next: string }>('listStockMoves', {});
  const second = await here.ask<{ items: StockMove[]; next?: string }>('listStockMoves', { cursor: first.next });
  const seen = [...first.items, ...second.items].map(({ at, skuId }) => `${at} ${skuId}`);
  expect([seen.length, new Set(seen).size, second.next]).toEqual([26, 26, undefined]);
});

test('what is booked is found by words, by a code and by a barcode', async () => {
  const here = await open();
  const view = again(await here.view(tea.id));
  const [boxed, tinned] = view.skus as [object, object];
  await here.put({
    ...view,
    skus: [
      { ...boxed, code: 'RG-50' },
      { ...tinned, barcode: '6901234567892' },
    ],
  });
  const found = async (search: string) =>
    (await here.ask<{ items: { skuId: string; stock: number }[] }>('findStock', { search })).items.map(
      ({ skuId, stock }) => [skuId, stock],
    );
  expect(await found('肉桂')).toEqual([
    [box.id, 10],
    [tin.id, 3],
  ]);
  expect(await found('RG-50')).toEqual([[box.id, 10]]);
  expect(await found('6901234567892')).toEqual([[tin.id, 3]]);
  expect(await found('。。')).toEqual([]);
});

test('a warehouse books stock and changes no prices', async () => {
  const here = await open();
  await here.shop.transact((tx) => tx.staff.change('user_own', { role: 'warehouse', name: '小周' }));
  expect(await here.book('bought', [{ skuId: box.id, change: 1 }])).toMatchObject({ levels: [{ stock: 11 }] });
  expect(await here.put({ ...again(await here.view(tea.id)) })).toBe('permission_needed');
});
