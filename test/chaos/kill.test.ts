import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShopId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import type { PurseUnit } from '@/domain/purse';
import { days, hours, type Instant, later, minutes } from '@/domain/time';
import { userOf } from '../../cloudfunctions/door/caller';
import { openDatabase } from '../../cloudfunctions/storage/database';
import type { Tables } from '../../cloudfunctions/storage/tables';
import { issueCoupon } from '../../cloudfunctions/usecases/coupon/issueCoupon';
import { becomeLeader } from '../../cloudfunctions/usecases/leader/becomeLeader';
import { giveToPurse } from '../../cloudfunctions/usecases/purse/give';
import { openSimulatedWechat } from '../simulator/wechat/wechat';
import { mistakesIn, unsettledIn } from '../support/books';
import { loadedDice } from '../support/fakePlatform';
import { both, box, freight, home, noon, tea, threesome } from '../support/fixtures';
import { DATA_KEYS, dataKeys } from '../support/keys';
import { firstClick, tenth } from '../support/leading';
import { RULES, tenOff } from '../support/own';
import { type RawQuery, rawPool } from '../support/raw';
import { APP, crowdOf, type Person, people } from './crowd';
import { killableShop } from './killable';

const shopId: ShopId = `shop_${APP}`;
const STOCK = 5_000;
const KILLS = 5;
const FAULTS = ['good', 'down', 'unsigned', 'busy', 'slow'] as const; // of WeChat Pay, shortly before each

/** A database of its own, with a shop in it and everyone's address. */
async function foundShop(all: readonly Person[]): Promise<string> {
  const server = rawPool(process.env['TEST_DATABASE_URL']!);
  const name = `chaos_${process.pid}_${Date.now()}`;
  await server.query(`create database ${name}`);
  await server.end();
  const url = new URL(process.env['TEST_DATABASE_URL']!);
  url.pathname = `/${name}`;
  const database = openDatabase(url.href, { keys: dataKeys });
  await database.migrate();
  const now = Date.now() as Instant;
  await database.transact(shopId, async (tx) => {
    await tx.shop.put({ name: 'chaos', home: [] });
    await tx.freight.put(freight, 0);
    await tx.categories.add({ id: tea.categoryId, parentId: null, title: both('茶'), picture: '' }, 0);
    await tx.goods.add(tea, { note: null, price: fen(88_00), position: 0 }, noon);
    await tx.skus.add({ ...box, stock: STOCK }, 0, now);
    await tx.campaigns.add({ ...threesome, limits: { units: 999 }, startsAt: now, endsAt: later(now, days(9)) });
    await giveAway(tx, now);
    for (const { userId, openid, addressId } of all) {
      await tx.users.meet({ id: userId, openid }, now);
      const first = { templateId: tenOff.id, userId, cause: `first-${userId}`, by: 'given' as const };
      await issueCoupon(tx, first, now);
      for (const unit of ['credit', 'points'] as const) await giveToPurse(tx, gift(userId, unit, now), now);
      await tx.addresses.put(userId, { id: addressId, facts: home, isDefault: true });
    }
    await lead(tx, all, now);
  });
  await database.close();
  return url.href;
}

/** Every second one has a leader, who is paid for what he buys. */
async function lead(tx: Tables, all: readonly Person[], now: Instant): Promise<void> {
  const leaderId = userOf('o_leader');
  await tx.users.meet({ id: leaderId, openid: 'o_leader' }, now);
  await tx.rules.put('referral', firstClick, now);
  await tx.rules.put('commission', tenth, now);
  await becomeLeader(tx, leaderId, 'leader', now);
  for (const { userId: customerId } of all.filter((_, i) => i % 2 === 0)) {
    const bound = { customerId, leaderId, because: 'order', boundAt: now } as const;
    await tx.bindings.add({ ...bound, protectedUntil: later(now, days(9)) });
  }
}

/** Points can be spent, each order brings a coupon, and a packet for friends. */
async function giveAway(tx: Tables, now: Instant): Promise<void> {
  await tx.rules.put('points', RULES.points!, now);
  await tx.couponTemplates.add(
    {
      ...{ ...tenOff, startsAt: now, endsAt: later(now, days(9)), ways: ['payment'], paymentFrom: fen(10_00) },
      limits: { total: 900, perUser: 90 },
    },
    now,
  );
  await tx.giveaways.add(
    {
      ...{ id: 'giveaway_thanks', title: both('谢谢'), words: both('谢谢'), budget: fen(50_00), promised: fen(0) },
      ...{ startsAt: now, endsAt: later(now, days(9)) },
      rule: {
        ...{ kind: 'thanks', shares: 4, split: 'lucky', lasts: hours(24), atLeast: fen(10_00) },
        ...{ gives: { kind: 'credit', lasts: days(7) }, total: { by: 'fixed', amount: fen(2_00) } },
      },
    },
    now,
  );
}

