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
const ORDERS = 'packages/admin/pages/orders/index';
const ORDER = 'packages/admin/pages/order/index';
const SHIP = 'packages/admin/pages/ship/index';
const SALE = 'packages/admin/pages/sale/index';
const CASE = 'sku_pencilcasex0';
const CRAYONS = 'sku_crayonsx0';
const PICKUP = { pickupId: 'pickup_wensan', name: '林小满', phone: '13800000000' };

const buyer = (endpoint: string, input: object) => askDoor(desk.url, 'o_xiaoman', 'shop', endpoint, input);
const staff = (endpoint: string, input: object) => askDoor(desk.url, 'o_zheng', 'admin', endpoint, input);
const agree = () => zheng.chrome('.wx-modal .wx-confirm').click();
const said = (words: string | RegExp) => zheng.chrome('.wx-toast').getByText(words).waitFor();

type Lines = readonly { readonly skuId: string; readonly quantity: number }[];

/** 小满 buys this from her own phone, and pays. */
async function buys(lines: Lines, isFetched = false): Promise<string> {
  const [address] = await buyer('listAddresses', {});
  const express = { way: 'express', addressId: address.id };
  const asked = { lines, way: { by: 'alone' }, to: isFetched ? { way: 'pickup' } : express };
  const { receipt } = await buyer('quoteOrder', asked);
  const less = (all: readonly { amount: number }[]) => all.reduce((sum, { amount }) => sum + amount, 0);
  const agreed = receipt.lines.reduce(
    (sum: number, line: { list: number; less: { amount: number }[] }) => sum + line.list - less(line.less),
    receipt.freight,
  );
  const to = isFetched ? { way: 'pickup', ...PICKUP } : express;
  const { orderId } = await buyer('placeOrder', { requestId: newRequest(), to, lines, agreed });
  const { sheet } = await buyer('payOrder', { requestId: newRequest(), orderId });
  const paid = await fetch(`${desk.url}/wx/pay/confirm`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': 'o_xiaoman' },
    body: JSON.stringify(sheet),
  });
  expect(paid.status).toBe(200);
  await buyer('checkPayment', { requestId: newRequest(), orderId });
  return orderId;
}

/** What stands above this word on the page of today. */
async function count(name: string): Promise<string> {
  const one = (await zheng.$('.today__count')).filter({ hasText: name });
  return one.locator('.today__figure').innerText();
}

test('today says what waits, and leads there: two parcels of one order, each with its own number', async () => {
  const orderId = await buys([
    { skuId: CASE, quantity: 2 },
    { skuId: CRAYONS, quantity: 1 },
  ]);
  await buyer('remindOrder', { requestId: newRequest(), orderId });
  await zheng.tapText('管理');
  await zheng.waitRoute(TODAY);
  await zheng.waitText('1 单有人催发货');
  expect(Number(await count('待发货'))).toBeGreaterThanOrEqual(1);
  await zheng.tapText('1 单有人催发货');
  await zheng.waitRoute(ORDERS);
  await zheng.waitText('三层布面笔袋');
  await zheng.tap('.shop-order__foot .button--soft');
  await zheng.waitRoute(SHIP);

  await zheng.waitText('发 3 件，用中通');
  const fewer = (await zheng.$('[aria-label="少一个"]')).nth(1);
  await fewer.click();
  await zheng.tapText('发 2 件，用中通');
  await said('运单号要 6 到 32 位字母或数字');
  await zheng.fill('.field__input', '731200004471');
  await zheng.tapText('发 2 件，用中通');
  await zheng.chrome('.wx-modal').getByText('中通 731200004471，2 件').waitFor();
  await agree();
  await said('还剩 1 件');

  await zheng.tap('[role="button"][aria-label="快递公司"]');
  await zheng.pick(['顺丰']);
  await zheng.fill('.field__input', 'SF1234567890');
  await zheng.tapText('发 1 件，用顺丰');
  await agree();
  await said('发出了，顾客会收到消息');
  await zheng.waitRoute(ORDERS);
  await go(zheng, `${ORDER}?orderId=${orderId}`);
  await zheng.waitText('第 2 包');
  await zheng.waitText('顺丰 SF1234567890');
  const { parcels, status } = await buyer('viewOrder', { orderId });
  expect([status, parcels.length]).toEqual(['shipped', 2]);
});

