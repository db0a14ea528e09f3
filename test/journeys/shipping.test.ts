import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor, newRequest } from '../support/askDoor';
import { go, type OpenDesk, openDesk } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
let zhao: Driver;
beforeAll(async () => {
  desk = await openDesk();
  await desk.takeOut('老赵');
  zhao = await desk.phoneOf('o_warehouse');
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(180_000);

const page = (name: string) => `packages/admin/pages/${name}/index`;
const CRAYONS = 'sku_crayonsx0';
const MANY = 50;

const buyer = (endpoint: string, input: object) => askDoor(desk.url, 'o_xiaoman', 'shop', endpoint, input);
const owner = (endpoint: string, input: object) => askDoor(desk.url, 'o_zheng', 'admin', endpoint, input);
const clerk = (endpoint: string, input: object) => askDoor(desk.url, 'o_warehouse', 'admin', endpoint, input);
const said = (words: string | RegExp) => zhao.chrome('.wx-toast').getByText(words).waitFor({ timeout: 60_000 });

/** 小满 orders a box of crayons, paid or not. Resolves with the id and number of the order. */
async function orders(paid = true): Promise<{ id: string; number: string }> {
  const [address] = await buyer('listAddresses', {});
  const to = { way: 'express', addressId: address.id };
  const lines = [{ skuId: CRAYONS, quantity: 1 }];
  const { receipt } = await buyer('quoteOrder', { lines, way: { by: 'alone' }, to });
  const [line] = receipt.lines;
  const less = line.less.reduce((sum: number, one: { amount: number }) => sum + one.amount, 0);
  const agreed = line.list - less + receipt.freight;
  const { orderId } = await buyer('placeOrder', { requestId: newRequest(), to, lines, agreed });
  if (paid) await pays(orderId);
  const { number } = await buyer('viewOrder', { orderId });
  return { id: orderId, number };
}

async function pays(orderId: string): Promise<void> {
  const { sheet } = await buyer('payOrder', { requestId: newRequest(), orderId });
  const paid = await fetch(`${desk.url}/wx/pay/confirm`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': 'o_xiaoman' },
    body: JSON.stringify(sheet),
  });
  expect(paid.status).toBe(200);
  await buyer('checkPayment', { requestId: newRequest(), orderId });
}

const statusOf = async (orderId: string) => (await clerk('viewShopOrder', { orderId })).status;
const waybillOf = (i: number) => `753${String(10_000_000_000 + i)}`;
const many: { id: string; number: string }[] = [];

test('fifty orders come in; the pick list adds them up, and the papers are a file that WeChat opens', async () => {
  const lines = [{ skuId: CRAYONS, change: MANY + 10 }];
  await clerk('bookStock', { requestId: newRequest(), because: 'bought', lines });
  for (let i = 0; i < MANY; i += 1) many.push(await orders());
  await go(zhao, `${page('orders')}?tab=toShip`);
  await zhao.tapText('拣货打单');
  await zhao.waitRoute(page('packing'));
  await zhao.waitText(/要发的 \d+ 单/);
  await zhao.waitText('可水洗粗杆蜡笔');
  await zhao.tap('.sticky-bar .button--main');
  await zhao.waitText('做好了');
  await zhao.tapText('打开，去打印');
  await zhao.chrome('.wx-own[download*="拣货发货-"]').waitFor();
  await zhao.chrome('.wx-leave').click();
  const looks = await owner('listUnmaskings', {});
  expect(looks.items[0]).toMatchObject({ why: 'print' }); // Whose addresses were printed is kept.
});

test('a pasted table ships all that are good; each bad row says why, and nothing leaves twice', async () => {
  const rows = many.slice(0, MANY - 2).map(({ number }, i) => `${i + 1}\t${number}\t中通快递\t${waybillOf(i)}`);
  const table = [
    '序号\t订单号\t快递\t运单号',
    ...rows,
    '老客户的那单 75312345678901',
    `${many[MANY - 1]!.number} 7.5E+13`,
  ];
  await go(zhao, page('batchShip'));
  await zhao.fill('.batch-paste textarea, textarea.batch-paste', table.join('\n'));
  await zhao.waitText(`认出 ${MANY - 2} 行 · 2 行认不出`);
  await zhao.waitText('没有订单号');
  await zhao.waitText(/运单号被表格改成了/);
  await zhao.tapText(`核对 ${MANY - 2} 行`);
  await zhao.waitText(`${MANY - 2} 单可以发`);
  expect(await statusOf(many[0]!.id)).toBe('paid'); // Looked at, and not sent.
  await zhao.tapText(`发出 ${MANY - 2} 单`);
  await said(`发完了，一共 ${MANY - 2} 单`);
  for (const { id } of [many[0]!, many[MANY - 3]!]) expect(await statusOf(id)).toBe('shipped');
  expect(await statusOf(many[MANY - 2]!.id)).toBe('paid');

  await zhao.fill('.batch-paste textarea, textarea.batch-paste', table.join('\n')); // Pasted again by mistake.
  await zhao.tapText(`核对 ${MANY - 2} 行`);
  await zhao.waitText(`${MANY - 2} 单已经发过`);
  const { parcels } = await clerk('viewShopOrder', { orderId: many[0]!.id });
  expect(parcels).toHaveLength(1);
});

test('the last two are scanned: the note, then the label, whose number tells the company', async () => {
  await go(zhao, page('scanShip'));
  for (const [order, label] of [
    [many[MANY - 2]!, 'SF1234567890123'],
    [many[MANY - 1]!, 'YT1234567890123'],
  ] as const) {
    await zhao.fill('.field input', order.number);
    await zhao.tap('.field .button--soft');
    await zhao.waitText('装 1 种 1 件');
    await zhao.tap('.sticky-bar .button--main');
    await zhao.chrome('.wx-typed').fill(label);
    await zhao.chrome('.wx-scan .wx-confirm').click();
    await zhao.waitText(label.startsWith('SF') ? '用顺丰发出' : '用圆通发出');
    await zhao.tap('.sticky-bar .button--main');
    await said('发出去了');
    await until(
      'it has left',
      () => statusOf(order.id),
      (status) => status === 'shipped',
    );
    await go(zhao, page('scanShip'));
  }
  const [{ parcels }] = [await clerk('viewShopOrder', { orderId: many[MANY - 2]!.id })];
  expect(parcels[0]).toMatchObject({ carrier: 'SF', waybill: 'SF1234567890123' });
});

test('a price is changed by who may: the buyer sees why, pays it, and the warehouse could not have done it', async () => {
  const { id } = await orders(false);
  await go(zhao, `${page('order')}?orderId=${id}`);
  await zhao.waitText('一起看');
  expect(await (await zhao.$('.sticky-bar .button:has-text("改价")')).count()).toBe(0);
  const asked = { requestId: newRequest(), orderId: id, goods: 100, freight: 0, from: 100, words: '试试' };
  await expect(clerk('changePrice', asked)).rejects.toThrow('permission_needed');

  await desk.takeOut('郑宁');
  const zheng = await desk.phoneOf('o_zheng');
  await go(zheng, `${page('order')}?orderId=${id}`);
  await zheng.tapText('改价');
  await zheng.waitRoute(page('price'));
  await (await zheng.$('.field input')).first().fill('10');
  await zheng.idle();
  await zheng.tapText('熟客优惠');
  await zheng.waitText('店里改价：熟客优惠');
  await zheng.tap('.sticky-bar .button--main');
  await zheng.waitRoute(page('order'));
  const { receipt } = await buyer('viewOrder', { orderId: id });
  expect(receipt.lines[0].less.at(-1)).toMatchObject({ because: { step: 'shop', words: '熟客优惠' } });
  await pays(id);
  expect(await statusOf(id)).toBe('paid');
  await desk.booksAgree();
});
