import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor } from '../support/askDoor';
import { confirmOrder, go, type OpenDesk, openDesk, pay, toPaySheet } from '../support/desk';
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

const COUPONS = 'packages/coupon/pages/coupons/index';
const GOODS = 'packages/goods/pages/goods/index';
const CHECKOUT = 'packages/checkout/pages/checkout/index';
const SHRIMP = `${CHECKOUT}?by=alone&lines=${encodeURIComponent('sku_shrimpx0x0*1')}`; // ¥62.00 and ¥12.00 of freight
const ask = (endpoint: string, input: object = {}) => askDoor(desk.url, 'o_xiaoman', 'shop', endpoint, input);
const newest = async () => (await ask('listOrders')).items[0];
const mine = async (state: string) => (await ask('listCoupons', { state })).items;

test('a coupon is taken on the page of the goods, others in the centre and by a code', async () => {
  await go(phone, `${GOODS}?goodsId=goods_shrimp`);
  await phone.waitText('优惠券');
  await phone.tapText('8 折');
  await phone.waitText('这件能用的券');
  await phone.tap('.sheet--open .coupon-ticket:has-text("海味尝鲜券") .button');
  await phone.waitText('你已经有的');

  await go(phone, COUPONS);
  await phone.tap('.coupon-ticket:has-text("全场券") .button');
  await phone.waitText('去用');
  await phone.waitText(/再有 [\d,]+ 成长值/);
  await phone.waitText('3 人瓜分 ¥30');
  await phone.tapText('输入券码');
  await phone.fill('.coupons__code-input', 'nothing here');
  await phone.tapText('兑换');
  await phone.waitText('输入券码');
  expect(await mine('usable')).toHaveLength(2);
  await phone.fill('.coupons__code-input', 'pinji 5');
  await phone.tapText('兑换');
  await phone.waitText('口令券');
  expect(await mine('usable')).toHaveLength(3);
});

test('the checkout picks the best, says why another does not apply, and credit and points pay a part', async () => {
  await go(phone, SHRIMP);
  await phone.waitText('海味尝鲜券 · 最省的一张');
  await phone.waitText('券：海味尝鲜券'); // 20 % of ¥62.00
  await phone.waitText('−¥12.40');
  await phone.tapText('另 1 张券这次用不上，看看为什么');
  await phone.waitText('能用 2 张，已替你选最省的');
  await phone.waitText('还差 ¥438.00');
  await phone.tap('.sheet--open .coupon-ticket:has-text("口令券")');
  await phone.tapText('就用这张');
  await phone.waitText('口令券 · 你选的');
  await phone.waitText('券：口令券');
  await phone.tap('.means');
  await phone.tap('.sheet--open .coupon-ticket:has-text("海味尝鲜券")');
  await phone.tapText('就用这张');
  await phone.waitText('券：海味尝鲜券');

  for (const toggle of ['红包余额', '积分']) await phone.tap(`.toggle:has-text("${toggle}") wx-switch`);
  await phone.waitText('红包抵扣');
  await phone.waitText(/\d+ 积分抵扣/);
  await confirmOrder(phone);
  await toPaySheet(phone);
  await phone.chrome('.wx-pay .wx-cancel').click();
  await phone.waitRoute('packages/order/pages/order/index');
  const { points } = await ask('viewPurse', { unit: 'points' }).then(({ has }) => ({ points: has }));
  expect(points).toBeLessThan(1_820);
  expect((await ask('viewPurse', { unit: 'credit' })).has).toBe(0);
});

test('while the order waits it holds the coupon; cancelled, everything is back', async () => {
  await go(phone, `${COUPONS}?tab=mine`);
  await phone.waitText('在一张没付的订单里');
  await phone.tap('.coupon-ticket:has-text("看订单") .button');
  await phone.waitRoute('packages/order/pages/order/index');
  await phone.waitText('券：海味尝鲜券');
  await phone.tapText('取消');
  await phone.chrome('.wx-modal .wx-confirm').click();
  await phone.waitText('这单你取消了');
  await phone.waitText(/这单用的优惠券、红包 ¥6\.66、[\d,]+ 积分，都还给你了/);
  expect((await mine('usable')).map(({ state }: { state: string }) => state)).toEqual(['usable', 'usable', 'usable']);
  expect((await ask('viewPurse', { unit: 'credit' })).has).toBe(6_66);
  expect((await ask('viewPurse', { unit: 'points' })).has).toBe(1_820);
});

test('paid, the coupon is spent, and there is something to share', async () => {
  await go(phone, SHRIMP);
  await phone.waitText('券：海味尝鲜券');
  await phone.waitText('红包抵扣'); // As the last time.
  const shown = await phone.text('.checkout-bar__sum');
  await confirmOrder(phone);
  await pay(phone);
  await phone.waitRoute('packages/checkout/pages/paid/index');
  await phone.waitText('付好了');
  const { id, receipt } = await newest();
  const { orderId, state, off } = (
    await until(
      'it is spent',
      () => mine('spent'),
      (all) => all.length === 1,
    )
  )[0];
  expect({ orderId, state, off }).toEqual({ orderId: id, state: 'spent', off: 12_40 });
  const steps = receipt.lines.flatMap(({ less }: any) => less.map(({ because }: any) => because.step));
  expect(steps).toEqual(['coupon', 'credit', 'points']);
  const paid = (await desk.wechat()).payments.at(-1).amount;
  expect(shown).toContain((paid / 100).toFixed(2));

  await go(phone, COUPONS);
  await phone.tapText('用过和过期');
  await phone.waitText(/省了 ¥12\.40/);
  await desk.booksAgree();
});
