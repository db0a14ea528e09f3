import { days, hours, minutes } from '@/domain/time';
import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor, newRequest } from '../support/askDoor';
import { go, goToPay, type OpenDesk, openDesk, pay } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
let lan: Driver;
beforeAll(async () => {
  desk = await openDesk();
  await earn();
  await desk.act('choose', { side: 'left', openid: 'o_lan' });
  lan = await desk.phoneOf('o_lan');
}, 300_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const GOODS = 'packages/goods/pages/goods/index?goodsId=goods_baglight';
const PAYOUTS = 'packages/leader/pages/payouts/index';
const SHOP_PAYOUTS = 'packages/admin/pages/payouts/index';
const CONFIRM = '.payout-row__deeds .button:not(.button--line)';
const CANCEL = '.payout-row__deeds .button--line';
const CODE = 'Lan0000001';
const RULE = { least: 1_00, most: 1_999_99, perDay: 10, fee: 100, ways: ['wechat', 'credit'] };

const admin = (endpoint: string, input: object) => askDoor(desk.url, 'o_zheng', 'admin', endpoint, input);
const decide = (endpoint: string, input: object) => admin(endpoint, { requestId: newRequest(), ...input });
const shop = (openid: string, endpoint: string, input: object = {}) =>
  askDoor(desk.url, openid, 'shop', endpoint, input);
const mine = () => shop('o_lan', 'viewPayouts');
const newest = async () => (await shop('o_lan', 'listPayouts')).items[0];
/** Those that WeChat has of her, the newest last; some are of before. */
const transfers = async () =>
  (await desk.wechat()).transfers.filter((one: { openid: string }) => one.openid === 'o_lan');

/** 岚姐 leads, 阿哲 comes by her link, buys, keeps it for 15 days: what that brings can be paid out. */
async function earn(): Promise<void> {
  await decide('putReferralRules', {
    referral: { bindBy: 'last', at: 'visit', whom: 'all', protectedFor: 0, applications: true },
    commission: {
      rate: 4_000,
      ranks: [{ name: { zh: '团长', en: 'Leader' }, from: 0, factor: 10_000 }],
      ownOrders: true,
    },
  });
  await payoutRule({ approvedUpTo: 0 });
  const { status } = await shop('o_lan', 'viewLeadership');
  if (status !== 'active') {
    const { me } = await shop('o_lan', 'viewMe');
    await decide('inviteLeader', { userId: me.userId, words: '' });
    await shop('o_lan', 'answerInvitation', { requestId: newRequest(), accept: true });
  }
  const what = { kind: 'goods', goodsId: 'goods_baglight' };
  await shop('o_lan', 'makeShare', { requestId: newRequest(), code: CODE, what, channel: 'card' });

  const zhe = await desk.phoneOf('o_zhe');
  await go(zhe, `${GOODS}&s=${CODE}`);
  await goToPay(zhe, 'alone');
  await pay(zhe);
  await zhe.waitText('付好了');
  const order = (await shop('o_zhe', 'listOrders')).items[0];
  await decide('shipOrder', { orderId: order.id, carrier: 'ZTO', waybill: '731200009999' });
  await shop('o_zhe', 'receiveOrder', { requestId: newRequest(), orderId: order.id });
  await pass(days(15) + hours(1));
  await until('her commission is hers', mine, ({ withdrawable }) => withdrawable >= 50_00);
}

const payoutRule = ({ approvedUpTo }: { approvedUpTo: number }) =>
  decide('putPayoutRule', { rule: { ...RULE, approvedUpTo, taxNote: { zh: '个税自行申报', en: 'Taxes are yours' } } });
const pass = (ms: number) => desk.act('time', { ms });
const said = (words: string | RegExp) => lan.chrome('.wx-toast').getByText(words).waitFor();

/** On the sheet of the page of payouts. */
async function ask(yuan: string): Promise<void> {
  await go(lan, PAYOUTS);
  await lan.tap('.payouts__row .button');
  await lan.fill('.withdraw__input', yuan);
  await lan.tap('.sheet__foot .button');
}

/** One that needs nobody's approval, up to where she has to confirm it. */
async function askAndWait(yuan: string) {
  await ask(yuan);
  const payout = await until('WeChat has it', newest, ({ state }) => state === 'sent');
  await go(lan, PAYOUTS);
  await lan.waitText('等你确认收款');
  return payout;
}

/** WeChat's page on her phone. */
async function toConfirm(): Promise<void> {
  const sheet = lan.chrome('.wx-transfer').getByText('待你收款');
  await until(
    'WeChat asks her',
    async () => {
      if (!(await sheet.isVisible())) await lan.tap(CONFIRM); // A tap on a list that is just being drawn anew goes nowhere.
      return sheet.isVisible();
    },
    Boolean,
  );
}
async function confirm(fault?: 'lost' | 'twice' | 'late' | 'forged'): Promise<void> {
  await toConfirm();
  if (fault) {
    await lan.chrome('.wx-transfer summary').click();
    await lan.chrome(`.wx-transfer [data-fault="${fault}"]`).click();
  }
  await lan.chrome('.wx-transfer .wx-confirm').click();
  if (fault === 'forged') return;
  await lan.chrome('.wx-transfer .done').waitFor();
  await lan.chrome('.wx-transfer .wx-confirm').click();
}

test('she asks, the merchant agrees, she confirms on her phone, and it is hers', async () => {
  const before = await mine();
  const count = (await transfers()).length;
  await ask('20');
  await said('收到了，店里看过告诉你');
  await lan.waitText('等店里看');
  expect(await transfers()).toHaveLength(count);

  await desk.act('choose', { side: 'right', openid: 'o_zheng' });
  const zheng = await desk.phoneOf('o_zheng');
  await go(zheng, SHOP_PAYOUTS);
  await zheng.waitText('岚姐');
  await zheng.waitText('到手 ¥19.80，手续费 ¥0.20');
  const card = (await zheng.$('.card')).filter({ hasText: '到手 ¥19.80' });
  await card.locator('.payout-card__foot .button--soft').click();
  await zheng.chrome('.wx-modal .wx-confirm').click();
  await zheng.chrome('.wx-toast').getByText('同意了，正在发').waitFor();
  await until('WeChat has it', newest, ({ state }) => state === 'sent');

  await go(lan, PAYOUTS);
  await lan.waitText('等你确认收款');
  await toConfirm();
  await lan.chrome('.wx-transfer').getByText('¥19.80').waitFor();
  await lan.chrome('.wx-transfer .wx-cancel').click(); // Not now: it waits on.
  await lan.waitText('等你确认收款');
  await confirm();
  await lan.waitText('到账了');

  const { account, withdrawable } = await mine();
  expect(withdrawable).toBe(before.withdrawable - 20_00);
  expect(account).toMatchObject({ inPayout: before.account.inPayout, paid: before.account.paid + 20_00 });
  expect((await transfers()).slice(count)).toMatchObject([{ amount: 19_80, state: 'SUCCESS' }]);
  await desk.booksAgree();
});

test('what is small goes out at once; a lost notice costs nobody anything, and a forged one pays nothing', async () => {
  await payoutRule({ approvedUpTo: 10_00 });
  const { account: before } = await mine();
  await askAndWait('5');
  await confirm('lost');
  await until('the shop has asked WeChat', newest, ({ state }) => state === 'paid');

  await askAndWait('6');
  await confirm('forged');
  await desk.logged('伪造的通知');
  expect(await newest()).toMatchObject({ state: 'sent', amount: 6_00 });
  await lan.waitText('等你确认收款');
  await confirm('twice');
  await until('it is paid', newest, ({ state }) => state === 'paid');
  expect((await mine()).account).toMatchObject({ inPayout: before.inPayout, paid: before.paid + 11_00 });
  await desk.booksAgree();
});

test('what she does not confirm within 24 hours is hers to ask for again', async () => {
  const { withdrawable: before } = await mine();
  await askAndWait('7');
  await pass(hours(25));
  await until('WeChat has given it up', newest, ({ state }) => state === 'failed');
  await go(lan, PAYOUTS);
  await lan.waitText('24 小时没确认');
  expect((await mine()).withdrawable).toBe(before);
  await desk.booksAgree();
});

test('one that WeChat lets fail comes back, and she reads why', async () => {
  const { withdrawable: before } = await mine();
  await askAndWait('7');
  const [{ billNo }] = (await transfers()).slice(-1);
  await desk.act('transfer', { billNo, how: 'fail' });
  await until('the shop has heard of it', newest, ({ state }) => state === 'failed');
  await go(lan, PAYOUTS);
  await lan.waitText('微信今天收款到上限了，明天再提');
  expect((await mine()).withdrawable).toBe(before);
});

test('while WeChat is silent nothing is lost, and nothing is sent twice', async () => {
  await desk.act('fault', { transfer: 'silent' });
  await ask('8');
  const silent = await until('WeChat has heard of it', transfers, (all) => all.at(-1).amount === 7_92);
  expect(await newest()).toMatchObject({ state: 'approved', amount: 8_00 });
  await desk.act('fault', { transfer: 'normal' });
  await desk.act('transfer', { billNo: silent.at(-1).billNo, how: 'speaks' });
  await pass(minutes(15));
  await until('the shop has asked again', newest, ({ state }) => state === 'sent');
  expect((await transfers()).filter(({ amount }: { amount: number }) => amount === 7_92)).toHaveLength(1);
  await go(lan, PAYOUTS);
  await confirm();
  await lan.waitText('到账了');
  await desk.booksAgree();
});

test('one for which the merchant never had enough he sends once more, and it is one transfer', async () => {
  await desk.act('fault', { transfer: 'poor' });
  await ask('4');
  await desk.logged('NOT_ENOUGH');
  const onTheirWay = async () => (await admin('listShopPayouts', { tab: 'sent' })).items;
  for (let tries = 0; tries < 30 && !(await onTheirWay())[0].stuck; tries += 1) await pass(hours(3));
  await desk.act('fault', { transfer: 'normal' });

  const zheng = await desk.phoneOf('o_zheng');
  await go(zheng, `${SHOP_PAYOUTS}?tab=sent`);
  await zheng.waitText('微信一直没收下这笔。可以再发一次，或者放弃，钱回到他的可提现。');
  await zheng.tap('.payout-card__foot .button--soft');
  await zheng.chrome('.wx-toast').getByText('又去发了').waitFor();
  await until('WeChat has it', newest, ({ state }) => state === 'sent');
  await go(lan, PAYOUTS);
  await confirm();
  await until('it is paid', newest, ({ state }) => state === 'paid');
  expect((await transfers()).filter(({ amount }: { amount: number }) => amount === 3_96)).toHaveLength(1);
  await desk.booksAgree();
});

test('she takes back what she has not confirmed; what the merchant declines comes back with his reason', async () => {
  const { withdrawable: before } = await mine();
  await askAndWait('9');
  await lan.tap(CANCEL);
  await lan.chrome('.wx-modal .wx-confirm').click();
  await pass(minutes(5));
  await until('WeChat has taken it back', newest, ({ state }) => state === 'cancelled');
  expect((await mine()).withdrawable).toBe(before);

  await ask('11');
  const { id: payoutId } = await until('it waits', newest, ({ state }) => state === 'asked');
  await decide('declinePayout', { payoutId, reason: '先核对一下订单' });
  await go(lan, PAYOUTS);
  await lan.waitText('店里说：先核对一下订单');
  expect((await mine()).withdrawable).toBe(before);
});

test('as credit it is there at once, without a fee, and nothing goes through WeChat', async () => {
  const count = (await transfers()).length;
  await go(lan, PAYOUTS);
  await lan.tap('.payouts__row .button');
  await lan.tapText('店里的余额');
  await lan.fill('.withdraw__input', '3');
  await lan.tap('.sheet__foot .button');
  await said('到账了');
  expect(await newest()).toMatchObject({ way: 'credit', state: 'paid', amount: 3_00, fee: 0 });
  expect(await transfers()).toHaveLength(count);
  await desk.booksAgree();
});
