import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor, newRequest } from '../support/askDoor';
import { chooseAndCheckOut, confirmOrder, go, type OpenDesk, openDesk, pay } from '../support/desk';
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

const GOODS = 'packages/goods/pages/goods/index?goodsId=goods_goji';
const CENTRE = 'packages/member/pages/centre/index';
const POINTS = 'packages/member/pages/points/index';
const CHECK_IN = 'packages/member/pages/checkIn/index';
const REDEEM = 'packages/checkout/pages/redeem/index';

const shop = (endpoint: string, input: object) => askDoor(desk.url, 'o_xiaoman', 'shop', endpoint, input);
const balance = async () => (await shop('viewPoints', {})).balance;
/** The merchant ships the newest order of hers. */
async function shipNewest(): Promise<string> {
  const { id } = (await shop('listOrders', {})).items[0];
  const parcel = { orderId: id, carrier: 'SF', waybill: 'SF1234567890' };
  await askDoor(desk.url, 'o_zheng', 'admin', 'shipOrder', { requestId: newRequest(), ...parcel });
  return id;
}

test('what was received lifts her into the next tier, and the next checkout is cheaper by it', async () => {
  const { userId } = (await shop('viewMe', {})).me;
  const nearly = { requestId: newRequest(), userId, change: 260, reason: '线下买的' };
  await askDoor(desk.url, 'o_zheng', 'admin', 'adjustGrowth', nearly);
  await go(phone, 'pages/me/index');
  await phone.waitText('再有 40 到老友');
  await phone.tapText('会员中心');
  await phone.waitRoute(CENTRE);
  await phone.waitText('常客能得到');
  expect(await phone.text('.perks')).toContain('到老友');

  await go(phone, GOODS);
  await phone.waitText('收货后送');
  await phone.tap('.sticky-bar .button--soft');
  await phone.tap('.sheet [role="button"][aria-label="多一个"]');
  await chooseAndCheckOut(phone);
  await pay(phone);
  await phone.waitText('付好了');
  const orderId = await shipNewest();
  await go(phone, `packages/order/pages/order/index?orderId=${orderId}`);
  await phone.tapText('收到了');
  await phone.chrome('.wx-modal .wx-confirm').click();

  const growth = async () => (await shop('viewMember', {})).member.growth;
  await until('the order has given its growth', growth, (now) => now === 1_960 + 76);
  await go(phone, CENTRE);
  await phone.waitText('2,036 成长值，再有 2,964 到知己');
  await phone.waitText('老友能得到');
  await (await phone.$('.member-centre__log .page-list__tail')).scrollIntoViewIfNeeded(); // What is far below is not drawn.
  expect(await phone.text('.log-row')).toContain('收货');
  await phone.tapText('和知己比');
  await phone.waitText('每一级给什么');
  expect(await phone.text('.sheet')).toContain('92 折');

  await go(phone, GOODS);
  await phone.waitText('老友价 ¥36.10');
  await phone.tap('.sticky-bar .button--soft');
  await phone.tap('.sheet__foot .button--main');
  await phone.waitRoute('packages/checkout/pages/checkout/index');
  await phone.waitText('老友价');
  await phone.waitText('老友免邮');
}, 180_000);

test('one tap a day brings points, and shows the day', async () => {
  const before = await balance();
  await go(phone, POINTS);
  await phone.waitText('今天签到得 5 分');
  await phone.tapText('签到');
  await phone.waitRoute(CHECK_IN);
  await phone.tapText('签到，得 5 积分');
  await phone.waitText('得了 5 积分');
  await phone.waitText('今天签好了。明天来，得 5 分');
  expect(await balance()).toBe(before + 5);

  await phone.tap('[aria-label="上个月"]');
  await phone.waitText('那个月没签过');
  await phone.tap('[aria-label="下个月"]');
  await phone.waitText('这个月签了 1 天');

  await desk.press('+1 天');
  await go(phone, CHECK_IN);
  await phone.waitText('第 2 天，得 5 分');
});

test('points and a little money make goods hers, and the receipt says what each of them paid', async () => {
  const before = await balance();
  await go(phone, 'packages/member/pages/pointsGoods/index');
  await phone.waitText('霞浦头水紫菜');
  await phone.tap('.points-goods__card .button--soft');
  await phone.waitRoute(REDEEM);
  await phone.waitText('800 积分，再付 ¥9.90');
  await confirmOrder(phone);
  await pay(phone);
  await phone.waitRoute('packages/checkout/pages/paid/index');
  await phone.waitText('付好了');
  expect(await balance()).toBe(before - 800);

  const [order] = (await shop('listOrders', {})).items;
  await go(phone, `packages/order/pages/order/index?orderId=${order.id}`);
  await phone.waitText('800 积分抵扣');
  await go(phone, POINTS);
  await phone.waitText('下单用了');
  await desk.booksAgree();
});
