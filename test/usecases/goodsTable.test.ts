import type { BadRow, ImportReport } from '@/contract/adminGoodsCsv';
import { readCsv } from '@/domain/csv';
import { PIECE_BYTES } from '@/domain/piece';
import { mistakesIn } from '../support/books';
import { embeddedDatabase } from '../support/database';
import { both, box, tea } from '../support/fixtures';
import { again, merchantOf, simple } from '../support/goods';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const HEAD = '商品编号,标题,分类,上架,规格一,规格二,SKU编码,售价,会员价,成本,重量(克),库存(仅新增),每人限购,图片';

async function open() {
  const shop = await openShop(database);
  const here = merchantOf(shop);

  async function send(bytes: Uint8Array) {
    let importId: string | undefined;
    let pieces = 0;
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      const body = Buffer.from(bytes.slice(at, at + PIECE_BYTES)).toString('base64');
      const sent = await here.does<{ importId: string }>('sendGoodsPiece', {
        no: pieces,
        body,
        ...(importId && { importId }),
      });
      importId = sent.importId;
      pieces += 1;
    }
    return { importId, pieces };
  }
  async function table(text: string | Uint8Array, dryRun = false) {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    return here.does<ImportReport>('importGoods', { ...(await send(bytes)), dryRun });
  }
  const rows = (...lines: string[]) => table([HEAD, ...lines].join('\r\n'));
  async function whole(): Promise<string> {
    let csv = '';
    for (let cursor: string | undefined; ; ) {
      const piece = await here.ask<{ csv: string; next?: string }>('exportGoods', {
        language: 'zh',
        ...(cursor && { cursor }),
      });
      csv += piece.csv;
      cursor = piece.next;
      if (!cursor) return csv;
    }
  }
  return { shop, ...here, send, table, rows, whole };
}
const problems = ({ bad }: ImportReport) =>
  bad.map(({ line, column, problem, cell }: BadRow) => [line, column, problem, cell]);

test('rows of the same title are new goods with a matrix, and are sold when they have a picture', async () => {
  const here = await open();
  const report = await here.rows(
    ',云锦书包,茶,是,颜色:海蓝,尺寸:小号,YJ-1,228.00,,96.4,680,52,,https://img.test/1.jpg https://img.test/2.jpg',
    ',云锦书包,,,颜色:海蓝,尺寸:中号,YJ-2,"1,228",208,,680,37,,',
    ',云锦书包,,,颜色:莓粉,尺寸:中号,YJ-3,228,,,680,0,2,',
    ',,,,,,,,,,,,,',
    ',竹水杯,茶,否,,,ZB-1,39,,,120,5,,',
  );
  expect(report).toEqual({
    ...{ rows: 4, newGoods: 2, newSkus: 4, changedSkus: 0, changedGoods: 0, same: 0 },
    ...{ ignored: [], bad: [], badRows: 0, done: true },
  });
  const { items } = await here.ask<{ items: { goodsId: `goods_${string}` }[] }>('listShopGoods', { search: '书包' });
  const goods = await here.view(items[0]!.goodsId);
  expect(goods).toMatchObject({
    ...{ title: both('云锦书包'), onSale: true, perUser: 2, categoryId: tea.categoryId },
    specs: [
      { name: both('颜色'), options: [both('海蓝'), both('莓粉')] },
      { name: both('尺寸'), options: [both('小号'), both('中号')] },
    ],
    skus: [
      { options: [0, 0], listPrice: 228_00, cost: 96_40, code: 'YJ-1', stock: 52, grams: 680, on: true },
      { options: [0, 1], listPrice: 1_228_00, memberPrice: 208_00, stock: 37 },
      { options: [1, 1], stock: 0 },
    ],
  });
  expect(goods.pictures).toHaveLength(2);
  expect(await mistakesIn(database, here.shop.shopId)).toEqual([]);
});

test('what is exported is imported again and changes nothing', async () => {
  const here = await open();
  await here.rows(
    ',茶杯,茶,是,颜色:青,,CB-1,30,,,100,4,,https://img.test/1.jpg',
    ',茶杯,,,颜色:白,,CB-2,30,28,12,100,4,,',
    ',"=坏,""标题""",茶,否,,,CB-3,9.9,,,,1,,',
  );
  const csv = await here.whole();
  expect(csv.startsWith('\uFEFF商品编号,标题,英文标题')).toBe(true);
  const report = await here.table(csv);
  expect(report).toMatchObject({
    rows: 5,
    same: 5,
    newGoods: 0,
    changedGoods: 0,
    changedSkus: 0,
    newSkus: 0,
    done: true,
  });
  expect(await here.whole()).toBe(csv);
  expect((await here.view(tea.id)).version).toBe(1);
});

