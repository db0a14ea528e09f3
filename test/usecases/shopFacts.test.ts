import { ASKED_WITHIN, whyNotAsk } from '@/domain/afterSale';
import { type Deadlines, USUAL_DEADLINES } from '@/domain/deadlines';
import type { UserId } from '@/domain/id';
import { days, later, minutes } from '@/domain/time';
import { viewAbout, viewShopText } from '../../cloudfunctions/usecases/home/about';
import { viewHome } from '../../cloudfunctions/usecases/home/viewHome';
import { viewMessages } from '../../cloudfunctions/usecases/message/choices';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { visit } from '../../cloudfunctions/usecases/person/visit';
import { checkKeys } from '../../cloudfunctions/usecases/staff/checkKeys';
import { listMessageKinds, switchMessage, viewMessageDays } from '../../cloudfunctions/usecases/staff/messageKinds';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import {
  putDeadlines,
  putLicences,
  putShopFacts,
  putShopText,
  viewCompliance,
  viewKeys,
  viewShopFacts,
} from '../../cloudfunctions/usecases/staff/shopFacts';
import { embeddedDatabase } from '../support/database';
import { both, box } from '../support/fixtures';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const owner: UserId = 'user_own';
const ann: UserId = 'user_ann';

async function open() {
  const shop = await openShop(database);
  const { platform } = shop;
  await shop.moveIn(ann);
  const me = shop.as(owner);
  const asks = () => ({ requestId: shop.newRequest() });
  const wait = (changes: Partial<Deadlines>) =>
    putDeadlines({ ...asks(), deadlines: { ...USUAL_DEADLINES, ...changes } }, me, platform);
  const place = async () => {
    const { skuId, quantity, ...asked } = shop.wanted(ann, 96_00 as never);
    const { orderId } = await placeOrder({ ...asked, lines: [{ skuId, quantity }] }, shop.as(ann), platform);
    return orderId;
  };
  return { shop, platform, me, asks, wait, place, her: shop.as(ann) };
}

test('what the shop says of itself is read by everybody', async () => {
  const { platform, me, her, asks } = await open();
  const facts = { name: '山里的店', notice: both('今天晚点发货'), phone: '0571-88886666', hours: both('9:00–21:00') };
  await putShopFacts({ ...asks(), ...facts }, me, platform);
  expect(await viewShopFacts({}, me, platform)).toMatchObject({ name: '山里的店', deadlines: USUAL_DEADLINES });
  expect(await viewHome({}, her, platform)).toMatchObject({ notice: facts.notice });
  expect(await viewAbout({}, her, platform)).toEqual({
    ...{ name: '山里的店', texts: [], licences: [] },
    service: { phone: '0571-88886666', hours: facts.hours },
  });
  await putShopFacts({ ...asks(), name: '山里的店', notice: null, phone: '', hours: null }, me, platform);
  expect(await viewAbout({}, her, platform)).toMatchObject({ service: {} });
  expect(await viewHome({}, her, platform)).not.toHaveProperty('notice');
});

test('texts of the law and licences are shown as they were written, and taken away', async () => {
  const { shop, platform, me, her, asks } = await open();
  await expect(viewShopText({ kind: 'agreement' }, her, platform)).rejects.toThrow('not_found');
  await putShopText({ ...asks(), kind: 'agreement', words: { zh: '一\r\n\n\n\n二\u0000', en: '' } }, me, platform);
  expect(await viewShopText({ kind: 'agreement' }, her, platform)).toMatchObject({ words: both('一\n\n二') });
  const picture = shop.upload(owner);
  await expect(
    putLicences({ ...asks(), licences: [{ title: both('执照'), picture: shop.upload(ann) }] }, me, platform),
  ).rejects.toThrow('picture_not_yours');
  await putLicences({ ...asks(), licences: [{ title: both('执照'), picture }] }, me, platform);
  await putLicences({ ...asks(), licences: [{ title: both('营业执照'), picture }] }, me, platform); // It is there already.
  expect(await viewAbout({}, her, platform)).toMatchObject({
    ...{ texts: ['agreement'], licences: [{ title: both('营业执照'), picture }] },
  });
  await putShopText({ ...asks(), kind: 'agreement', words: null }, me, platform);
  expect(await viewCompliance({}, me, platform)).toMatchObject({
    texts: [{ kind: 'privacy' }, { kind: 'agreement' }, {}, {}],
  });
  expect((await viewAbout({}, her, platform)).texts).toEqual([]);
});

test('deadlines out of their bounds are refused, and nothing is changed', async () => {
  const { wait, platform, me } = await open();
  for (const wrong of [
    { noReason: days(6) },
    { fault: days(91) },
    { unpaid: minutes(4) },
    { unpaid: minutes(10) + 1 },
    { noReason: days(20), fault: days(15) },
  ]) {
    await expect(wait(wrong)).rejects.toThrow('not_understood');
  }
  expect((await viewShopFacts({}, me, platform)).deadlines).toEqual(USUAL_DEADLINES);
});