test('a return is decided on: less is offered, the buyer disagrees, it is accepted and goes into stock again', async () => {
  const orderId = await buys([{ skuId: CASE, quantity: 2 }]);
  await staff('shipOrder', { requestId: newRequest(), orderId, carrier: 'ZTO', waybill: '731200004472' });
  const lines = [{ skuId: CASE, units: 1 }];
  const about = { orderId, kind: 'return', sent: true, reason: 'damaged', lines };
  const { total } = await buyer('previewAfterSale', about);
  const asked = { requestId: newRequest(), ...about, agreed: total, words: '拉链坏了' };
  const { afterSaleId } = await buyer('askAfterSale', asked);

  await go(zheng, `${SALE}?aftersaleId=${afterSaleId}`);
  await zheng.waitText('到时自动同意');
  await zheng.waitText('拉链坏了');
  await zheng.tapText('少退一点');
  await zheng.fill('.sheet .field__input', '9999');
  await zheng.waitText('最多');
  await zheng.fill('.sheet .field__input', '10');
  await zheng.fill('.sale-sheet__field', '自己能修好');
  await zheng.tapText('提出退 ¥10.00');
  await said(/等顾客回复/);
  await zheng.waitText('等顾客回复');
  await buyer('answerOffer', { requestId: newRequest(), afterSaleId, agree: false, words: '修不好' });

  await go(zheng, `${SALE}?aftersaleId=${afterSaleId}`);
  await zheng.waitText('修不好');
  await zheng.tapText('同意退货');
  await zheng.chrome('.wx-modal').getByText('拼集仓库').waitFor(); // Where to: the buyer is told.
  await agree();
  await said('同意了，等顾客寄回');
  await buyer('sendBack', { requestId: newRequest(), afterSaleId, carrier: 'SF', waybill: 'SF99887766' });

  await go(zheng, `${SALE}?aftersaleId=${afterSaleId}`);
  await zheng.waitText('顺丰 SF99887766');
  await zheng.tapText('验收通过，退款');
  await zheng.waitText('放回库存再卖');
  await zheng.tap('.sheet__foot .button--main');
  await said('退款交给微信了');
  await zheng.waitText('同意退');
  expect((await buyer('viewAfterSale', { afterSaleId })).total).toBe(total);
});

test('who shows a code gets what waits under it; another code gets nothing', async () => {
  const orderId = await buys([{ skuId: CRAYONS, quantity: 2 }], true);
  const { to } = await buyer('viewOrder', { orderId });
  await go(zheng, TODAY);
  await zheng.waitText('等你处理');
  expect(await count('待自提')).toBe('1');
  await zheng.tap('.staff-bar__tab[aria-label="更多"]');
  await zheng.waitRoute('packages/admin/pages/more/index');
  await zheng.tapText('自提核销');
  await zheng.waitRoute('packages/admin/pages/fetch/index');
  await zheng.fill('.fetch__input', to.code === '00000000' ? '00000001' : '00000000');
  await zheng.waitText('没有这个提货码');
  await zheng.fill('.fetch__input', to.code);
  await zheng.waitText('可水洗粗杆蜡笔');
  await zheng.tapText('交给他了，2 件');
  await agree();
  await said('核销好了');
  expect((await buyer('viewOrder', { orderId })).status).toBe('received');
});

test('an invoice is noted with its number, and its buyer sees it', async () => {
  const orderId = await buys([{ skuId: CRAYONS, quantity: 1 }]);
  const title = { kind: 'personal', name: '林小满' };
  await buyer('askInvoice', { requestId: newRequest(), orderId, title });
  await go(zheng, 'packages/admin/pages/invoices/index?tab=asked');
  await zheng.waitText('等你开');
  await zheng.tap('.invoice-card__foot .button--soft');
  await zheng.fill('.sheet .field__input', '24352000000012345678');
  await zheng.tap('.sheet__foot .button--main');
  await said('记下了，顾客能看到了');
  await zheng.waitText('没有等着开的发票');
  expect((await buyer('viewOrder', { orderId })).invoice).toMatchObject({
    status: 'issued',
    issued: { number: '24352000000012345678' },
  });
});

test('what the merchant gives back is never more than was paid, and the books agree', async () => {
  const orderId = await buys([{ skuId: CASE, quantity: 2 }]);
  await go(zheng, `${ORDER}?orderId=${orderId}`);
  await zheng.tapText('主动退款');
  await zheng.waitRoute('packages/admin/pages/giveBack/index');
  await zheng.waitText('退哪几件的钱');
  await zheng.tap('.tick');
  await zheng.waitText('这几件最多能退');
  await zheng.tapText('退一部分');
  await zheng.fill('.field__input', '5.5');
  await zheng.fill('.give-back__words', '补差价');
  await zheng.tapText('退 ¥5.50');
  await agree();
  await said('退款交给微信了');
  await zheng.waitRoute(SALE);
  await zheng.waitText('补差价');
  await desk.booksAgree();
  await go(zheng, TODAY);
  await zheng.tap('.today__check .button');
  await zheng.waitText('都对得上');
});