test('a SKU is known by its code: what a cell says is changed, an empty one stays, a dash empties', async () => {
  const here = await open();
  const view = again(await here.view(tea.id));
  const [boxed, tinned] = view.skus as [object, object];
  await here.put({ ...view, perUser: 5, skus: [{ ...boxed, code: 'RG-1', memberPrice: 80_00, cost: 30_00 }, tinned] });
  const report = await here.rows(
    ',,,,,,RG-1,66,-,,,999,-,',
    `${tea.id},,,,,,sku_tin,188,,,,,,`,
    `${tea.id},,,,重量:500 克,,RG-3,300,,,500,7,,`,
  );
  expect(report).toMatchObject({ newGoods: 0, newSkus: 1, changedSkus: 2, changedGoods: 1, same: 0, done: true });
  const after = await here.view(tea.id);
  expect(after).toMatchObject({ version: 3, perUser: undefined, title: tea.title });
  expect(after.skus).toMatchObject([
    { listPrice: 66_00, memberPrice: undefined, cost: 30_00, stock: 10 },
    { listPrice: 188_00, code: undefined },
    { options: [2], listPrice: 300_00, stock: 7 },
  ]);
  expect(after.specs[0]!.options.map(({ zh }) => zh)).toEqual(['50 克', '120 克', '500 克']);
});

test('three bad rows keep all others out, and each says what is wrong where', async () => {
  const here = await open();
  const before = await here.whole();
  const report = await here.rows(
    ',好茶,茶,否,,,HC-1,30,,,,5,,',
    ',没价钱,茶,否,,,HC-2,,,,,5,,',
    ',没分类,零食,也许,,,HC-3,abc,,,,5,,',
    ',重了,茶,否,,,HC-1,30,,,,5,,',
  );
  expect(report).toMatchObject({ rows: 4, badRows: 3, done: false });
  expect(problems(report)).toEqual([
    [3, 'price', 'missing', ''],
    [4, 'onSale', 'not_yes_or_no', '也许'],
    [4, 'price', 'not_a_price', 'abc'],
    [4, 'category', 'category_unknown', '零食'],
    [5, 'code', 'code_twice', 'HC-1'],
  ]);
  expect(await here.whole()).toBe(before);
});

test('everything that can be wrong with a row is said', async () => {
  const here = await open();
  const cases: [string, string, string][] = [
    [',茶,茶,,,,,1,,,,,,', 'code', 'missing'],
    [',,茶,,,,A,1,,,,,,', 'title', 'missing'],
    [',茶,,,,,A,1,,,,,,', 'category', 'missing'],
    [',茶,茶,,,,A,1,2,,,,,', 'memberPrice', 'member_price_dearer'],
    [',茶,茶,,,,A,0,,,,,,', 'price', 'not_a_price'],
    [',茶,茶,,,,A,1.234,,,,,,', 'price', 'not_a_price'],
    [',茶,茶,,,,A,1,,,1.5,,,', 'grams', 'not_a_number'],
    [',茶,茶,,,,A,1,,,,-1,,', 'stock', 'not_a_number'],
    [',茶,茶,,,,A,1,,,,,0,', 'perUser', 'not_a_number'],
    [',茶,茶,,,,A B,1,,,,,,', 'code', 'not_a_code'],
    [',茶,茶,,,,sku_nobody,1,,,,,,', 'code', 'not_a_code'],
    [',茶,茶,,青色,,A,1,,,,,,', 'spec1', 'spec_wrong'],
    [',茶,茶,是,,,A,1,,,,,,', 'pictures', 'not_ready'],
    [',茶,茶,,,,A,1,,,,,,javascript:alert(1)', 'pictures', 'picture_wrong'],
    [`,茶,茶,,,,A,1,,,,,,${here.shop.upload('user_bob')}`, 'pictures', 'picture_wrong'],
    ['goods_nobody,茶,茶,,,,A,1,,,,,,', 'goods', 'goods_unknown'],
    [`${tea.id},,,,,,A,1,,,,,,`, 'spec1', 'spec_wrong'],
    [`${tea.id},,,,重量:50 克,,A,1,,,,,,`, 'spec1', 'options_twice'],
    [`${tea.id},,,,颜色:50 克,,A,1,,,,,,`, 'spec1', 'spec_wrong'],
    [`,${'长'.repeat(31)},茶,,,,A,1,,,,,,`, 'title', 'too_long'],
  ];
  for (const [row, column, problem] of cases) {
    const report = await here.rows(row);
    expect([row, problems(report).map(([, where, what]) => [where, what])]).toEqual([
      row,
      expect.arrayContaining([[column, problem]]),
    ]);
    expect(report.done).toBe(false);
  }
  expect(problems(await here.rows(',一,茶,,,,A,1,,,,,,', ',一,茶,,,,B,1,,,,,,'))).toEqual([
    [3, 'spec1', 'options_twice', ''],
  ]);
  expect(
    problems(await here.rows(',一,茶,,色:青,,A,1,,,,,,', ',一,茶,是,色:白,,B,1,,,,,,', ',一,茶,否,色:红,,C,1,,,,,,')),
  ).toEqual(expect.arrayContaining([[4, 'onSale', 'rows_differ', '否']]));
  expect(problems(await here.table('标题,售价\n茶,1'))).toEqual([[1, 'code', 'column_missing', '']]);
  expect(problems(await here.table(`${HEAD}\n,茶,茶,,,,A,1,,,,,,,多的`))).toEqual([[2, undefined, 'row_too_long', '']]);
});

