import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor, newRequest } from '../support/askDoor';
import { go, type OpenDesk, openDesk } from '../support/desk';

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

const TODAY = 'packages/admin/pages/today/index';
const FIGURES = 'packages/charts/pages/figures/index';
const ROWS = 'packages/charts/pages/rows/index';
const ORDER = 'packages/admin/pages/order/index';
const CRAYONS = 'sku_crayonsx0';

const buyer = (endpoint: string, input: object) => askDoor(desk.url, 'o_xiaoman', 'shop', endpoint, input);
const staff = (endpoint: string, input: object) => askDoor(desk.url, 'o_zheng', 'admin', endpoint, input);
const yuan = (fen: number) => `¥${(fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}`;

/** 小满 buys one box of crayons and pays: what it came to, in fen. */
async function buys(): Promise<number> {
  const [address] = await buyer('listAddresses', {});
  const to = { way: 'express', addressId: address.id };
  const lines = [{ skuId: CRAYONS, quantity: 1 }];
  const { receipt } = await buyer('quoteOrder', { lines, way: { by: 'alone' }, to });
  const less = (all: readonly { amount: number }[]) => all.reduce((sum, { amount }) => sum + amount, 0);
  const agreed = receipt.lines.reduce(
    (sum: number, line: { list: number; less: { amount: number }[] }) => sum + line.list - less(line.less),
    receipt.freight,
  );
  const { orderId } = await buyer('placeOrder', { requestId: newRequest(), to, lines, agreed });
  const { sheet } = await buyer('payOrder', { requestId: newRequest(), orderId });
  await fetch(`${desk.url}/wx/pay/confirm`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': 'o_xiaoman' },
    body: JSON.stringify(sheet),
  });
  await buyer('checkPayment', { requestId: newRequest(), orderId });
  return agreed;
}

/** How much of the canvas under this is not empty: 0 to 1. */
async function drawn(selector: string): Promise<number> {
  const canvas = (await zheng.$(`${selector} canvas`)).first();
  return canvas.evaluate((el) => {
    const { width, height } = el as HTMLCanvasElement;
    const { data } = (el as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
    return data.filter((part, i) => i % 4 === 3 && part > 0).length / (width * height);
  });
}

test('what is sold is in 今天 the next moment; every chart is drawn, and each figure leads to its orders', async () => {
  const before = await staff('viewTopFigures', {});
  const paid = await buys();
  await zheng.tapText('管理');
  await zheng.waitRoute(TODAY);
  await zheng.waitText('今天实收');
  const { now } = await staff('viewTopFigures', {});
  expect([now.sales - before.now.sales, now.orders - before.now.orders]).toEqual([paid, 1]);
  expect(await zheng.text('.day-sales__line .price')).toBe(yuan(now.sales));

  await zheng.tapText('看全部数据');
  await zheng.waitRoute(FIGURES);
  await zheng.tapText('今天');
  await zheng.waitText(yuan(now.sales));
  expect(await drawn('#part-sales')).toBeGreaterThan(0.01);
  expect(await drawn('#part-people')).toBeGreaterThan(0.05);
  await zheng.tap('.figure-name');
  await zheng.waitText('减去后来退回去的');
  await zheng.tap('.sheet__close');

  await zheng.tap('.sales-part__line');
  await zheng.waitRoute(ROWS);
  const row = (await zheng.$('.figure-row')).first();
  expect(await row.innerText()).toContain(yuan(paid));
  await row.click();
  await zheng.waitRoute(ORDER);
  await zheng.waitText(yuan(paid));
});

test('whoever may not see figures sees what waits, and nothing of money', async () => {
  await desk.takeOut('老赵');
  const warehouse = await desk.phoneOf('o_warehouse');
  await go(warehouse, TODAY);
  await warehouse.waitText('待发货');
  expect(await (await warehouse.$('.day-sales__line')).count()).toBe(0);
  expect(await (await warehouse.$('.today__check')).count()).toBe(0);
  await warehouse.tap('.staff-bar__tab[aria-label="更多"]');
  await warehouse.waitText('出入库');
  expect(await (await warehouse.$('.staff-ways__way:has-text("数据")')).count()).toBe(0);
  expect(await (await warehouse.$('.staff-ways__way:has-text("对账")')).count()).toBe(0);
});
