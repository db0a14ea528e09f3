import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor } from '../support/askDoor';
import { agree, photograph as photographOn, write as writeOn } from '../support/camera';
import { type OpenDesk, openDesk } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
let zheng: Driver;
beforeAll(async () => {
  desk = await openDesk();
  await desk.takeOut('郑宁');
  zheng = await desk.phoneOf('o_zheng');
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const LIST = 'packages/adminGoods/pages/list/index';
const FORM = 'packages/adminGoods/pages/edit/index';
const DETAIL = 'packages/adminGoods/pages/detail/index';
const TABLE = 'packages/adminGoods/pages/table/index';

const staff = (endpoint: string, input: object) => askDoor(desk.url, 'o_zheng', 'admin', endpoint, input);
const said = (words: string | RegExp) => zheng.chrome('.wx-toast').getByText(words).waitFor();
const found = async (search: string) => (await staff('listShopGoods', { search })).items[0];
const write = (n: number, text: string) => writeOn(zheng, n, text);
const photograph = (tile: string) => photographOn(zheng, tile);
async function opened(path: string) {
  await zheng.open(path);
  await zheng.waitRoute(path.split('?')[0]!);
}

/** Gives a table of this computer to the page. */
async function give(rows: readonly (readonly string[])[]): Promise<void> {
  await (await zheng.$('.button')).filter({ hasText: /选一个表格|换一个文件/ }).click();
  await agree(zheng, '.wx-files');
  const buffer = Buffer.from(`\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}`);
  await zheng.chrome('.wx-files input').setInputFiles({ name: '改价.csv', mimeType: 'text/csv', buffer });
}

test('goods are on sale with a picture and four lines, and a shopper sees them', async () => {
  await opened(LIST);
  await zheng.tapText('添加商品');
  await zheng.waitRoute(FORM);
  await photograph('.goods-pictures__add');
  await write(0, '富平吊柿饼');
  await write(1, '39.9');
  await write(2, '60');
  await zheng.tapText('选一个分类');
  await zheng.tapText('家常零嘴');
  await zheng.tapText('上架');
  await said('上架了，顾客看得到了');
  const row = await found('柿饼');
  expect(row).toMatchObject({ onSale: true, price: 3_990, stock: 60 });

  await desk.takeOut('林小满');
  const xiaoman = await desk.phoneOf('o_xiaoman');
  await xiaoman.open(`packages/goods/pages/goods/index?goodsId=${row.goodsId}`);
  await xiaoman.waitText('富平吊柿饼');
});

test('options make a matrix, many prices are written at once, and the detail is seen beforehand as shoppers will', async () => {
  await desk.takeOut('郑宁');
  const { goodsId } = await found('柿饼');
  await opened(`${FORM}?goodsId=${goodsId}`);
  await zheng.tapText('加一种规格');
  await zheng.fill('.sheet .field__input', '净重');
  await zheng.fill('.sheet .field__long', '250 克、500 克');
  await zheng.tapText('加上');
  await (await zheng.$('.sheet')).waitFor({ state: 'detached' });
  await zheng.tapText('批量改');
  await zheng.fill('.sheet .field__input', '49.9');
  await zheng.tapText('改好');
  await said('改了 2 款');
  await (await zheng.$('.sheet')).waitFor({ state: 'detached' });
  await zheng.tapText('图文详情');
  await zheng.waitRoute(DETAIL);
  await zheng.tapText('加文字');
  await zheng.fill('.block-card__words', '霜降以后才摘');
  await zheng.tapText('顾客看到的');
  await zheng.waitText('霜降以后才摘');
  await zheng.tapText('写好了');
  await zheng.waitRoute(FORM);
  await zheng.tapText('保存');
  await until(
    'it is saved',
    () => staff('viewShopGoods', { goodsId }),
    ({ version }) => version > 1,
  );
  const saved = await staff('viewShopGoods', { goodsId });
  expect(saved.skus.map(({ listPrice }: { listPrice: number }) => listPrice)).toEqual([4_990, 4_990]);
  expect(saved.detail).toEqual([expect.objectContaining({ kind: 'text' })]);
});

test('a table with three bad rows is refused with the reason of each, and nothing of it is written; put right, it is', async () => {
  const { goodsId } = await found('柿饼');
  const before = await staff('viewShopGoods', { goodsId });
  const [first, second] = before.skus as { skuId: string; code?: string }[];
  const codeOf = (sku: { skuId: string; code?: string } | undefined) => sku?.code ?? sku?.skuId ?? '';
  await opened(TABLE);
  await give([
    ['SKU编码', '售价', '分类'],
    [codeOf(first), '59.90', ''],
    [codeOf(second), '便宜', ''],
    [codeOf(second), '69.90', ''],
    ['没有空格的中文', '10', ''],
  ]);
  await zheng.waitText('3 行不对，一行都没改');
  await zheng.waitText('售价：不是价格，比如 168.00');
  await zheng.waitText('写的是“便宜”');
  expect((await staff('viewShopGoods', { goodsId })).skus).toEqual(before.skus);

  await give([
    ['SKU编码', '售价'],
    [codeOf(first), '59.90'],
    [codeOf(second), '69.90'],
  ]);
  await zheng.waitText('检查过了，可以导入');
  expect((await staff('viewShopGoods', { goodsId })).skus).toEqual(before.skus);
  await zheng.tapText('导入 2 行');
  await zheng.waitText('导入好了');
  const after = await staff('viewShopGoods', { goodsId });
  expect(after.skus.map(({ listPrice }: { listPrice: number }) => listPrice)).toEqual([5_990, 6_990]);
});

test('all goods go into a table, which goes into a chat', async () => {
  await opened(TABLE);
  await zheng.tapText('导出全部商品');
  await zheng.waitText(/导出好了，\d+ 件商品/);
  await zheng.tapText('发到聊天');
  await zheng.chrome('.wx-send .wx-confirm').click();
  await desk.page.locator('.said__file', { hasText: /商品-.*\.csv/ }).waitFor();
});