test('an order waits for its payment as long as the shop says, and a shipped one is received when it says', async () => {
  const { shop, platform, me, her, asks, wait, place } = await open();
  const before = await place();
  await wait({ unpaid: minutes(30), received: days(7) });
  const after = await place();
  const { now } = shop.world;
  const orders = await shop.look((tables) => tables.orders.some([before, after]));
  expect([orders.get(before)?.payBy, orders.get(after)?.payBy]).toEqual([
    later(now, minutes(15)),
    later(now, minutes(30)),
  ]);
  await shop.pay(ann, after);
  const lines = [{ skuId: box.id, quantity: 1 }];
  await shipOrder({ ...asks(), orderId: after, carrier: 'SF', waybill: 'SF1234567890123', lines }, me, platform);
  expect(await shop.look((tables) => tables.orders.get(after))).toMatchObject({ receiveBy: later(now, days(7)) });
  expect(await visit({ ...asks(), language: 'zh' }, her, platform)).toMatchObject({
    shop: { deadlines: { unpaid: minutes(30) } },
  });
});

test('what can be asked back, and how long, is what the buyer was promised', async () => {
  const { shop, wait, place } = await open();
  const before = await place();
  await wait({ noReason: days(15), fault: days(30) });
  const after = await place();
  await wait({});
  const [old, promised] = await shop.look((tables) =>
    Promise.all([tables.orders.get(before), tables.orders.get(after)]),
  );
  expect([old.asks, promised.asks]).toEqual([undefined, { noReason: days(15), fault: days(30) }]);
  const receivedAt = shop.world.now;
  const asked = { kind: 'return', sent: true, reason: 'changed_mind', lines: [{ skuId: box.id, units: 1 }] } as const;
  const whyNot = (asks: typeof old.asks, at: number) =>
    whyNotAsk({ status: 'received', receivedAt, asks }, undefined, asked, [], later(receivedAt, at));
  expect(whyNot(promised.asks, days(15) - 1)).toBeUndefined();
  expect(whyNot(promised.asks, days(15))).toBe('after_sale_too_late');
  expect(whyNot(old.asks, days(7))).toBe('after_sale_too_late');
  expect(ASKED_WITHIN).toBe(days(15));
});

test('keys are shown by their ends, and whether WeChat takes them', async () => {
  const { shop, platform, me, asks } = await open();
  const keys = await viewKeys({}, me, platform);
  expect(keys.find(({ name }) => name === 'apiV3Key')).toEqual({ name: 'apiV3Key', isSet: true, shown: '••••wxyz' });
  expect(keys.find(({ name }) => name === 'tracking')).toEqual({ name: 'tracking', isSet: false, shown: '' });
  expect(await checkKeys(asks(), me, platform)).toEqual([
    { name: 'pay', is: 'right' },
    { name: 'wechat', is: 'right' },
  ]);
  shop.world.wechatIsDown = true;
  expect(await checkKeys(asks(), me, platform)).toMatchObject([{ is: 'unreachable' }, { is: 'unreachable' }]);
});

test('a kind of message that the shop has switched off comes into the inbox only, and nobody is asked for leave', async () => {
  const { platform, me, her, asks, shop } = await open();
  await switchMessage({ ...asks(), message: 'order_shipped', isOn: false }, me, platform);
  await switchMessage({ ...asks(), message: 'refund_done', isOn: false }, me, platform);
  await switchMessage({ ...asks(), message: 'refund_done', isOn: true }, me, platform);
  expect((await visit({ ...asks(), language: 'zh' }, her, platform)).templates).toMatchObject({
    ...{ order_shipped: '', refund_done: 'T_REFUND' },
  });
  const { kinds } = await viewMessages({}, her, platform);
  expect(kinds.find(({ message }) => message === 'order_shipped')).toMatchObject({ isUsed: false, isOn: true });
  await shop.transact(async (tx) => {
    const told = { facts: { title: both('茶') }, leadsTo: { page: 'credit' as const } };
    for (const _ of [1, 2]) await tx.grants.add(ann, ['order_shipped']);
    for (const [i, way] of (['shop_off', 'sending', 'not_granted'] as const).entries()) {
      await tx.inbox.put(ann, { id: `a${i}`, message: 'order_shipped', way, ...told }, later(shop.world.now, -days(i)));
    }
    await tx.inbox.read(ann, 'a1', shop.world.now);
  });
  const all = await listMessageKinds({ days: 7 }, me, platform);
  expect(all.find(({ message }) => message === 'order_shipped')).toEqual({
    ...{ message: 'order_shipped', isOn: false, template: 'PPED', granted: 2, left: 2, people: 1 },
    counts: { told: 3, sent: 1, failed: 1, quiet: 0, held: 1, read: 1 },
  });
  const days7 = await viewMessageDays({ message: 'order_shipped', days: 7 }, me, platform);
  expect(days7.map(({ told, sent }) => [told, sent])).toEqual([
    [1, 0],
    [1, 1],
    [1, 0],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  expect(
    (await listMessageKinds({ days: 1 }, me, platform)).find(({ message }) => message === 'order_shipped')?.counts.told,
  ).toBe(1);
});