test('a dry run tells the same and writes nothing', async () => {
  const here = await open();
  const before = await here.whole();
  const sent = await here.send(new TextEncoder().encode(`${HEAD},备注\n,茶,茶,,,,A,1,,,,,,,随便`));
  const dry = await here.does<ImportReport>('importGoods', { ...sent, dryRun: true });
  expect(dry).toMatchObject({ newGoods: 1, newSkus: 1, ignored: ['备注'], badRows: 0, done: false });
  expect(await here.whole()).toBe(before);
  expect(await here.does('importGoods', { ...sent, dryRun: false })).toMatchObject({ newGoods: 1, done: true });
  expect(await here.does('importGoods', { ...sent, dryRun: false })).toBe('not_found'); // It is read.
});

test('Excel in China writes GB18030, and it is read', async () => {
  const here = await open();
  const gbk = Buffer.concat([
    Buffer.from('SKU,price,', 'latin1'),
    Buffer.from([0xb1, 0xea, 0xcc, 0xe2, 0x2c, 0xb7, 0xd6, 0xc0, 0xe0, 0x0a]), // 标题,分类
    Buffer.from('A,5,', 'latin1'),
    Buffer.from([0xba, 0xc3, 0xb2, 0xe8, 0x2c, 0xb2, 0xe8, 0x0a]), //             好茶,茶
  ]);
  expect(await here.table(gbk)).toMatchObject({ newGoods: 1, done: true });
  expect(await here.ask('listShopGoods', { search: '好茶' })).toMatchObject({ items: [{ title: both('好茶') }] });
});

test('what is no table, is not all there, or is too much is refused', async () => {
  const here = await open();
  expect(await here.table(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 1]))).toBe('import_unreadable');
  expect(await here.table('你好\n世界')).toBe('import_unreadable');
  const sent = await here.send(new TextEncoder().encode(HEAD));
  expect(await here.does('importGoods', { ...sent, pieces: 2, dryRun: true })).toBe('import_incomplete');
  expect(await here.does('importGoods', { importId: 'import_other', pieces: 1, dryRun: true })).toBe('not_found');
  expect(await here.table(['SKU,price', ...Array.from({ length: 2_001 }, (_, i) => `C${i},1`)].join('\n'))).toBe(
    'import_too_large',
  );
});

test('two thousand rows come in at once', async () => {
  const here = await open();
  await here.put({
    ...simple,
    skus: [{ options: [], listPrice: 1, grams: 0, picture: 0, stock: 1, on: true, code: 'OLD' }],
  });
  const lines = Array.from(
    { length: 1_999 },
    (_, i) => `,商品${i % 700},茶,否,号:${Math.floor(i / 700)},,N-${i},${i + 1},,,10,3,,`,
  );
  const began = performance.now();
  const report = await here.rows(...lines, ',,,,,,OLD,9,,,,,,');
  expect(report).toMatchObject({ rows: 2_000, newGoods: 700, newSkus: 1_999, changedSkus: 1, done: true });
  expect(performance.now() - began).toBeLessThan(40_000); // A cloud function has a minute.
  expect(await mistakesIn(database, here.shop.shopId)).toEqual([]);
  expect(readCsv(await here.whole())).toHaveLength(2_003);
});

test('goods of the fixture are exported as they are', async () => {
  const here = await open();
  const [, first] = readCsv(await here.whole());
  expect(first!.cells.slice(0, 11)).toEqual([
    ...[tea.id, '正岩肉桂', '正岩肉桂', '武夷正岩肉桂', '茶', '是', '重量:50 克', '', '', box.id, ''],
  ]);
});
