import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor, newRequest } from '../support/askDoor';
import { go, goToPay, type OpenDesk, openDesk, pay } from '../support/desk';

let desk: OpenDesk;
let xiaoman: Driver;
beforeAll(async () => {
  desk = await openDesk();
  const rank = { name: { zh: '团长', en: 'Leader' }, from: 0, factor: 10_000 };
  await admin('putReferralRules', {
    referral: { bindBy: 'last', at: 'visit', whom: 'all', protectedFor: 0, applications: true },
    commission: { rate: 1_000, ranks: [rank], ownOrders: false },
  });
  xiaoman = await desk.phoneOf('o_xiaoman');
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const page = (name: string) => `packages/leader/pages/${name}/index`;
const ME = 'pages/me/index';

const admin = (endpoint: string, input: object) =>
  askDoor(desk.url, 'o_zheng', 'admin', endpoint, { requestId: newRequest(), ...input });
const does = (openid: string, endpoint: string, input: object = {}) =>
  askDoor(desk.url, openid, 'shop', endpoint, { requestId: newRequest(), ...input });

test('who applies reads everything beforehand, and is a leader once the merchant agrees', async () => {
  await xiaoman.open(ME);
  await xiaoman.tapText('成为团长');
  await xiaoman.waitRoute(page('apply'));
  await xiaoman.waitText('不用交费，不用囤货');
  await xiaoman.waitText('介绍别人来当团长，没有钱');
  await xiaoman.fill('.lead-apply__field', '邻居都来问我买什么。');
  await xiaoman.tapText('申请，不收钱');
  await xiaoman.waitText('申请交上去了');
  await xiaoman.waitText('你写的：邻居都来问我买什么。');

  const { userId } = (await does('o_xiaoman', 'visit', { language: 'zh' })).me;
  await admin('decideApplication', { userId, accept: true, words: '' });
  await xiaoman.open(ME);
  await xiaoman.tapText('团长中心');
  await xiaoman.waitRoute(page('centre'));
  await xiaoman.waitText('今天还没有人打开你的分享');
  await xiaoman.waitText('还没有可提的');
});

test('goods go out as a card; who comes by it and buys is a customer, and the order is there with what it earns', async () => {
  await xiaoman.tap('.earning-row__share');
  await xiaoman.tapText('发给朋友或群');
  await xiaoman.send();

  const { openid } = await desk.addPhone();
  await does(openid, 'visit', { language: 'zh' });
  await does(openid, 'saveProfile', { nickname: '小路', avatar: 'cloud://demo/face-hupo.webp' });
  const where = { name: '小路', phone: '13800000001', region: ['浙江省', '杭州市', '西湖区'], detail: '文三路 1 号' };
  await does(openid, 'saveAddress', where);
  await desk.card().tap();
  const lu = await desk.phoneOf(openid);
  await lu.waitText('林小满把这件发给你');
  await goToPay(lu, 'alone');
  await pay(lu);
  await lu.waitText('付好了');

  await go(xiaoman, page('centre'));
  await xiaoman.waitText('1 人');
  await xiaoman.waitText('预计得');
  await xiaoman.waitText('收货 15 天后可提');
  await xiaoman.tap('.leader-balance__tile');
  await xiaoman.waitRoute(page('orders'));
  await xiaoman.waitText('小**买的');
  await go(xiaoman, page('customers'));
  await xiaoman.waitText('1 位客户');
  await xiaoman.waitText('1 单 · 今天买过');
});

test('a tap in the centre costs the phone two changes of what it shows at most', async () => {
  await go(xiaoman, page('centre'));
  await xiaoman.waitText('这个月');
  const month = await xiaoman.measure(() => xiaoman.tapText('这个月'));
  const share = await xiaoman.measure(() => xiaoman.tap('.earning-row__share'));
  expect([month.calls, share.calls].every((calls) => calls <= 2)).toBe(true);
});

test('goods tell a leader what a unit earns, and nobody else', async () => {
  const GOODS = 'packages/goods/pages/goods/index?goodsId=goods_hickory';
  await go(xiaoman, GOODS);
  await xiaoman.waitText('每件得');
  await desk.takeOut('阿哲');
  const zhe = await desk.phoneOf('o_zhe');
  await go(zhe, GOODS);
  expect(await zhe.text('.screen__body')).not.toContain('每件得');
});