const gift = (userId: UserId, unit: PurseUnit, now: Instant) => ({
  ...{ id: `gift-${unit}-${userId}`, userId, unit, amount: unit === 'credit' ? 60_00 : 9_000 },
  ...{ because: { by: 'gift' as const }, expiresAt: later(now, days(1)) },
});

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

test('killed in the middle of everything, again and again: the books are right, and WeChat keeps the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pinji-chaos-'));
  const all = people(24);
  const url = await foundShop(all);
  const raw = rawPool(url);
  const database = openDatabase(url, { keys: dataKeys });
  const shop = await killableShop(folder);
  let moved = 0;
  const wechat = await openSimulatedWechat({
    ...{
      stateDir: folder,
      clock: () => Date.now() + moved,
      appId: APP,
      appSecret: 'secret',
      refundDelay: 200,
      slowness: 300,
    },
    ...{ notifyUrl: `${shop.url}/functions/wechatPay`, noticeDelays: Array(30).fill(400) },
  });
  const settings = {
    ...wechat.environment,
    DATA_KEYS,
    DATABASE_URL: url,
    ASSETS_URL: '/pictures',
  };
  const dice = loadedDice(20_261_118);
  await shop.start(settings);

  const crowd = crowdOf(all, shop.url, wechat, dice);
  for (let kills = 0; kills < KILLS; kills += 1) {
    await pause(600 + dice(400));
    wechat.setFaults({ pay: FAULTS[kills]! });
    await pause(200 + dice(300));
    wechat.setFaults({ pay: 'good' });
    await pause(dice(200));
    await shop.kill();
    expect(await mistakesIn(database, shopId)).toEqual([]); // Not even for a moment.
    await pause(dice(300));
    await shop.start(settings);
  }
  await pause(500);
  await crowd.goHome();

  // Late notices, unpaid orders, teams that lapse, refunds, and letters that wait for their next try.
  for (const step of [minutes(1), minutes(15), minutes(10), hours(24), ...Array<number>(12).fill(minutes(3))]) {
    moved += step;
    shop.shift(moved);
    wechat.tick();
    await wechat.settled();
    await shop.tick();
  }
  await shop.kill();
  const { heard } = crowd;
  try {
    expect(Object.keys(heard.answers).filter((answer) => answer.endsWith('bug'))).toEqual([]);
    expect(heard.retries).toBeGreaterThan(10);
    expect(await mistakesIn(database, shopId)).toEqual([]);
    expect(await unsettledIn(raw.query, shopId, Date.now() + moved)).toEqual([]);

    // Each question that was answered made one order, however often it was asked.
    const orders = await raw.query('select id from orders where shop_id = $1 order by id', [shopId]);
    expect(orders.map(({ id }) => id)).toEqual([...heard.placed].sort());
    expect(orders.length).toBeGreaterThan(40);
    const [spent] = await raw.query('select count(*)::int as orders, sum(back)::int as back from purse_spends');
    expect([spent!['orders'] > 10, spent!['back'] > 0]).toEqual([true, true]);
    const [coupons] = await raw.query('select count(*)::int as got, count(order_id)::int as used from coupons');
    expect([coupons!['got'] > 5, coupons!['used'] > 0]).toEqual([true, true]);
    const [earned] = await raw.query('select count(*)::int as orders, sum(amount)::int as all from commissions');
    const [has] = await raw.query('select pending::int as pending from leader_accounts');
    expect([earned!['orders'] > 10, earned!['all'] > 0, has!['pending']]).toEqual([true, true, earned!['all']]);
    await agree(raw.query, wechat);
  } finally {
    await Promise.all([wechat.close(), raw.end(), database.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

/** Payment by payment, refund by refund: the two records are one. */
async function agree(query: RawQuery, wechat: Awaited<ReturnType<typeof openSimulatedWechat>>): Promise<void> {
  const ours = await query(
    'select no, amount::int, transaction_id, refunded::int from payments where status = $1 order by no',
    ['paid'],
  );
  const theirs = wechat
    .payments()
    .filter(({ state }) => state === 'SUCCESS' || state === 'REFUND')
    .map(({ paymentNo, amount, transactionId }) => ({ no: paymentNo, amount, transaction_id: transactionId }))
    .sort((a, b) => (a.no < b.no ? -1 : 1));
  expect(ours.map(({ refunded: _, ...payment }) => payment)).toEqual(theirs);
  expect(theirs.length).toBeGreaterThan(25);

  const back = await query(`select no, payment_no, amount::int, status from refunds order by no`);
  const given = wechat
    .refunds()
    .map(({ refundNo, paymentNo, amount, state }) => ({
      no: refundNo,
      payment_no: paymentNo,
      amount,
      status: state === 'SUCCESS' ? 'done' : state,
    }))
    .sort((a, b) => (a.no < b.no ? -1 : 1));
  expect(back).toEqual(given);
  expect(given.length).toBeGreaterThan(5);

  // What nobody paid, nobody can pay any more.
  expect(wechat.payments().filter(({ state }) => state === 'NOTPAY')).toEqual([]);
}
