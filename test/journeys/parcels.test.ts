import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor, newRequest } from '../support/askDoor';
import { confirmOrder, go, goToPay, type OpenDesk, openDesk, pay } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
let phone: Driver;
beforeAll(async () => {
  desk = await openDesk();
  phone = await desk.phoneOf('o_xiaoman');
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const goods = (key: string) => `packages/goods/pages/goods/index?goodsId=goods_${key}`;
const ORDERS = 'packages/order/pages/orders/index';
const ORDER = 'packages/order/pages/order/index';
const PARCEL = 'packages/order/pages/parcel/index';
const FOOT = '.order-row__foot'; // Of the newest order: what most want is soft, what comes after it is a line.
const CASE = 'sku_pencilcasex0';
const CRAYONS = 'sku_crayonsx0';

const admin = (endpoint: string, input: object) => askDoor(desk.url, 'o_zheng', 'admin', endpoint, input);
const newest = async () => (await askDoor(desk.url, 'o_xiaoman', 'shop', 'listOrders', {})).items[0];

/** The merchant packs these units. */
const ship = (orderId: string, carrier: string, waybill: string, skuId: string, quantity: number) =>
  admin('shipOrder', { requestId: newRequest(), orderId, carrier, waybill, lines: [{ skuId, quantity }] });

async function putInCart(key: string): Promise<void> {
  await go(phone, goods(key));
  await phone.tap('.sticky-bar .button--soft');
  await phone.tap('.sheet__foot .button--soft');
  await phone.chrome('.wx-toast').getByText('放进购物车了').waitFor();
}

test('from the cart to a receipt, two parcels, where they are, and a review', async () => {
  await putInCart('crayons');
  await putInCart('pencilcase');
  await go(phone, 'pages/cart/index');
  await phone.waitText('结算 2 件');
  await phone.tap('[role="button"][aria-label="多一个"]'); // Of the last that was put in.
  await phone.tapText('结算 3 件');
  await phone.waitRoute('packages/checkout/pages/checkout/index');
  await phone.waitText('文具 3 件减 15 元');
  await confirmOrder(phone);
  await pay(phone);
  await phone.waitText('付好了');

  const { id, receipt } = await newest();
  const paid = receipt.lines.map(({ skuId, quantity }: { skuId: string; quantity: number }) => `${skuId} ${quantity}`);
  expect(paid.sort()).toEqual([`${CRAYONS} 1`, `${CASE} 2`]);
  await ship(id, 'ZTO', '731200004471', CASE, 2);
  await go(phone, `${ORDER}?orderId=${id}`);
  await phone.waitText('2 件已发，1 件还没发');
  await ship(id, 'SF', 'SF1234567890', CRAYONS, 1);
  await go(phone, `${ORDERS}?tab=shipped`);
  await phone.waitText('看物流');
  await phone.tap(`${FOOT} .button--line`);
  await phone.waitRoute(PARCEL);
  await phone.waitText('731200004471');
  await phone.tapText('第 2 包');
  await phone.waitText('SF1234567890');
  await phone.waitText('已揽收');

  const parcels = async () => (await desk.desk()).parcels;
  const sent = await until('the carrier has it', parcels, (all) =>
    all.some(({ number }: { number: string }) => number === 'SF1234567890'),
  );
  expect(sent.length).toBeGreaterThanOrEqual(2);
  await desk.press('+1 时'); // A carrier is not asked about the same parcel more often.
  await phone.tapText('刷新');
  await phone.chrome('.wx-toast').getByText('问到最新的了').waitFor();

  await go(phone, `${ORDERS}?tab=shipped`);
  await phone.waitText('收到了');
  await phone.tap(`${FOOT} .button--soft`);
  const asked = phone.chrome('.wx-modal');
  await asked.getByText('中通尾号 4471、顺丰尾号 7890').waitFor();
  await asked.locator('.wx-confirm').click();
  await until(
    'it leaves this tab',
    () => phone.text('.screen__body'),
    (all) => !all.includes('三层布面笔袋'),
  );

  await go(phone, `${ORDERS}?tab=done`);
  await phone.waitText('已收货');
  await phone.tap(`${FOOT} .button--soft`);
  await phone.waitRoute('packages/review/pages/mine/index');
  await phone.waitText('可水洗粗杆蜡笔');
  await phone.tap('.my-reviews__line .button');
  await phone.waitRoute('packages/review/pages/write/index');
  await phone.tap('.stars__choice:nth-child(5)');
  await phone.fill('.words-field', '画完一擦就掉。');
  await phone.tap('.sticky-bar .button');
  await phone.waitText('谢谢你写下来');
  await desk.booksAgree();
});

test('what waits for its parcel can be reminded of once a day, and is bought again', async () => {
  await go(phone, goods('crayons'));
  await goToPay(phone, 'alone');
  await pay(phone);
  await phone.waitText('付好了');
  await go(phone, `${ORDERS}?tab=toShip`);
  await phone.waitText('催发货');
  await phone.tap(`${FOOT} .button--soft`);
  await phone.chrome('.wx-toast').getByText('催了，商家会看到').waitFor();
  await phone.waitText('今天催过了');
  await go(phone, `${ORDERS}?tab=done`);
  await phone.waitText('再买一次');
  await phone.tap(`${FOOT} .button--line`);
  await phone.waitRoute('pages/cart/index');
  await phone.waitText('三层布面笔袋');
});

test('what is fetched has a code to show, and is received when it is handed over', async () => {
  const [first] = await askDoor(desk.url, 'o_xiaoman', 'shop', 'listPickups', {});
  const to = { way: 'pickup', pickupId: first.id, name: '林小满', phone: '13800000000' };
  const asked = { lines: [{ skuId: CRAYONS, quantity: 1 }], way: { by: 'alone' }, to: { way: 'pickup' } };
  const { receipt } = await askDoor(desk.url, 'o_xiaoman', 'shop', 'quoteOrder', asked);
  const placing = { requestId: newRequest(), to, lines: asked.lines, agreed: receipt.lines[0].list };
  const { orderId } = await askDoor(desk.url, 'o_xiaoman', 'shop', 'placeOrder', placing);
  await go(phone, `${ORDER}?orderId=${orderId}`);
  await phone.waitText('等你付款');
  await phone.tap('.sticky-bar .button--main');
  await pay(phone);
  await phone.waitText('付好了');
  await go(phone, `${ORDER}?orderId=${orderId}`);
  await phone.waitText('可以来取了');
  await phone.waitText('到了给店员看这个码');
  const code = await phone.text('.pickup__code');
  expect(code).toMatch(/^\d{8}$/);
  await admin('handOver', { requestId: newRequest(), code });
  await go(phone, `${ORDER}?orderId=${orderId}`);
  await phone.waitText('收到了');
});

test('an order is found by its number without a login, by words in it; a stranger’s is not there', async () => {
  const { number, id } = await newest();
  const { paymentNo } = await askDoor(desk.url, 'o_xiaoman', 'shop', 'viewOrder', { orderId: id });
  await go(phone, `${ORDER}?number=${paymentNo}`); // What WeChat's list of orders knows.
  await phone.waitText(number);
  await go(phone, 'packages/order/pages/find/index');
  await phone.fill('.search-field__input', number);
  await phone.waitText('已收货');
  await phone.fill('.search-field__input', '没有这样东西');
  await phone.waitText('没找到这样的订单');

  const zhe = await desk.phoneOf('o_zhe');
  await go(zhe, `${ORDER}?orderId=${id}`);
  await zhe.waitText('没找到这一单');
  await go(zhe, `${PARCEL}?orderId=${id}`);
  await zhe.waitText('没找到，可能已经没有了');
});
