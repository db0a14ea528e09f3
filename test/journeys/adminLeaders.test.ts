import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor, newRequest } from '../support/askDoor';
import { confirmOrder, go, type OpenDesk, openDesk, pay } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
let zheng: Driver;
beforeAll(async () => {
  desk = await openDesk();
  await desk.takeOut('郑宁');
  zheng = await desk.phoneOf('o_zheng');
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(180_000);

const page = (name: string) => `packages/admin/pages/${name}/index`;
const DAY = 86_400_000;
const CHECKOUT = 'packages/checkout/pages/checkout/index';
const CRAYONS = 'sku_crayonsx0';
const LINK = 'Haitang001'; // 海棠's, who becomes a leader.

const admin = (endpoint: string, input: object = {}) => askDoor(desk.url, 'o_zheng', 'admin', endpoint, input);
const does = (openid: string, endpoint: string, input: object = {}) =>
  askDoor(desk.url, openid, 'shop', endpoint, { requestId: newRequest(), ...input });
const said = (words: string | RegExp) => zheng.chrome('.wx-toast').getByText(words).waitFor();
const agree = () => zheng.chrome('.wx-modal .wx-confirm').click();
/** Into the line of a form that has this name. */
async function type(name: string, text: string): Promise<void> {
  const named = ['.field__name', '.field__name *'].map((part) => `${part}:text-is("${name}")`).join(', ');
  await (await zheng.$(`.field:has(${named}) input`)).fill(text);
  await zheng.idle();
}

/** Somebody new, who has told a name. */
async function newcomer(nickname: string): Promise<{ openid: string; userId: string }> {
  const { openid } = await desk.addPhone();
  const { userId } = (await does(openid, 'visit', { language: 'zh' })).me;
  await does(openid, 'saveProfile', { nickname, avatar: 'cloud://demo/face-hupo.webp' });
  return { openid, userId };
}
let leader: Awaited<ReturnType<typeof newcomer>>;
let customer: Awaited<ReturnType<typeof newcomer>>;

test('a merchant sets who is bound to whom, and what that brings; what is wrong is marked', async () => {
  const rank = { name: { zh: '团长' }, from: 0, factor: 10_000 };
  await admin('putReferralRules', {
    requestId: newRequest(),
    referral: null,
    commission: { rate: 1_000, ranks: [rank], ownOrders: false },
  });
  await go(zheng, page('settings'));
  await zheng.tapText('申请、佣金、提现、小店、课程');
  await zheng.waitRoute(page('leaders'));
  await zheng.tapText('佣金规则');
  await zheng.waitRoute(page('referralRules'));
  await zheng.tap('.toggle:has-text("绑定顾客") wx-switch');
  await zheng.tapText('所有人');
  await type('默认佣金', '60');
  await zheng.tapText('保存');
  await said('有没填对的，看看标红的地方');
  await zheng.waitText('填 0 到 50');
  await type('默认佣金', '12.5');
  await zheng.tapText('保存');
  await zheng.waitRoute(page('leaders'));
  expect(await admin('viewReferralRules', {})).toMatchObject({
    referral: { bindBy: 'first', at: 'visit', whom: 'all', lasts: 365, applications: true },
    commission: { rate: 1_250, ownOrders: false },
  });

  await zheng.tapText('提现规则');
  await zheng.waitRoute(page('payoutRule'));
  await zheng.waitText('可以提现');
  if ((await admin('viewPayoutRule', {})).rule === undefined) await zheng.tap('.toggle wx-switch');
  await type('最少提', '1');
  await type('多少以内不用你同意', '0');
  await zheng.tapText('保存');
  await zheng.waitRoute(page('leaders'));
  expect((await admin('viewPayoutRule', {})).rule).toMatchObject({ least: 1_00, approvedUpTo: 0 });
});

test('somebody applies; the merchant is told, reads the words, and agrees', async () => {
  leader = await newcomer('海棠');
  await does(leader.openid, 'applyToLead', { words: '邻居都来问我买什么。' });
  await go(zheng, page('today'));
  await zheng.tap('.today-alert:has-text("个人申请做团长")');
  await zheng.waitRoute(page('leaders'));
  await zheng.waitText('邻居都来问我买什么。');
  const card = '.card:has-text("邻居都来问我买什么。")';
  await zheng.tap(`${card} .button--soft`);
  await zheng.waitText('同意 海棠 做团长');
  await zheng.fill('.sale-sheet__field', '欢迎你');
  await zheng.tap('.sheet__foot .button--main');
  await said('同意了，会告诉他');
  expect(await admin('viewShopLeader', { userId: leader.userId })).toMatchObject({ status: 'active', customers: 0 });
  await zheng.tapText('在做的');
  await zheng.waitText('海棠');
});

test('a customer comes by the leader’s link and buys; received and over, it is paid out once the merchant agrees', async () => {
  await does(leader.openid, 'makeShare', { code: LINK, what: { kind: 'shop' }, channel: 'card' });
  customer = await newcomer('小路');
  await does(customer.openid, 'openShare', { code: LINK });
  const where = { name: '小路', phone: '13800000001', region: ['浙江省', '杭州市', '西湖区'], detail: '文三路 1 号' };
  await does(customer.openid, 'saveAddress', where);
  const phone = await desk.phoneOf(customer.openid);
  await go(phone, `${CHECKOUT}?by=alone&lines=${encodeURIComponent(`${CRAYONS}*2`)}`);
  await confirmOrder(phone);
  await pay(phone);
  await phone.waitText('付好了');
  const { id: orderId } = (await askDoor(desk.url, customer.openid, 'shop', 'listOrders', {})).items[0];
  const lines = [{ skuId: CRAYONS, quantity: 2 }];
  await admin('shipOrder', { requestId: newRequest(), orderId, carrier: 'SF', waybill: 'SF99001122', lines });
  await does(customer.openid, 'receiveOrder', { orderId });
  await desk.act('time', { ms: 16 * DAY });
  const account = async () => (await admin('viewShopLeader', { userId: leader.userId })).account;
  const { payable } = await until('it is payable', account, (now) => now.payable > 0, 60_000);
  await does(leader.openid, 'askPayout', { amount: payable, way: 'wechat' });

  await go(zheng, page('today'));
  await zheng.tap('.today__count:has-text("提现待批")');
  await zheng.waitRoute(page('payouts'));
  const card = '.card:has-text("海棠")';
  await zheng.tap(`${card} .payout-card__foot .button--soft`);
  await agree();
  await said('同意了，正在发');
  await zheng.tapText('路上的');
  await zheng.waitText('海棠');
  const sent = () => admin('listShopPayouts', { tab: 'sent' });
  await until('WeChat has it', sent, ({ items }) => items[0]?.state === 'sent', 30_000);
  expect(await account()).toMatchObject({ payable: 0, inPayout: payable });
});

test('the leader’s customers go to the shop, with a reason; the customer’s page tells whose he was', async () => {
  await go(zheng, `${page('leader')}?userId=${leader.userId}`);
  await zheng.tapText('移交顾客');
  await zheng.waitRoute(page('handCustomers'));
  await zheng.waitText('海棠 的 1 位顾客');
  await zheng.tapText('移交 1 位');
  await said('写个原因');
  await type('原因', '她搬走了');
  await zheng.tapText('移交 1 位');
  await agree();
  await zheng.waitRoute(page('handovers'));
  await zheng.waitText('海棠 → 店里');
  const history = () => admin('viewBindings', { customerId: customer.userId });
  await until('it is done', history, ({ bindings }) => bindings[0]?.endedBecause === 'handed_over', 30_000);

  await go(zheng, `${page('customer')}?userId=${customer.userId}`);
  await zheng.waitText('不是哪位团长的顾客');
  await zheng.tap('.customer__more .button');
  await zheng.waitText('移交走了');
  await zheng.tapText('邀请做团长');
  await zheng.tap('.sheet__foot .button--main');
  await said('邀请发出去了');
  expect(await admin('viewShopLeader', { userId: customer.userId })).toMatchObject({ status: 'invited' });
  await desk.booksAgree();
});
