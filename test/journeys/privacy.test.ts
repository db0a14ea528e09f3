import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor, newRequest } from '../support/askDoor';
import { go, type OpenDesk, openDesk } from '../support/desk';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const sayWhy = async (phone: Driver, why: string) =>
  (await phone.$('.unmask__reasons .button')).filter({ hasText: why }).click();
const HOME = { name: '江晚晴', phone: '13800000007', region: ['浙江省', '杭州市', '西湖区'], detail: '枫林晚巷 9 号' };

test('somebody takes all that the shop knows of her along, into a chat', async () => {
  const phone = await desk.phoneOf('o_xiaoman');
  await go(phone, 'packages/me/pages/settings/index');
  await phone.tapText('我的资料');
  await phone.waitRoute('packages/me/pages/myData/index');
  await phone.tap('.my-data__foot .button--soft');
  await phone.waitText(/写好了，共 \d+ 条/);
  await phone.tap('.my-data__foot .button--main');
  await phone.chrome('.wx-send .wx-confirm').click();
  const sent = desk.page.locator('.said__file', { hasText: '我的数据.json' });
  await sent.waitFor();
  const file = await fetch(new URL((await sent.getAttribute('href'))!, desk.url)).then((answer) => answer.json());
  expect(file.about).toMatchObject({ shop: expect.any(String), userId: expect.stringMatching(/^user_/) });
  expect(file.parts.users).toMatchObject([{ openid: 'o_xiaoman', nickname: '林小满' }]);
  expect(file.parts.addresses[0].personal).toEqual({
    name: '林小满',
    phone: expect.any(String),
    detail: expect.any(String),
  });
  await phone.waitText('还有订单没完成，收完货再删'); // And why she could not leave now.
});

test('somebody has himself forgotten, and begins anew', async () => {
  const guest = await desk.addPhone();
  const phone = await desk.phoneOf(guest.openid);
  await askDoor(desk.url, guest.openid, 'shop', 'saveAddress', { requestId: newRequest(), ...HOME });
  await go(phone, 'packages/me/pages/myData/index');
  await phone.waitText('按规定留下');
  await phone.tap('.my-data__foot .button--line');
  await phone.chrome('.wx-modal .wx-confirm').click();
  await phone.waitText('账号删好了');
  await phone.tapText('回首页');
  await phone.waitRoute('pages/home/index');
  expect(await askDoor(desk.url, guest.openid, 'shop', 'listAddresses', {})).toEqual([]);
});

test('staff see who gets an order masked; who may says what for, and the owner reads who has looked', async () => {
  const { items } = await askDoor(desk.url, 'o_zheng', 'admin', 'listShopOrders', { tab: 'toShip' });
  const [{ id }] = items;
  const order = `packages/admin/pages/order/index?orderId=${id}`;
  await desk.takeOut('许宁');
  const finance = await desk.phoneOf('o_finance');
  await go(finance, order);
  await finance.waitText(/\*\*\*\*\d{4}/);
  expect(await finance.text('body')).not.toContain('看完整');

  await desk.takeOut('阿圆');
  const service = await desk.phoneOf('o_service');
  await go(service, order);
  await service.tap('.reach__foot .button');
  await service.waitText('看一次记一次');
  await sayWhy(service, '联系顾客');
  await service.waitText(/1\d{10}/);

  await desk.takeOut('郑宁');
  const zheng = await desk.phoneOf('o_zheng');
  await go(zheng, 'packages/adminShop/pages/looks/index');
  await zheng.waitText(/阿圆 看了/);
  await zheng.waitText('联系顾客');
});

test('what is open keeps a customer from being erased, and the page says what', async () => {
  const { items } = await askDoor(desk.url, 'o_zheng', 'admin', 'listUnmaskings', {});
  const zheng = await desk.phoneOf('o_zheng');
  await go(zheng, `packages/adminShop/pages/personal/index?userId=${items[0].of.userId}`);
  await zheng.waitText('现在还不能抹掉');
  await zheng.waitText('还有订单没完成，收完货再删');
  await zheng.tap('.personal__foot .button');
  await sayWhy(zheng, '处理售后');
  await zheng.waitText(/1\d{10}/);
});
