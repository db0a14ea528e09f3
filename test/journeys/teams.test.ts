import { chooseAndCheckOut, go, goToPay, type OpenDesk, openDesk, pay } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const TEAM = 'packages/team/pages/team/index';
const BAG = 'packages/goods/pages/goods/index?goodsId=goods_baglight';
const HICKORY = 'packages/goods/pages/goods/index?goodsId=goods_hickory';

test('whoever opens the shop finds a card in the chat, and forms that team by joining it', async () => {
  const xiaoman = await desk.phoneOf('o_xiaoman');
  await xiaoman.waitText('朋友在拼');
  await desk.card('书包').says('成员正在加入，当前 2/3 人');
  await desk.card('书包').tap('林小满');
  await xiaoman.waitRoute(TEAM);
  await xiaoman.waitText('还差 1 人');
  await xiaoman.tap('.button--main');
  await chooseAndCheckOut(xiaoman);
  await pay(xiaoman);
  await xiaoman.waitText('付好了，成团了');
  await desk.card('书包').says('已到齐 3/3 人');
  await desk.card('红虾').says('成员正在加入，当前 2/3 人');
});

test('a team is opened, shared into the chat, joined from the card by two friends, and forms', async () => {
  const xiaoman = await desk.phoneOf('o_xiaoman');
  const zhe = await desk.phoneOf('o_zhe');
  const before = new Set((await desk.desk()).messages.map(({ id }: { id: string }) => id));
  await go(xiaoman, BAG);
  await goToPay(xiaoman, 'team');
  await pay(xiaoman);
  await xiaoman.waitText('付好了，座位是你的');

  await xiaoman.tapText('发到群里');
  await xiaoman.send();
  await desk.card().says('成员正在加入，当前 1/3 人');

  await desk.card().tap();
  await zhe.waitRoute(TEAM);
  await zhe.waitText('还差 2 人');
  await zhe.tap('.button--main');
  await chooseAndCheckOut(zhe);
  await pay(zhe);
  await zhe.waitText('付好了，座位是你的');
  await desk.card().says('成员正在加入，当前 2/3 人');

  await desk.press('加入 1 人');
  await desk.card().says('已到齐 3/3 人');
  const isNew = ({ id }: { id: string }) => !before.has(id);
  await until('both are told', desk.desk, ({ messages }) => messages.filter(isNew).length >= 2);
  await desk.card().tap();
  await zhe.waitText('成团了');
  await desk.booksAgree();
});

test('a notice counts until it is opened, and opens the team', async () => {
  const badge = desk.page.locator('.side__inbox h2 em');
  const count = Number(await badge.innerText());
  const { messages } = await desk.desk();
  expect(count).toBe(messages.filter(({ isRead }: { isRead: boolean }) => !isRead).length);
  const { openid } = messages.find(({ title }: { title: string }) => title === '成团通知');
  await desk.notice('成团通知').click();
  const phone = await desk.phoneOf(openid);
  await phone.waitRoute(TEAM);
  await phone.waitText('成团了');
  await until('one fewer is unread', desk.desk, (now) => unread(now) === count - 1);
});

const unread = ({ messages }: { messages: { isRead: boolean }[] }) => messages.filter(({ isRead }) => !isRead).length;

test('a team that does not fill lapses: the money is back at WeChat Pay and on the phone', async () => {
  const xiaoman = await desk.phoneOf('o_xiaoman');
  const known = (await desk.wechat()).payments.length;
  await go(xiaoman, HICKORY);
  await goToPay(xiaoman, 'team');
  await pay(xiaoman);
  await xiaoman.waitText('付好了，座位是你的');
  const { payments } = await desk.wechat();
  expect(payments).toHaveLength(known + 1);
  const { paymentNo, amount } = payments.at(-1);

  await desk.press('+1 天');
  const refundOf = async () =>
    (await desk.wechat()).refunds.find((refund: { paymentNo: string }) => refund.paymentNo === paymentNo);
  const refund = await until('WeChat has refunded', refundOf, (found) => found?.state === 'SUCCESS');
  expect(refund.amount).toBe(amount);
  await desk.booksAgree();

  await go(xiaoman, 'packages/order/pages/orders/index');
  await xiaoman.waitText('已退款');
  await desk.notice('没成团，退款通知').waitFor();
});
