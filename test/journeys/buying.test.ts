import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor, newRequest } from '../support/askDoor';
import { confirmOrder, go, type OpenDesk, openDesk, pay } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
let guest: { openid: string; name: string };
beforeAll(async () => {
  desk = await openDesk();
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const BAG = 'packages/goods/pages/goods/index?goodsId=goods_baglight';

const fieldOf = async (phone: Driver, kind: 'input' | 'textarea', n: number) =>
  (await phone.$(`.address-form__line ${kind}`)).nth(n).inputValue();

test('somebody new comes from a card, sees the team, and joins with an address and no account', async () => {
  guest = await desk.addPhone();
  const phone = await desk.phoneOf(guest.openid);
  await phone.waitText('朋友在拼');
  await desk.card('红虾').tap(guest.name);
  await phone.waitRoute('packages/team/pages/team/index');
  await phone.waitText('还差 1 人');
  await phone.waitText('周阿姨');
  await phone.tap('.button--main');
  await phone.tap('.sheet__foot .button--main');
  await phone.waitRoute('packages/checkout/pages/checkout/index');
  await phone.waitText('加一个收货地址');
  await confirmOrder(phone); // The button leads to what is missing.
  await phone.waitRoute('packages/address/pages/form/index');

  // WeChat's addresses are personal: it is said first what for, and a no is a no.
  await phone.tapText('用微信里的地址');
  await phone.waitText('先说好怎么用你的信息');
  await phone.tapText('不同意');
  await phone.chrome('.wx-toast').getByText('微信没给地址，自己填也行').waitFor();
  expect(await fieldOf(phone, 'input', 0)).toBe('');
  await phone.tapText('用微信里的地址');
  await phone.waitText('先说好怎么用你的信息');
  await phone.tapText('同意');
  await phone.chrome('.wx-addresses').getByText('广州市').click();
  await phone.waitText('广东省 广州市 天河区');
  expect(await fieldOf(phone, 'input', 0)).toBe(guest.name);

  await phone.fill('.address-form__line .address-form__detail', '文三路 478 号 2 幢 601');
  await phone.tap('[role="button"][aria-label="地区"]');
  await phone.pick(['浙江省', '杭州市', '西湖区']);
  await phone.waitText('浙江省 杭州市 西湖区');
  await phone.tapText('保存');
  await phone.waitRoute('packages/checkout/pages/checkout/index');
  await phone.waitText('浙江省杭州市西湖区文三路 478 号 2 幢 601');
  await confirmOrder(phone);
  await pay(phone);
  await phone.waitText('付好了，成团了');
  await desk.card('红虾').says('已到齐 3/3 人');
});

test('who does not work in the shop is refused kindly', async () => {
  const phone = await desk.phoneOf('o_xiaoman');
  await go(phone, 'packages/admin/pages/orders/index');
  await phone.waitText('这里只有店里的人能进');
  expect(await phone.text('body')).not.toContain('待发货');
  await phone.tapText('回首页');
  await phone.waitRoute('pages/home/index');
});

test('the merchant sends a formed order; the buyer is told, and says that it has come', async () => {
  const guestPhone = await desk.phoneOf(guest.openid);
  const told = { requestId: newRequest(), quiet: false, off: [] }; // At whatever hour this is tried.
  await askDoor(desk.url, guest.openid, 'shop', 'chooseMessages', told);
  await desk.takeOut('郑宁');
  const zheng = await desk.phoneOf('o_zheng');
  await zheng.waitText('管理');
  await zheng.tapText('管理');
  await zheng.waitRoute('packages/admin/pages/today/index');
  await zheng.waitText('等你处理');
  await zheng.tapText('待发货');
  await zheng.waitRoute('packages/admin/pages/orders/index');
  await zheng.waitText('没留名字的顾客');
  const order = (await zheng.$('.card')).filter({ hasText: '没留名字的顾客' });
  await order.locator('.button').click();
  await zheng.waitRoute('packages/admin/pages/ship/index');
  await zheng.waitText('浙江省杭州市西湖区****'); // Masked, until he says what for.
  await zheng.tap('.reach__foot .button');
  await (await zheng.$('.unmask__reasons .button')).filter({ hasText: '发货' }).click();
  await zheng.waitText('浙江省杭州市西湖区文三路 478 号 2 幢 601');
  await zheng.tap('[role="button"][aria-label="快递公司"]');
  await zheng.pick(['顺丰']);
  await zheng.fill('.field__input', 'SF1234567890');
  await zheng.tap('.sticky-bar .button--main');
  await zheng.chrome('.wx-modal .wx-confirm').click();
  await zheng.waitRoute('packages/admin/pages/orders/index');

  await desk.notice('发货通知').click();
  await guestPhone.waitRoute('packages/order/pages/order/index');
  await guestPhone.waitText('顺丰在路上');
  await guestPhone.waitText('SF1234567890');
  await guestPhone.tapText('收到了');
  await guestPhone.chrome('.wx-modal .wx-confirm').click();
  await guestPhone.waitText('用着有问题就找客服');
});

test('what is put into the cart is counted, changed, and paid', async () => {
  await desk.takeOut('林小满');
  const phone = await desk.phoneOf('o_xiaoman');
  const inCart = async () => (await phone.$('.tab-bar__tab:nth-child(3) .tab-bar__badge')).allInnerTexts();
  await go(phone, BAG);
  await phone.tap('.sticky-bar .button--soft');
  await phone.tap('.sheet__foot .button--soft');
  await phone.chrome('.wx-toast').getByText('放进购物车了').waitFor();
  await go(phone, 'pages/cart/index');
  await phone.waitText('护脊轻量小书包');
  await until('one kind is in the cart', inCart, (badge) => `${badge}` === '1');
  await phone.tap('[role="button"][aria-label="多一个"]');
  await phone.waitText('结算 2 件');
  await phone.tapText('结算 2 件');
  await phone.waitRoute('packages/checkout/pages/checkout/index');
  await phone.waitText('2 件');
  await confirmOrder(phone);
  await pay(phone);
  await phone.waitText('付好了');
  await go(phone, 'pages/cart/index');
  await phone.waitText('车里还空着');
  expect(await inCart()).toEqual([]);
  await desk.booksAgree();
});
