import { go, type OpenDesk, openDesk } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const CARD = 'packages/member/pages/card/index';

test('a card is tried, bought with a notice that is lost, and given back', async () => {
  const phone = await desk.phoneOf('o_zhe');
  await go(phone, CARD);
  await phone.waitText('先试 7 天');
  await phone.tapText('月卡');
  await phone.tapText('先试 7 天');
  await phone.waitText('试用中');

  await phone.tapText('续月卡');
  await phone.pay('lost');
  await phone.waitText('续的下一张'); // The shop has asked WeChat by itself.
  await phone.tap('.card-history__term .button');
  await phone.chrome('.wx-modal .wx-confirm').click();
  await phone.waitText('没用过，全退');
  await until('the money is back', desk.wechat, ({ virtualOrders }) =>
    virtualOrders.some((order: { isRefund: boolean; state: number }) => order.isRefund && order.state === 5),
  );
});

test('a forged message gives nobody a card', async () => {
  const phone = await desk.phoneOf('o_zhe');
  await go(phone, CARD);
  await phone.waitText('续年卡');
  await phone.tapText('续年卡');
  await phone.pay('forged');
  await phone.waitText('接着付款');
  await desk.logged('签名不对，拒收');
});

test('on an iPhone it is said why no card is sold', async () => {
  const phone = await desk.phoneOf('o_xiaoman');
  await go(phone, CARD);
  await phone.waitText('iPhone 上开不了');
  await phone.waitText('苹果不让商家退钱');
});

test('who has a card sees what it saved', async () => {
  await desk.takeOut('岚姐');
  const phone = await desk.phoneOf('o_lan');
  await go(phone, CARD);
  await phone.waitText('开卡 5 个月，已省');
  await phone.waitText('它替你省的');
  await phone.waitText('就回本；到期没省够，差额退给你。');
});
