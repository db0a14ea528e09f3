import type { Driver } from '../simulator/phone/driver.d.mts';
import { agree } from '../support/agree';
import { askDoor, newRequest } from '../support/askDoor';
import { go, type OpenDesk, openDesk, pay } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
let phone: Driver;
beforeAll(async () => {
  desk = await openDesk();
  phone = await desk.phoneOf('o_xiaoman');
  const to = { name: '拼集退货', phone: '0571-80000001', place: '浙江省杭州市西湖区文三路 478 号一楼' };
  await admin('setReturnAddress', { requestId: newRequest(), ...to });
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const ORDER = 'packages/order/pages/order/index';
const CHOOSE = 'packages/service/pages/choose/index';
const APPLY = 'packages/service/pages/apply/index';
const TITLES = '.wx-titles';
const SALE = 'packages/service/pages/sale/index';

const shop = (endpoint: string, input: object) => askDoor(desk.url, 'o_xiaoman', 'shop', endpoint, input);
const admin = (endpoint: string, input: object) => askDoor(desk.url, 'o_zheng', 'admin', endpoint, input);
const step = (endpoint: string, afterSaleId: string, more: object = {}) =>
  admin(endpoint, { requestId: newRequest(), afterSaleId, ...more });

let waybills = 731_200_000_000;
/** Bought and paid on the phone, sent by the merchant; it has come. */
async function received(key: string, skuId: string, quantity: number): Promise<string> {
  await go(
    phone,
    `packages/checkout/pages/checkout/index?by=alone&lines=${encodeURIComponent(`${skuId}*${quantity}`)}`,
  );
  await (await phone.$('.sticky-bar .button--main:not([disabled])')).waitFor();
  await phone.tap('.sticky-bar .button--main');
  await pay(phone);
  await phone.waitText('付好了');
  const [{ id, receipt }] = (await shop('listOrders', {})).items;
  expect(receipt.lines[0].goodsId).toBe(`goods_${key}`);
  waybills += 1;
  const parcel = { requestId: newRequest(), orderId: id, carrier: 'ZTO', waybill: String(waybills) };
  await admin('shipOrder', parcel);
  await shop('receiveOrder', { requestId: newRequest(), orderId: id });
  return id;
}

/** From the order to the form for what is wanted. */
async function ask(orderId: string, kind: string): Promise<void> {
  await go(phone, `${ORDER}?orderId=${orderId}`);
  await phone.waitText('退款或换货');
  await phone.tap('.order-goods__foot .button');
  await phone.waitRoute(CHOOSE);
  await phone.tapText(kind);
  await phone.waitRoute(APPLY);
}

/** Sends what is filled in, for this reason. */
async function send(reason: string): Promise<string> {
  await phone.tap('.sticky-bar .button--main');
  await phone.tapText(reason); // The button leads to what is missing.
  await phone.waitText(reason);
  await (await phone.$('.sheet--leaving')).waitFor({ state: 'detached' });
  await phone.tap('.sticky-bar .button--main');
  await phone.chrome('.wx-subscribe .wx-confirm').click(); // It wants to tell what becomes of it.
  await phone.waitRoute(SALE);
  return (await phone.current()).query['aftersaleId']!;
}

async function addPhoto(): Promise<void> {
  await phone.tap('.picture-input__add');
  await agree(phone, '.wx-album');
  await phone.chrome('.wx-album button').nth(4).click();
  await phone.chrome('.wx-sheet .wx-confirm').click();
  await phone.idle();
}

test('one of three units after 满减 brings back what it paid, and it is back at WeChat', async () => {
  const orderId = await received('pencilcase', 'sku_pencilcasex0', 3);
  const { paymentNo } = await shop('viewOrder', { orderId });
  await ask(orderId, '只退款，不退货');
  await phone.waitText('三层布面笔袋 1 件原价');
  const paper = await phone.text('.receipt');
  expect(paper).toContain('¥45.00');
  expect(paper).toContain('−¥5.00'); // Its share of 文具 3 件减 15 元.
  expect(paper).toContain('¥40.00');
  await addPhoto();
  await phone.fill('.apply__words', '拉链坏了');
  await phone.waitText('申请退款 ¥40.00');
  const saleId = await send('坏了或破了');
  await phone.waitText('等商家处理');
  await phone.waitText('拉链坏了');
  expect(await (await phone.$('.photos__one')).count()).toBe(1);

  await step('offerAfterSale', saleId, { amount: 15_00, words: '拉链可以换，退一部分给你' });
  await go(phone, `${SALE}?aftersaleId=${saleId}`);
  await phone.waitText('商家愿意退 ¥15.00');
  await phone.tapText('不同意');
  await phone.fill('.say__words', '还是想全退');
  await phone.tap('.sheet__foot .button');
  await phone.waitText('等商家处理');
  await step('acceptAfterSale', saleId);

  const refundOf = async () =>
    (await desk.wechat()).refunds.find((refund: { paymentNo: string }) => refund.paymentNo === paymentNo);
  const refund = await until('WeChat has refunded', refundOf, (found) => found?.state === 'SUCCESS');
  expect(refund.amount).toBe(40_00);
  await desk.booksAgree();
  await until(
    'the shop knows',
    () => shop('viewAfterSale', { afterSaleId: saleId }),
    ({ status }) => status === 'done',
  );
  await go(phone, `${SALE}?aftersaleId=${saleId}`);
  await phone.waitText('¥40.00 已退回微信');
  await desk.notice('售后进度通知').waitFor();
  await go(phone, `${ORDER}?orderId=${orderId}`);
  await phone.waitText('已退 1 件 ¥40.00');
});

test('an exchange: sent back, checked, another option sent, and received', async () => {
  const orderId = await received('crayons', 'sku_crayonsx1', 1);
  await ask(orderId, '换货');
  await phone.tap('.apply-instead');
  await phone.waitText('更贵，换不了'); // 36 colours.
  await phone.tapText('12 色');
  await (await phone.$('.sheet--leaving')).waitFor({ state: 'detached' });
  const saleId = await send('拍错了');
  await phone.waitText('换成 12 色');

  await step('acceptAfterSale', saleId, { words: '可以，寄回来换' });
  await go(phone, `${SALE}?aftersaleId=${saleId}`);
  await phone.waitText('商家同意了，请寄回');
  await phone.waitText('拼集退货 0571-80000001');
  await phone.tap('[role="button"][aria-label="快递公司"]');
  await phone.pick(['顺丰']);
  await phone.tap('[role="button"][aria-label="扫单号"]');
  await phone.chrome('.wx-typed').fill('SF0001112223');
  await phone.chrome('.wx-scan .wx-confirm').click();
  await until(
    'it is filled in',
    async () => (await phone.$('.sale-back__input input')).first().inputValue(),
    (value) => value === 'SF0001112223',
  );
  await phone.tapText('寄出了');
  await phone.waitText('寄回去了，等商家验收');

  await step('acceptReturn', saleId, { restock: true });
  await step('reship', saleId, { carrier: 'ZTO', waybill: '731299990001' });
  await go(phone, `${SALE}?aftersaleId=${saleId}`);
  await phone.waitText('换的已经寄出');
  await phone.tapText('换的包裹');
  await phone.waitRoute('packages/order/pages/parcel/index');
  await phone.waitText('731299990001');
  await go(phone, `${SALE}?aftersaleId=${saleId}`);
  await phone.tapText('换的收到了');
  await phone.chrome('.wx-modal .wx-confirm').click();
  await phone.waitText('换好了');
  await desk.booksAgree();
});

test('what is not decided in time is accepted by itself; what is withdrawn can be asked for again', async () => {
  const orderId = await received('pencilcase', 'sku_pencilcasex1', 1);
  await ask(orderId, '退货退款');
  const saleId = await send('不想要了');
  await phone.waitText('到时自动同意');
  await phone.tapText('撤回申请');
  await phone.chrome('.wx-modal .wx-confirm').click();
  await phone.waitText('你撤回了这次申请');
  await phone.tapText('再申请一次');
  await phone.waitRoute(CHOOSE);
  await phone.tapText('退货退款');
  await phone.waitRoute(APPLY);
  const again = await send('不想要了');
  expect(again).not.toBe(saleId);
  await desk.press('+1 天');
  await desk.press('+1 天');
  await until(
    'time has decided',
    () => shop('viewAfterSale', { afterSaleId: again }),
    ({ status }) => status === 'sending',
  );
  await go(phone, `${SALE}?aftersaleId=${again}`);
  await phone.waitText('到时自动同意了，请寄回');
  await go(phone, 'packages/service/pages/sales/index');
  await phone.waitText('等你寄回');
  await phone.tapText('全部');
  await phone.waitText('撤回了');
});

test('an invoice is asked for with a title of WeChat, and shown when it is made out', async () => {
  const orderId = await received('crayons', 'sku_crayonsx0', 1);
  await go(phone, `${ORDER}?orderId=${orderId}`);
  await phone.waitText('开发票');
  await phone.tap('.order-goods__foot .button >> nth=1');
  await phone.waitRoute('packages/service/pages/invoice/index');
  await phone.tapText('用微信里的抬头');
  await agree(phone, TITLES);
  await phone.chrome(TITLES).getByText('杭州小满文化有限公司').click();
  await phone.waitText('税号');
  await phone.tap('.sticky-bar .button--main');
  await phone.waitText('等店里开');
  await phone.waitText('91330106MA27XW1234');
  const { invoice } = await shop('viewOrder', { orderId });
  const made = { amount: invoice.amount, number: '25112000000012345678', link: 'https://example.com/i.pdf' };
  await admin('issueInvoice', { requestId: newRequest(), invoiceId: invoice.id, ...made });
  await go(phone, `packages/service/pages/invoice/index?orderId=${orderId}`);
  await phone.waitText('开好了');
  await phone.waitText('25112000000012345678');
});
