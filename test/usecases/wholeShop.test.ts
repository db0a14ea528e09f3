import type { TableCount } from '@/contract/adminData';
import type { ShopId } from '@/domain/id';
import { PIECE_BYTES } from '@/domain/piece';
import { openStage } from '../door/stage';
import { mistakesIn } from '../support/books';
import { embeddedDatabase } from '../support/database';
import { noon } from '../support/fixtures';
import { merchantOf } from '../support/goods';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
type Merchant = ReturnType<typeof merchantOf>;

/** As the page does it: piece after piece, appended. */
async function exported({ ask, does }: Merchant) {
  const { moveId, head, tables } = await does<{ moveId: string; head: string; tables: TableCount[] }>(
    'beginExport',
    {},
  );
  let [text, rows] = [head, 0];
  for (const { name: table } of tables) {
    for (let after: unknown; ; ) {
      const piece = await ask<{ text: string; rows: number; next?: unknown }>('exportTable', {
        ...{ table, as: 'json' },
        ...(after ? { after } : {}),
      });
      text += piece.text;
      rows += piece.rows;
      after = piece.next;
      if (!after) break;
    }
  }
  const { tail, changed } = await does<{ tail: string; changed: number }>('endExport', { moveId, rows });
  return { text: text + tail, rows, changed };
}

async function imported({ does }: Merchant, text: string, dryRun = false) {
  const bytes = Buffer.from(text);
  let importId: string | undefined;
  let pieces = 0;
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const body = bytes.subarray(at, at + PIECE_BYTES).toString('base64');
    const sent = await does<{ importId: string }>('sendDataPiece', { no: pieces, body, ...(importId && { importId }) });
    importId = sent.importId;
    pieces += 1;
  }
  return does<{ rows: number }>('importShop', { importId, pieces, dryRun });
}

/** Founded, and owned by somebody: nothing else. */
async function emptyShop(): Promise<TestShop> {
  const shop = await openShop(database);
  const shopId: ShopId = `${shop.shopId}e`;
  await database.transact(shopId, async (tx) => {
    await tx.shop.put({ name: 'empty', home: [] });
    await tx.users.meet({ id: 'user_own', openid: 'o_owner' }, noon);
    await tx.staff.put('user_own', { role: 'owner', name: '', byId: null }, noon);
  });
  return { ...shop, shopId, as: (userId) => ({ ...shop.as(userId), shopId }) };
}

/** Rows of a file by table; without what is made for one shop, and without the deeds of who filled it. */
function rowsIn(text: string): Map<string, string[]> {
  const rows = new Map<string, string[]>();
  for (const line of text.split('\n').filter((one) => one.startsWith('["') && !/^\["(#|end)"/.test(one))) {
    const [table, { marks: _, reach: __, sealed: ___, secret: ____, ...row }] = JSON.parse(line);
    if (table.startsWith('deed')) continue;
    rows.set(table, [...(rows.get(table) ?? []), JSON.stringify(row)].sort());
  }
  return rows;
}

test('a whole shop is taken along, fills an empty one, and is the same there', async () => {
  const stage = await openStage(database);
  const here = merchantOf(stage.shop);
  const first = await exported(here);
  expect(first.changed).toBe(0);
  expect(new Set([...rowsIn(first.text).keys()]).size).toBeGreaterThan(60); // Of so many tables the stage has something.
  expect(first.text.includes('478 号')).toBe(false); // Where people live stays sealed.

  const empty = await emptyShop();
  const there = merchantOf(empty);
  expect(await there.ask('viewData', {})).toMatchObject({ isEmpty: true });
  expect(await imported(there, first.text, true)).toMatchObject({ rows: first.rows, isEmpty: true, done: false });
  expect(await there.ask('viewData', {})).toMatchObject({ isEmpty: true });
  expect(await imported(there, first.text)).toMatchObject({ rows: first.rows, done: true });
  const second = await exported(there);
  expect(rowsIn(second.text)).toEqual(rowsIn(first.text));
  expect(await mistakesIn(database, empty.shopId)).toEqual([]);

  // What was made for the old shop is made anew for this one.
  const to = (shopId: ShopId) =>
    database.look(shopId, async ({ addresses, orders }) => ({
      addresses: await addresses.of('user_bob'),
      orders: (
        await orders.list({ search: { words: [{ part: '5678', grams: [] }], buyers: [] }, most: 3 } as never)
      ).map(({ id }) => id),
    }));
  expect(await to(empty.shopId)).toEqual(await to(stage.shop.shopId));
  expect(await there.ask('listShopGoods', { search: '肉桂' })).toMatchObject({ items: [{ goodsId: 'goods_tea' }] });
  expect(await there.ask('viewData', {})).toMatchObject({
    isEmpty: false,
    moves: [{ kind: 'export' }, { kind: 'import' }],
  });
  expect(await imported(there, first.text)).toBe('shop_not_empty');
});

test('a file that was cut off, changed, or written by another version is refused, and changes nothing', async () => {
  const shop = await openShop(database);
  const { text } = await exported(merchantOf(shop));
  const empty = await emptyShop();
  const there = merchantOf(empty);
  const lines = text.split('\n');
  const cases: [string, string][] = [
    ['hello', 'import_unreadable'],
    [text.slice(0, -2), 'import_incomplete'],
    [lines.slice(0, -3).join('\n'), 'import_incomplete'],
    [`${lines.slice(0, -3).join('\n')}\n`, 'import_incomplete'],
    [text.replace('正岩肉桂', '正岩水仙'), 'import_unreadable'],
    [text.replace(/"schema":"[^"]*"/, '"schema":"0001"'), 'import_unreadable'],
  ];
  for (const [file, code] of cases)
    expect([file.slice(0, 20), await imported(there, file)]).toEqual([file.slice(0, 20), code]);
  expect(await there.ask('viewData', {})).toMatchObject({ isEmpty: true });
  expect(await imported(merchantOf(shop), text)).toBe('shop_not_empty');
});

test('a table is also a CSV for people, and says what is wrong with a key', async () => {
  const shop = await openShop(database);
  const { ask } = merchantOf(shop);
  const { text } = await ask<{ text: string }>('exportTable', { table: 'skus', as: 'csv' });
  expect(text.split('\r\n')[0]).toMatch(/^\uFEFFid,goods_id,options,/);
  expect(text).toContain('sku_box,goods_tea,[0],');
  expect(await ask('exportTable', { table: 'requests', as: 'json' })).toBe('not_found');
  expect(await ask('exportTable', { table: 'pg_class', as: 'json' })).toBe('not_found');
  expect(await ask('exportTable', { table: 'skus', as: 'json', after: ['a', 'b'] })).toBe('not_understood');
  expect(await ask('exportTable', { table: 'order_lines', as: 'json', after: ['a', 'b'] })).toMatchObject({ rows: 0 });
});

test('what was asked of the shop meanwhile is told', async () => {
  const shop = await openShop(database);
  const here = merchantOf(shop);
  const { moveId } = await here.does<{ moveId: string }>('beginExport', {});
  shop.pass(1000);
  await here.does('setLowStock', { skuId: 'sku_box', lowAt: 3 });
  expect(await here.does('endExport', { moveId, rows: 1 })).toMatchObject({ changed: 1 });
  expect(await here.does('endExport', { moveId, rows: 1 })).toBe('not_found');
});
