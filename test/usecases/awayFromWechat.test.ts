import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { hours, minutes, seconds } from '@/domain/time';
import { closeOverdue } from '../../cloudfunctions/usecases/order/closeOverdue';
import { openTeam } from '../../cloudfunctions/usecases/order/openTeam';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { grantMessages } from '../../cloudfunctions/usecases/person/grantMessages';
import { viewTeam } from '../../cloudfunctions/usecases/team/viewTeam';
import { embeddedDatabase, rawOf } from '../support/database';
import { friends, threesome } from '../support/fixtures';
import { tickShop } from '../support/settle';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();

describe('a team whose words WeChat could not be asked about', () => {
  async function opened(shop: TestShop, words: string) {
    await shop.moveIn('user_ann');
    const asked = { ...shop.wanted('user_ann', shop.inTeam), campaignId: threesome.id, words };
    shop.world.wechatIsDown = true;
    const placed = await openTeam(asked, shop.as('user_ann'), shop.platform);
    expect(await openTeam(asked, shop.as('user_ann'), shop.platform)).toEqual(placed); // The same request: once.
    shop.world.wechatIsDown = false;
    return placed;
  }
  const wordsOf = async (shop: TestShop, teamId: `team_${string}`) =>
    (await viewTeam({ teamId }, shop.as('user_bob'), shop.platform)).words;

  test('is opened all the same, and shows them as soon as WeChat has let them pass', async () => {
    const shop = await openShop(database);
    const { teamId } = await opened(shop, '来拼茶');
    expect(await wordsOf(shop, teamId!)).toBe('');
    await tickShop(shop);
    expect(await wordsOf(shop, teamId!)).toBe('来拼茶');
    expect(shop.world.asked.filter((asked) => asked === 'checkText 来拼茶')).toHaveLength(1);
  });

  test('never shows risky ones', async () => {
    const shop = await openShop(database);
    shop.world.risky.add('加微信');
    const { teamId } = await opened(shop, '加微信');
    await tickShop(shop);
    await tickShop(shop);
    expect(await wordsOf(shop, teamId!)).toBe('');
    expect(await shop.look(({ outbox }) => outbox.waiting())).toBe(0);
  });
});

describe('a message', () => {
  const leavesOf = async (shop: TestShop) => {
    const [row] = await rawOf(database)('select granted, used from grants where shop_id = $1', [shop.shopId]);
    return row as { granted: number; used: number };
  };
  async function formed(granted: number) {
    const shop = await openShop(database);
    const { teamId } = await shop.openTeam();
    for (let i = 0; i < granted; i += 1) {
      const asked = { requestId: shop.newRequest(), granted: ['team_formed' as const] };
      await grantMessages(asked, shop.as('user_ann'), shop.platform);
    }
    for (const who of ['user_bob', 'user_cat'] as const) await shop.pay(who, await shop.joinTeam(who, teamId));
    return shop;
  }

  test('that WeChat does not take at once uses up one leave, however often it is tried', async () => {
    const shop = await formed(3);
    shop.world.wechatIsDown = true;
    for (let tries = 0; tries < 4; tries += 1) {
      await tickShop(shop);
      shop.pass(minutes(5));
    }
    expect(await leavesOf(shop)).toEqual({ granted: 3, used: 1 });
    shop.world.wechatIsDown = false;
    shop.pass(hours(1));
    await tickShop(shop);
    expect(shop.world.asked.filter((asked) => asked.startsWith('tell'))).toEqual(['tell o_ann T_FORMED']);
    expect(await leavesOf(shop)).toEqual({ granted: 3, used: 1 });
  });

  test('to somebody who has taken back the leave is not tried again, and does not lie before the staff', async () => {
    const shop = await formed(3);
    let tries = 0;
    const tell = async () => {
      tries += 1;
      throw new Refusal('message_not_granted');
    };
    const platform = { ...shop.platform, wechat: { ...shop.platform.wechat, tell } };
    for (let i = 0; i < 3; i += 1) {
      await tickShop({ ...shop, platform });
      shop.pass(hours(3));
    }
    expect(tries).toBe(1);
    expect(await shop.look(({ outbox }) => outbox.waiting())).toBe(0);
    expect(await shop.look(({ outbox }) => outbox.dead(9))).toEqual([]);
  });
});

describe('unpaid orders whose time is over', () => {
  async function overdue() {
    const shop = await openShop(database);
    for (const who of friends(4)) {
      await shop.moveIn(who);
      const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
      const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform);
      await payOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
    }
    shop.pass(minutes(15));
    let asked = 0;
    const failing = (error: Error) => ({
      ...shop.platform,
      pay: {
        ...shop.platform.pay,
        query: async () => {
          asked += 1;
          shop.pass(minutes(0.1)); // As long as the client is patient.
          throw error;
        },
      },
    });
    return { shop, failing, asked: () => asked };
  }

  test('do not each wait for a WeChat that does not answer: teams and refunds come after them', async () => {
    const { shop, failing, asked } = await overdue();
    expect(await closeOverdue(shop.shopId, failing(new Outage('silent')))).toBe(0);
    expect(asked()).toBe(1);
  });

  test('wait half an hour, too, for a WeChat that does not know us, and are closed then', async () => {
    const { shop, failing } = await overdue();
    const unknown = failing(Object.assign(new Error('SIGN_ERROR'), { name: 'PayRefused', status: 401 }));
    expect(await closeOverdue(shop.shopId, unknown)).toBe(0);
    shop.pass(minutes(30));
    let closed = 0;
    for (let run = 0; run < 4; run += 1) closed += await closeOverdue(shop.shopId, unknown);
    expect(closed).toBe(4);
  });
});

test('a refund that was refused because WeChat did not know us is asked for again by itself', async () => {
  const shop = await openShop(database);
  await shop.openTeam();
  shop.pass(hours(24));
  const refund = async () => {
    throw Object.assign(new Error('SIGN_ERROR'), { name: 'PayRefused', status: 401 });
  };
  await tickShop({ ...shop, platform: { ...shop.platform, pay: { ...shop.platform.pay, refund } } });
  expect(await shop.look(({ outbox }) => outbox.dead(9))).toEqual([]);
  shop.pass(minutes(1));
  await tickShop(shop);
  expect(shop.world.asked.filter((asked) => asked.startsWith('refund'))).toHaveLength(1);
});

test('a letter that was claimed and not begun, since WeChat was slow, has not lost a try', async () => {
  const shop = await openShop(database);
  await shop.moveIn('user_ann');
  const effect = { kind: 'check_words' as const, teamId: 'team_1' as const, userId: 'user_ann' as const, words: '来' };
  const letters = Array.from({ length: 12 }, (_, i) => ({ id: `letter${i}`, effect }));
  await shop.transact(({ outbox }) => outbox.put(letters, shop.world.now));
  let asked = 0;
  const checkText = async () => {
    asked += 1;
    shop.pass(seconds(6));
    throw new Outage('silent');
  };
  const slow = { ...shop.platform, wechat: { ...shop.platform.wechat, checkText } };
  const triesOf = async () =>
    (await rawOf(database)('select tries from outbox where shop_id = $1', [shop.shopId])).map(({ tries }) => tries);

  await sendOutbox(shop.shopId, slow, seconds(12));
  expect(asked).toBe(2);
  for (let run = 0; run < 4; run += 1) await sendOutbox(shop.shopId, slow);
  expect((await triesOf()).reduce((all, tries) => all + tries, 0)).toBe(asked);
  expect(Math.max(...(await triesOf()))).toBeLessThan(5);
});
