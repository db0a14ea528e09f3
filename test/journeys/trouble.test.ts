import { en } from '@/texts/en';
import { cutOff, go, goToPay, type OpenDesk, openDesk, pay } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const BAG = 'packages/goods/pages/goods/index?goodsId=goods_baglight';
const ORDERS = 'packages/order/pages/orders/index';

test('without a network the page says so, and goes on when it is tried again', async () => {
  const phone = await desk.phoneOf('o_zhe');
  await phone.waitText('朋友在拼');
  await cutOff(desk, phone);
  await go(phone, BAG);
  await phone.waitText('没连上');
  await phone.tapText('再试一次');
  await phone.waitText('没连上');
  await desk.press('好');
  await phone.tapText('再试一次');
  await phone.waitText('2 个团等你');
  await desk.press('慢');
  await go(phone, BAG);
  await phone.waitText('2 个团等你');
  await desk.press('好');
});

test('in English, home, goods and team are English', async () => {
  const phone = await desk.phoneOf('o_zhe');
  await go(phone, 'pages/me/index');
  await phone.tapText('语言');
  await phone.waitText(en.me.languageNames.en);
  await go(phone, 'pages/home/index');
  await phone.waitText(en.home.teams);
  await phone.waitText(en.home.allTeams(16));
  await go(phone, BAG);
  await phone.waitText(en.goods.teams(2));
  await phone.waitText(en.goods.maker);
  expect(await phone.text('.sticky-bar')).not.toMatch(/\p{Script=Han}/u);
  await desk.card('书包').tap('阿哲');
  await phone.waitRoute('packages/team/pages/team/index');
  await phone.waitText(en.team.rules);
  await phone.waitText(en.team.missingPeople(1));
  expect(await phone.text('.team-actions')).not.toMatch(/\p{Script=Han}/u);
  await go(phone, 'pages/me/index');
  await phone.tapText(en.me.language);
  await phone.waitText('我的订单');
});

/** What must not be lost. */
async function kept() {
  const { chat, offsetMs, messages, left, right } = await desk.desk();
  const { payments } = await desk.wechat();
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  const paid = payments.map(({ paymentNo, state }: { paymentNo: string; state: string }) => `${paymentNo} ${state}`);
  return { chat: ids(chat), offsetMs, messages: ids(messages), left, right, paid };
}

test('a reload, and a simulator that was killed, lose neither chat nor clock nor orders', async () => {
  const phone = await desk.phoneOf('o_xiaoman');
  await desk.press('+1 时');
  await go(phone, BAG);
  await goToPay(phone, 'team');
  await pay(phone);
  await phone.waitText('付好了，座位是你的');
  await phone.tapText('发到群里');
  await phone.send();
  await desk.card().says('成员正在加入，当前 1/3 人');
  await desk.booksAgree();
  await go(phone, ORDERS);
  await phone.waitText('待成团，差 2 人');
  await desk.checkPhones();
  const before = await kept();
  expect(before).toMatchObject({ offsetMs: 3_600_000, left: 'o_xiaoman' });
  expect(before.chat).toHaveLength(5);

  await desk.page.reload();
  await (await desk.phoneOf('o_xiaoman')).waitRoute(ORDERS);
  await phone.waitText('待成团，差 2 人');
  expect(await kept()).toEqual(before);

  await desk.killAndStart();
  expect(await kept()).toEqual(before);
  await desk.page.locator('.veil').waitFor({ state: 'detached' });
  await desk.booksAgree();
  await desk.page.reload();
  await (await desk.phoneOf('o_xiaoman')).waitRoute(ORDERS);
  await phone.waitText('待成团，差 2 人');
  await desk.press('加入 1 人');
  await desk.card().says('成员正在加入，当前 2/3 人');
  await until('one more has paid', desk.wechat, ({ payments }) => payments.length === before.paid.length + 1);
});
