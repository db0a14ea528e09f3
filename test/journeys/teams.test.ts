import { chooseAndCheckOut, goToPay, type OpenDesk, openDesk, pay } from '../support/desk';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 240_000);
afterAll(() => desk?.close());
jest.setTimeout(90_000);

const BAG = 'packages/goods/pages/goods/index?goodsId=goods_baglight';
const HICKORY = 'packages/goods/pages/goods/index?goodsId=goods_hickory';

test('a team is opened, shared into the chat, joined from the card by two friends, and forms', async () => {
  const xiaoman = await desk.phoneOf('o_xiaoman');
  const zhe = await desk.phoneOf('o_zhe');
  await xiaoman.waitText('朋友在拼');
  await xiaoman.open(BAG);
  await xiaoman.waitRoute('packages/goods/pages/goods/index');
  await goToPay(xiaoman, 'team');
  await pay(xiaoman);
  await xiaoman.waitText('付好了，座位是你的');

  await xiaoman.tapText('发到群里');
  await xiaoman.send();
  await desk.card().says(/成员正在加入，当前 1\/3 人/);

  await desk.card().tap();
  await zhe.waitRoute('packages/team/pages/team/index');
  await zhe.waitText('还差 2 人');
  await zhe.tap('.button--main');
  await chooseAndCheckOut(zhe);
  await pay(zhe);
  await zhe.waitText('付好了，座位是你的');
  await desk.card().says(/当前 2\/3 人/);

  await desk.press('加入 1 人');
  await desk.card().says(/已到齐 3\/3 人/);
  await desk.noticed('成团通知');
  await desk.card().tap();
  await zhe.waitText('成团了', 15_000);
  expect(await xiaoman.errors()).toEqual([]);
  expect(await zhe.errors()).toEqual([]);
});

test('a team that does not fill lapses, and the money is back at WeChat Pay and on the phone', async () => {
  const xiaoman = await desk.phoneOf('o_xiaoman');
  await xiaoman.open(HICKORY);
  await xiaoman.waitRoute('packages/goods/pages/goods/index');
  await goToPay(xiaoman, 'team');
  await pay(xiaoman);
  await xiaoman.waitText('付好了，座位是你的');

  await desk.press('+1 天');
  await desk.logged(/退款/);
  await xiaoman.open('packages/order/pages/orders/index');
  await xiaoman.waitRoute('packages/order/pages/orders/index');
  await xiaoman.waitText('已退款', 15_000);
  await desk.logged('差 0.00');
});
