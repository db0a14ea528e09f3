import { days } from '@/domain/time';
import { money } from '@/texts/money';
import type { Driver } from '../simulator/phone/driver.d.mts';
import { agree } from '../support/agree';
import { askDoor, newRequest } from '../support/askDoor';
import { confirmOrder, go, type OpenDesk, openDesk, pay } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
let lan: Driver;
let lanId: string;
let guest: { openid: string; name: string };
beforeAll(async () => {
  desk = await openDesk();
  await desk.takeOut('岚姐');
  lan = await desk.phoneOf('o_lan');
  lanId = (await shop('o_lan', 'viewMe')).me.userId;
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(240_000);

const CENTRE = 'packages/leader/pages/centre/index';
const ORDERS = 'packages/leader/pages/orders/index';
const CUSTOMERS = 'packages/leader/pages/customers/index';
const CHECKOUT = 'packages/checkout/pages/checkout/index';
const BAG = 'sku_baglightx0x0';

const shop = (openid: string, endpoint: string, input: object = {}) =>
  askDoor(desk.url, openid, 'shop', endpoint, input);
const does = (openid: string, endpoint: string, input: object = {}) =>
  shop(openid, endpoint, { requestId: newRequest(), ...input });
const admin = (endpoint: string, input: object = {}) =>
  askDoor(desk.url, 'o_zheng', 'admin', endpoint, { requestId: newRequest(), ...input });
const has = async () => (await shop('o_lan', 'viewPayouts')).account;
const pass = (ms: number) => desk.act('time', { ms });

/** What her orders earn her together, in one of the lists of her page. */
async function sumOf(tab: 'to_receive' | 'in_window' | 'payable'): Promise<number> {
  let [sum, cursor] = [0, undefined as string | undefined];
  do {
    const page = await shop('o_lan', 'listCommissions', { tab, ...(cursor && { cursor }) });
    for (const { earned } of page.items) sum += earned;
    cursor = page.next;
  } while (cursor);
  return sum;
}
/** Her account says what her orders say, and WeChat has paid what the shop believes. */
async function everythingFits(): Promise<void> {
  const { checks } = await askDoor(desk.url, 'o_zheng', 'admin', 'verifyBooks', {});
  expect(checks.filter(({ wrong }: { wrong: number }) => wrong > 0)).toEqual([]);
  const { pending, payable, inPayout, paid } = await has();
  expect([await sumOf('payable'), (await sumOf('to_receive')) + (await sumOf('in_window'))]).toEqual([
    payable + inPayout + paid,
    pending,
  ]);
  await desk.booksAgree();
}

/** The guest buys bags on the phone. Resolves with the order, not sent yet. */
async function buys(quantity: number): Promise<{ id: string; number: string }> {
  const phone = await desk.phoneOf(guest.openid);
  await go(phone, `${CHECKOUT}?by=alone&lines=${encodeURIComponent(`${BAG}*${quantity}`)}`);
  await confirmOrder(phone);
  await pay(phone);
  await phone.waitText('付好了');
  return (await shop(guest.openid, 'listOrders')).items[0];
}
let waybill = 731_200_008_000;
async function sends(orderId: string, quantity: number): Promise<void> {
  waybill += 1;
  const lines = [{ skuId: BAG, quantity }];
  await admin('shipOrder', { orderId, carrier: 'ZTO', waybill: String(waybill), lines });
}
const led = async (number: string) => {
  const { items } = await shop('o_lan', 'listCommissions');
  return items.find((one: { number: string }) => one.number === number);
};

test('a poster of her storefront, scanned by somebody new, leads there and makes a customer of hers', async () => {
  await everythingFits(); // As the shop is first seen.
  await go(lan, CENTRE);
  await lan.waitText('可提现');
  await lan.tapText('我的小店');
  await lan.tapText('看看别人看到的');
  await lan.waitRoute('packages/store/pages/store/index');
  await lan.waitText('岚姐的果园笔记');
  await lan.waitText('农艺师 · 商家已核实');
  await lan.waitText('皮薄，一剥就开。先放三天更甜。');
  await lan.tapText('海报');
  await lan.waitRoute('packages/share/pages/poster/index');
  const isDrawn = async () => ({
    shown: await (await lan.$('.poster__picture')).isVisible(),
    busy: await (await lan.$('.sticky-bar .button__busy')).isVisible(),
  });
  await until('the poster is drawn', isDrawn, ({ shown, busy }) => shown && !busy);
  await lan.tapText('保存到相册');
  await agree(lan, '.wx-modal');
  await lan.chrome('.wx-modal .wx-confirm').click();
  const album = async () => (await desk.desk()).albums.o_lan ?? [];
  const [{ id }] = await until('the poster is in the album', album, (pictures) => pictures.length === 1);

  guest = await desk.addPhone();
  const phone = await desk.phoneOf(guest.openid);
  await desk.act('scan', { openid: guest.openid, of: 'o_lan', id });
  await phone.waitText('岚姐的果园笔记');
  const whose = () => shop(guest.openid, 'viewLeadership');
  await until('the guest is hers', whose, ({ leader }) => leader?.nickname === '岚姐');
  expect((await shop('o_zhe', 'viewLeadership')).leader).toBeUndefined();

  const [newest] = (await shop('o_lan', 'listLedCustomers')).items;
  expect(newest).toMatchObject({ orders: 0, brought: 0, handedOver: false });
});

test('what the customer pays is hers on the way; what goes back before is not, to the fen', async () => {
  const where = { name: '新来的', phone: '13800000001', region: ['浙江省', '杭州市', '西湖区'], detail: '文三路 1 号' };
  await does(guest.openid, 'saveAddress', where);
  const before = await has();
  const { id: orderId, number } = await buys(2);
  const { earned, paid } = await until(
    'it is entered',
    () => led(number),
    (one) => one?.earned > 0,
  );
  await until('it is pending', has, ({ pending }) => pending === before.pending + earned);

  const lines = [{ skuId: BAG, units: 1 }];
  const wish = { orderId, kind: 'refund', sent: false, reason: 'changed_mind', lines };
  const { total } = await shop(guest.openid, 'previewAfterSale', wish);
  const { afterSaleId } = await does(guest.openid, 'askAfterSale', { ...wish, agreed: total });
  await admin('acceptAfterSale', { afterSaleId });
  const half = await until(
    'one has gone back',
    () => led(number),
    (one) => one.kept === paid / 2 && one.wentBack > 0,
  );
  expect(half).toMatchObject({ earned: earned / 2, wentBack: earned / 2, stage: 'to_receive' });
  await until('half is pending', has, ({ pending }) => pending === before.pending + earned / 2);
  expect(await has()).toMatchObject({ payable: before.payable, paid: before.paid });

  await go(lan, ORDERS);
  await lan.waitText(`退货少了 ${money(half.wentBack)}`);
  expect(await lan.text('body')).not.toContain('13800000001');
  await sends(orderId, 1);
  await everythingFits();
});

test('received, it waits until nothing can go back; then she asks, confirms on WeChat’s page, and it is paid', async () => {
  const phone = await desk.phoneOf(guest.openid);
  const [{ id: orderId, number }] = (await shop(guest.openid, 'listOrders')).items;
  await go(phone, `packages/order/pages/order/index?orderId=${orderId}`);
  await phone.tapText('收到了');
  await phone.chrome('.wx-modal .wx-confirm').click();
  await until(
    'it is received',
    () => led(number),
    ({ stage }) => stage === 'in_window',
  );

  await pass(days(14));
  expect((await led(number)).stage).toBe('in_window');
  await pass(days(2));
  await until(
    'it can be paid out',
    () => led(number),
    ({ stage }) => stage === 'payable',
  );
  await everythingFits();

  await go(lan, CENTRE);
  const { payable, paid } = await has();
  await lan.tap('.leader-balance__row .button');
  await lan.tap('.withdraw__field .button');
  await lan.waitText('这个金额店里看过再打款');
  await lan.tap('.sheet__foot .button');
  await lan.chrome('.wx-toast').getByText('收到了，店里看过告诉你').waitFor();
  const [{ id: payoutId }] = (await shop('o_lan', 'listPayouts')).items;
  await admin('approvePayout', { payoutId });
  const newest = async () => (await shop('o_lan', 'listPayouts')).items[0];
  await until('WeChat has it', newest, ({ state }) => state === 'sent');

  await go(lan, CENTRE);
  await lan.waitText(`${money(payable)} 等你确认收款`);
  await lan.tap('.leader-balance__confirm .button');
  await lan.chrome('.wx-transfer').getByText('待你收款').waitFor();
  await lan.chrome('.wx-transfer .wx-confirm').click();
  await lan.chrome('.wx-transfer .done').waitFor();
  await lan.chrome('.wx-transfer .wx-confirm').click();
  await until('it is hers', has, (now) => now.inPayout === 0 && now.paid === paid + payable);
  expect((await has()).payable).toBe(0);
  await everythingFits();
});

test('what goes back after it was paid out is a debt that she sees, and what comes next pays it', async () => {
  const [{ id: orderId, number }] = (await shop(guest.openid, 'listOrders')).items;
  const { earned } = await led(number);
  const faulty = { orderId, sent: true, lines: [{ skuId: BAG, units: 1 }] };
  await admin('refundBuyer', { ...faulty, amount: 100_00, words: '肩带开线' });
  const { earned: left } = await until(
    'it earns less',
    () => led(number),
    (one) => one.earned < earned,
  );
  await until('she owes it', has, ({ payable }) => payable === left - earned);
  await go(lan, CENTRE);
  await lan.waitText(`退款后多发的 ${money((earned - left) as never)}，会从后面的佣金里扣`);
  await lan.waitText('还没有可提的');
  await expect(does('o_lan', 'askPayout', { amount: 1_00, way: 'wechat' })).rejects.toThrow('payout_short');
  await everythingFits();

  const next = await buys(1);
  await sends(next.id, 1);
  await does(guest.openid, 'receiveOrder', { orderId: next.id });
  await pass(days(16));
  const one = await until(
    'the next can be paid out',
    () => led(next.number),
    ({ stage }) => stage === 'payable',
  );
  expect(one.earned).toBeGreaterThan(0);
  await everythingFits(); // Nothing was forgotten, and nothing was taken twice.
  await go(lan, CENTRE);
  await lan.waitText('可提现');
  await until(
    'the debt is over',
    () => lan.text('body'),
    (words) => !words.includes('退款后多发的'),
  );
});

test('her customers are handed over: the next order is the other leader’s, what she has earned stays hers', async () => {
  const { me } = await shop('o_chen', 'viewMe');
  const before = { lan: await has(), chen: (await shop('o_chen', 'viewLeading')).customers };
  const { customers } = await shop('o_lan', 'viewLeading');
  await admin('handOverCustomers', { fromId: lanId, toId: me.userId, running: 'stay', reason: '岚姐回云南收果子去了' });
  const whose = () => shop(guest.openid, 'viewLeadership');
  await until('the guest is his', whose, ({ leader }) => leader?.nickname === '陈老师' && leader.handedOver);
  await until(
    'all have gone',
    () => shop('o_lan', 'viewLeading'),
    (now) => now.customers === 0,
  );
  expect((await shop('o_chen', 'viewLeading')).customers).toBe(before.chen + customers);

  await go(lan, CUSTOMERS);
  await lan.waitText('还没有客户');
  const phone = await desk.phoneOf(guest.openid);
  await go(phone, 'packages/me/pages/inbox/index');
  await phone.waitText('陈老师');

  const { number } = await buys(1);
  const his = async () => (await shop('o_chen', 'listCommissions')).items[0];
  const entered = await until('it is entered for him', his, (one) => one?.number === number && one.earned > 0);
  expect(entered.buyer).not.toContain('新来的');
  expect(await led(number)).toBeUndefined();
  expect(await has()).toEqual(before.lan);
  await everythingFits();
});
