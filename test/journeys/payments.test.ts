import { go, goToPay, type OpenDesk, openDesk, pay, toPaySheet } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const GOODS = 'packages/goods/pages/goods/index?goodsId=goods_baglight';
const ORDERS = 'packages/order/pages/orders/index';

/** What WeChat has of the newest payment. */
async function newest() {
  const { payments, notices } = await desk.wechat();
  const payment = payments.at(-1);
  const about = notices.filter((notice: { about: string }) => notice.about === payment.paymentNo);
  return { payment, states: about.map(({ state }: { state: string }) => state) };
}

test.each([
  ['twice', ['taken', 'taken']],
  ['lost', []],
  ['late', ['taken']],
] as const)('a payment whose notice comes %s is one paid order', async (fault, told) => {
  const phone = await desk.phoneOf('o_xiaoman');
  await go(phone, GOODS);
  await goToPay(phone, 'alone');
  await pay(phone, fault);
  await phone.waitText('付好了'); // Also without a notice: the shop asks WeChat by itself.
  if (fault === 'late') {
    expect((await newest()).states).toEqual(['held']);
    await desk.press('+1 时');
  }
  const { payment } = await until('the notices are taken', newest, ({ states }) => `${states}` === `${told}`);
  expect(payment.state).toBe('SUCCESS');
  const { refunds } = await desk.wechat();
  expect(refunds.filter(({ paymentNo }: { paymentNo: string }) => paymentNo === payment.paymentNo)).toEqual([]);
  await desk.booksAgree();
  await go(phone, `${ORDERS}?tab=toShip`);
  await phone.waitText('等发货');
});

test('forged notices pay nothing', async () => {
  const phone = await desk.phoneOf('o_zhe');
  await go(phone, GOODS);
  await goToPay(phone, 'alone');
  await pay(phone, 'forged');
  const done = ({ states }: { states: string[] }) => `${states}` === 'given up,given up';
  const { payment } = await until('both were refused', newest, done);
  expect(payment.state).toBe('NOTPAY');
  await desk.logged('签名不对，拒收');
  await desk.booksAgree();
  await go(phone, ORDERS);
  await phone.waitText('去付');
  await go(phone, `${ORDERS}?tab=toShip`);
  await phone.waitText('这里还没有订单');
});

test('who turns back at the pay sheet keeps an unpaid order, and pays it from the list', async () => {
  await desk.takeOut('岚姐');
  const phone = await desk.phoneOf('o_lan');
  await go(phone, GOODS);
  await goToPay(phone, 'alone');
  await toPaySheet(phone);
  await phone.chrome('.wx-pay .wx-cancel').click();
  await phone.waitRoute('packages/order/pages/order/index');
  await phone.waitText('等你付款');
  const { payment } = await newest();
  expect(payment.state).toBe('NOTPAY');

  await go(phone, `${ORDERS}?tab=unpaid`);
  await phone.tap('.order-row__foot .button--main');
  await pay(phone);
  await phone.waitText('付好了');
  const paid = await newest();
  expect(paid.payment).toMatchObject({ state: 'SUCCESS', amount: payment.amount, openid: 'o_lan' });
  await desk.booksAgree();
  await go(phone, `${ORDERS}?tab=toShip`);
  await phone.waitText('等发货');
  expect(await (await phone.$('.order-row__head')).count()).toBe(1);
});
