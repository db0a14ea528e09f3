import { goToPay, type OpenDesk, openDesk, pay } from '../support/desk';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 240_000);
afterAll(() => desk?.close());
jest.setTimeout(90_000);

const BAG = 'packages/goods/pages/goods/index?goodsId=goods_baglight';

test.each(['twice', 'lost', 'late'] as const)('a payment whose notice comes %s is one paid order', async (fault) => {
  const phone = await desk.phoneOf('o_xiaoman');
  await phone.open(BAG);
  await phone.waitRoute('packages/goods/pages/goods/index');
  await goToPay(phone, 'alone');
  await pay(phone, fault);
  await phone.waitText('付好了');
  await desk.press('+1 时'); // What was late comes now, after the phone has asked by itself.
  await phone.open('packages/order/pages/orders/index');
  await phone.waitRoute('packages/order/pages/orders/index');
  await phone.waitText(/等发货|待发货|发货/);
  await desk.logged('差 0.00');
});

test('a forged notice pays nothing', async () => {
  const phone = await desk.phoneOf('o_zhe');
  await phone.open(BAG);
  await phone.waitRoute('packages/goods/pages/goods/index');
  await goToPay(phone, 'alone');
  await pay(phone, 'forged');
  await desk.logged(/伪造|签名不对/);
  await phone.open('packages/order/pages/orders/index');
  await phone.waitRoute('packages/order/pages/orders/index');
  await phone.waitText(/付款/);
});
