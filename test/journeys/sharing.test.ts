import { askDoor } from '../support/askDoor';
import { chooseAndCheckOut, go, goToPay, type OpenDesk, openDesk, pay } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const MUMS = '三年二班妈妈群';
const HICKORY = 'packages/goods/pages/goods/index?goodsId=goods_hickory';
const RELAY = 'packages/share/pages/relay/index';
const LANDING = 'packages/share/pages/landing/index';
const state: { code?: string; teamId?: string } = {};

test('a friend is told who invites; the sharer sees what became of it, and the friend the group', async () => {
  const xiaoman = await desk.phoneOf('o_xiaoman');
  const zhe = await desk.phoneOf('o_zhe');
  await go(xiaoman, HICKORY);
  await goToPay(xiaoman, 'team');
  await pay(xiaoman);
  await xiaoman.waitText('付好了，座位是你的');
  await xiaoman.tapText('发到群里');
  await xiaoman.send();

  await desk.card().says('成员正在加入，当前 1/3 人');
  await desk.card().tap();
  await zhe.waitText('林小满邀请你一起买');
  await zhe.waitText('没凑齐全额退回');
  await zhe.waitText('群里一起买');
  const { query } = await zhe.current();
  expect(query).toMatchObject({ s: expect.stringMatching(/^\w{10}$/) });
  Object.assign(state, { code: query.s, teamId: query.teamId });
  await zhe.tap('.button--main');
  await chooseAndCheckOut(zhe);
  await pay(zhe);
  await zhe.waitText('付好了');

  await go(xiaoman, 'packages/share/pages/mine/index');
  await xiaoman.waitText('1 人打开，1 单付款'); // The newest; the demo has an older one.
  await go(zhe, 'packages/share/pages/groups/index');
  await zhe.tap('.group-row');
  await zhe.waitText('人从群里来过');
});

test('a relay goes into a chat by WeChat’s chat tool, calls who is missing, and leads back into it', async () => {
  const xiaoman = await desk.phoneOf('o_xiaoman');
  const zhe = await desk.phoneOf('o_zhe');
  await go(xiaoman, `${RELAY}?teamId=${state.teamId}`);
  await xiaoman.waitText('还差 1 人');
  await xiaoman.tapText('发到群里');
  await xiaoman.chrome('.wx-send').getByText(MUMS).click();
  await xiaoman.chrome('.wx-send .wx-confirm').click();
  await xiaoman.chrome('.wx-send').getByText('2 人接龙了').waitFor();
  await xiaoman.send();
  await desk.page.locator('.card').filter({ hasText: '2 人接龙了' }).waitFor();

  await xiaoman.tapText('叫上还没来的');
  await xiaoman.chrome('[data-member="阿哲"]').click();
  await xiaoman.chrome('.wx-members .wx-confirm').click();
  await xiaoman.send();
  await desk.page.getByText('@阿哲').last().waitFor();
  await desk.page.locator('.said__link').last().click();
  await zhe.waitRoute(RELAY);
  await zhe.waitText('叫上还没来的'); // Inside the tool: who is in can call others.
});

test('the code of a team that is full shows other ways to who comes too late', async () => {
  await desk.press('加入 1 人');
  const team = () => askDoor(desk.url, 'o_xiaoman', 'shop', 'viewTeam', { teamId: state.teamId });
  await until(
    'the last seat is taken',
    async () => (await team()).status,
    (now) => now === 'formed',
  );
  const lan = await desk.phoneOf('o_xiaoman').then(async () => {
    await desk.takeOut('岚姐');
    return desk.phoneOf('o_lan');
  });
  await lan.open(`${LANDING}?scene=${state.code}`);
  await lan.waitText('这个团人齐了');
  await lan.waitText('林小满 · 今天发给你');
  await lan.tapText('看看这个团');
  await lan.waitText('人齐了');
  await lan.open(`${LANDING}?scene=nobody0000`);
  await lan.waitText('没找到这个链接');
});
