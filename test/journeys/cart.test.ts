import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor, newRequest } from '../support/askDoor';
import { confirmOrder, cutOff, go, type OpenDesk, openDesk, reconnect } from '../support/desk';
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

const CART = 'pages/cart/index';
const goods = (key: string) => `packages/goods/pages/goods/index?goodsId=goods_${key}`;
const admin = (endpoint: string, input: object) =>
  askDoor(desk.url, 'o_zheng', 'admin', endpoint, { requestId: newRequest(), ...input });

async function putInCart(key: string): Promise<void> {
  await go(phone, goods(key));
  await phone.tap('.sticky-bar .button--soft');
  await phone.tap('.sheet__foot .button--soft');
}

test('another kind takes the place of a line, and a 满减 counts what lies there', async () => {
  await putInCart('goji');
  await phone.chrome('.wx-toast').getByText('放进购物车了').waitFor();
  await go(phone, CART);
  await phone.waitText('特级 · 250 克');
  await phone.waitText('再买 ¥61.00 包邮');

  await phone.tap('.cart-row__kind');
  await phone.tapText('1 千克');
  await phone.tapText('就要这个');
  await phone.waitText('特级 · 1 千克');
  await phone.waitText('山货茶零食满减，再买 ¥72.00');
  await phone.tap('[role="button"][aria-label="多一个"]');
  await phone.waitText('结算 2 件');
  await phone.waitText('已省 ¥20.00');

  await phone.tap('.cart-bar__sum');
  await phone.waitText('这笔钱怎么算的');
  expect(await phone.text('.sheet .receipt')).toMatch(/山货茶零食满减[\s\S]*−¥20\.00[\s\S]*要付[\s\S]*236/);
  await phone.tap('.sheet__close');
});

test('what is sold out stands apart with its reason, and another kind of it can be bought', async () => {
  const { lines } = await askDoor(desk.url, 'o_xiaoman', 'shop', 'viewCart', {});
  const [{ skuId, stock }] = lines;
  await admin('adjustStock', { skuId, change: -stock, note: '盘点' });
  await go(phone, CART);
  await phone.waitText('暂时买不了');
  await phone.waitText('卖完了');
  await phone.tap('.cart-row--invalid .button');
  await phone.tapText('500 克');
  await phone.tapText('就要这个');
  await phone.waitText('特级 · 500 克');
  await phone.waitText('结算 1 件');
  expect(await phone.text('body')).not.toContain('暂时买不了');
  await admin('adjustStock', { skuId, change: stock, note: '到货' });
});

test('a reduction that ends between the look and the tap is told, and nothing is paid before that', async () => {
  for (const _ of [1, 2]) await phone.tap('[role="button"][aria-label="多一个"]');
  await phone.waitText('结算 3 件');
  await phone.tapText('结算 3 件');
  await phone.waitRoute('packages/checkout/pages/checkout/index');
  await phone.waitText('山货茶零食满减');
  await admin('endPromotion', { promotionId: 'promotion_mountain' });
  await confirmOrder(phone);
  await phone.waitText('价格刚变了：刚才 ¥187.00，现在 ¥207.00。看一眼再付。');
  expect(await phone.chrome('.wx-pay').count()).toBe(0);
});

test('what is put in without a network is kept on the phone, shown, and in the cart by itself afterwards', async () => {
  await go(phone, goods('soap'));
  await phone.waitText('山茶油冷制手工皂，晾足 45 天');
  await cutOff(desk, phone);
  await phone.tap('.sticky-bar .button--soft');
  await phone.tap('.sheet__foot .button--soft');
  await phone.chrome('.wx-toast').getByText('没连上，先记在手机').waitFor();
  await go(phone, CART);
  await phone.waitText('连上以后自动放进购物车');
  await phone.waitText('山茶油手工皂');

  await reconnect(desk, phone);
  await go(phone, 'pages/home/index');
  const held = async () => (await askDoor(desk.url, 'o_xiaoman', 'shop', 'viewCart', {})).lines.length;
  await until('it is in the cart', held, (count) => count === 2);
  await go(phone, CART);
  await phone.waitText('结算 4 件');
  expect(await phone.text('body')).not.toContain('没连上，先记在手机');
});
