import { execFileSync } from 'node:child_process';
import type { SeatView, TeamCard, TeamView } from '@/contract/team';
import { chooseAndCheckOut, go, goToPay, type OpenDesk, openDesk, pay, toPaySheet } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const goodsOf = (key: string) => `packages/goods/pages/goods/index?goodsId=goods_${key}`;
const teamPage = (id: string) => `packages/team/pages/team/index?teamId=${id}`;

/** What a phone would be told, without one. */
async function ask<T>(openid: string, endpoint: string, input: object): Promise<T> {
  const answer = await fetch(`${desk.url}/wx/cloud`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': openid },
    body: JSON.stringify({ name: 'shop', data: { endpoint, input } }),
  });
  const { result } = (await answer.json()) as { result: { ok: boolean; output: T } };
  if (!result.ok) throw new Error(`${endpoint} answered ${JSON.stringify(result)}`);
  return result.output;
}

async function act(what: string, how: object): Promise<void> {
  const answer = await fetch(`${desk.url}/desk/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(how),
  });
  if (!answer.ok) throw new Error(`${what} answered ${answer.status}: ${await answer.text()}`);
}

async function waitingTeam(key: string): Promise<TeamCard> {
  const { items } = await ask<{ items: TeamCard[] }>('o_zheng', 'listTeams', { goodsId: `goods_${key}` });
  return items[0]!;
}
const teamNow = (teamId: string) => ask<TeamView>('o_zheng', 'viewTeam', { teamId });

const NAMES: Readonly<Record<string, string>> = { o_xiaoman: '林小满', o_zhe: '阿哲', o_lan: '岚姐', o_zheng: '郑宁' };

/** Two phones lie on the desk: this one is taken out, where it is not one of them. */
async function phoneOf(openid: string) {
  const { left, right } = await desk.desk();
  if (left !== openid && right !== openid) await desk.takeOut(NAMES[openid]!);
  return desk.phoneOf(openid);
}

/** Joins a team and pays. What is said then: whoever is last in a lottery may not be drawn. */
async function joins(openid: string, teamId: string, said: string | RegExp = '付好了'): Promise<void> {
  const phone = await phoneOf(openid);
  await go(phone, teamPage(teamId));
  await phone.tap('.button--main');
  await chooseAndCheckOut(phone);
  await pay(phone);
  await phone.waitRoute('packages/checkout/pages/paid/index');
  await phone.waitText(said);
}

/** What WeChat has given back of the newest payment of this phone's person. */
async function newestPayment() {
  const { payments, refunds } = await desk.wechat();
  const payment = payments.at(-1);
  return { payment, refunds: refunds.filter((one: { paymentNo: string }) => one.paymentNo === payment.paymentNo) };
}

test('a lottery is drawn when the last has paid, and a shopper computes it again, on the phone and without it', async () => {
  const { id } = await waitingTeam('lipstick'); // Two of four, one wins.
  const phone = await phoneOf('o_xiaoman');
  await go(phone, `packages/team/pages/draw/index?teamId=${id}`);
  const { commitment } = await ask<{ commitment: string }>('o_xiaoman', 'viewDraw', { teamId: id });
  await phone.waitText(commitment.slice(0, 8));
  await joins('o_xiaoman', id);
  await joins('o_zhe', id, /付好了|没抽中/);
  const team = await until(
    'it was drawn',
    () => teamNow(id),
    ({ status }) => status === 'formed',
  );
  const won = team.seats.filter((seat: SeatView) => seat.won);
  expect([team.seats.length, won.length]).toEqual([4, 1]);

  await go(phone, `packages/team/pages/draw/index?teamId=${id}`);
  await phone.waitText('对得上');
  const { drawn } = await ask<{ drawn: { secret: string; entries: { position: number; entry: string }[] } }>(
    ...(['o_xiaoman', 'viewDraw', { teamId: id }] as const),
  );
  const marks = new Map(team.seats.map((seat) => [seat.position, seat.won ? 'won' : '-']));
  const paper = [
    ...[`team ${id}`, `commitment ${commitment}`, 'winners 1', `secret ${drawn.secret}`],
    ...drawn.entries.map(({ position, entry }) => `entry ${position} ${entry} ${marks.get(position)}`),
  ].join('\n');
  const said = execFileSync(process.execPath, ['config/draw.mjs'], { input: paper, encoding: 'utf8' });
  expect(said).toContain('The draw is as the shop has told it.');

  const losers = team.seats.length - won.length;
  const refunded = async () =>
    (await desk.wechat()).refunds.filter(({ reason }: { reason: string }) => reason === '抽奖团没抽中');
  await until('who drew nothing has the money back', refunded, (found) => found.length === losers);
  await desk.booksAgree();
});

test('a card is forwarded to a second group, and is redrawn in both until it says 已到齐', async () => {
  const zhe = await phoneOf('o_zhe');
  await go(zhe, goodsOf('baglight'));
  await goToPay(zhe, 'team');
  await pay(zhe);
  await zhe.waitText('付好了');
  await zhe.tapText('发到群里');
  await zhe.send();
  await desk.card().says('成员正在加入，当前 1/3 人');
  const { chat } = await desk.desk();
  const card = chat.at(-1);
  const other = (await desk.desk()).groups.find(({ id }: { id: string }) => id !== card.group);
  await act('forward', { id: card.id, openid: 'o_zhe', group: other.id });
  await act('group', { group: other.id });
  await desk.card().says('成员正在加入，当前 1/3 人');

  await desk.card().tap('林小满');
  const xiaoman = await phoneOf('o_xiaoman');
  await xiaoman.waitRoute('packages/team/pages/team/index');
  await xiaoman.waitText('还差 2 人');
  await xiaoman.tap('.button--main');
  await chooseAndCheckOut(xiaoman);
  await pay(xiaoman);
  await xiaoman.waitText('付好了');
  await desk.card().says('成员正在加入，当前 2/3 人');
  const { items } = await ask<{ items: { groupId: string; openTeams: number }[] }>('o_xiaoman', 'listGroups', {});
  expect(items[0]).toMatchObject({ openTeams: 1 }); // The group that she has just come in by.

  await act('group', { group: card.group });
  await desk.card().tap('岚姐');
  const lan = await phoneOf('o_lan');
  await lan.waitText('还差 1 人');
  await lan.tap('.button--main');
  await chooseAndCheckOut(lan);
  await pay(lan);
  await lan.waitText('付好了');
  await desk.card().says('已到齐 3/3 人');
  await act('group', { group: other.id });
  await desk.card().says('已到齐 3/3 人');
  await go(xiaoman, `packages/share/pages/group/index?groupId=${items[0]!.groupId}`);
  await xiaoman.waitText('本群已省');
  await desk.booksAgree();
});

test('old brings new refuses an old customer, with the reason and a way out', async () => {
  const { id } = await waitingTeam('umbrella');
  const phone = await phoneOf('o_xiaoman'); // She has bought a bag.
  await go(phone, teamPage(id));
  await phone.waitText('没在这里买过');
  expect((await ask<TeamView>('o_xiaoman', 'viewTeam', { teamId: id })).whyNotPart).toBe('only_newcomers');
  await joins('o_zheng', id); // He is new.
  expect((await teamNow(id)).seats).toHaveLength(2);
});

test('who pays when the seat has gone to others gets everything back, and is offered a new team', async () => {
  const xiaoman = await phoneOf('o_xiaoman');
  const { id } = await waitingTeam('shrimp'); // One seat is left.
  await go(xiaoman, teamPage(id));
  await xiaoman.tap('.button--main');
  await chooseAndCheckOut(xiaoman);
  await toPaySheet(xiaoman);
  await act('fault', { pay: 'down' }); // The shop hears nothing of WeChat, and WeChat's notice gets lost.
  await xiaoman.pay('lost');
  const { payment } = await until('it is paid', newestPayment, ({ payment: one }) => one.state === 'SUCCESS');
  await go(xiaoman, 'pages/home/index');
  await desk.press('+1 时');
  await until(
    'the seat is free',
    () => teamNow(id),
    ({ seats, size }) => seats.length < size,
  );
  const zhe = await phoneOf('o_zhe');
  await go(zhe, teamPage(id));
  await zhe.tap('.button--main');
  await chooseAndCheckOut(zhe);
  const mine = await until(
    'the seat is held again',
    () => ask<TeamView>('o_zhe', 'viewTeam', { teamId: id }),
    (team) => team.mine !== undefined,
  );
  await act('fault', { pay: 'good' });
  await go(zhe, `packages/order/pages/order/index?orderId=${mine.mine!.orderId}`);
  await zhe.tap('.sticky-bar .button--main');
  await pay(zhe);
  await until(
    'it has formed',
    () => teamNow(id),
    ({ status }) => status === 'formed',
  );
  await desk.press('+1 时');
  const back = async () =>
    (await desk.wechat()).refunds.find((one: { paymentNo: string }) => one.paymentNo === payment.paymentNo);
  const refund = await until('WeChat has refunded', back, (found) => found?.state === 'SUCCESS');
  expect(refund.amount).toBe(payment.amount);
  await go(xiaoman, teamPage(id));
  await xiaoman.waitText('开新团');
  await desk.booksAgree();
});

test('a ladder of three tiers ends on tier two, and the difference comes back', async () => {
  const { id } = await waitingTeam('kiwi'); // Two of six sit in it: tiers at 2, 3 and 6.
  await joins('o_xiaoman', id);
  const { payment } = await newestPayment();
  await desk.press('+1 天');
  const team = await until(
    'it has formed',
    () => teamNow(id),
    ({ status }) => status === 'formed',
  );
  expect(team.seats.filter(({ paid }) => paid)).toHaveLength(3);
  const isBack = ({ refunds }: { refunds: { state: string }[] }) => refunds[0]?.state === 'SUCCESS';
  const { refunds } = await until('the difference is back', newestPayment, isBack);
  expect(refunds).toHaveLength(1);
  expect(refunds[0].amount).toBeLessThan(payment.amount);

  const phone = await phoneOf('o_xiaoman');
  await go(phone, teamPage(id));
  const amount = `¥${(refunds[0].amount / 100).toFixed(2)}`;
  await phone.waitText(amount);
  const mine = await ask<TeamView>('o_xiaoman', 'viewTeam', { teamId: id });
  await go(phone, `packages/order/pages/order/index?orderId=${mine.mine!.orderId}`);
  await phone.waitText('3 人阶梯价');
  await phone.waitText(amount);
  await desk.booksAgree();
});
