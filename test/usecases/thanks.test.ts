import type { EnvelopeId, OrderId, UserId } from '@/domain/id';
import { days, hours, later, minutes } from '@/domain/time';
import { refundBuyer } from '../../cloudfunctions/usecases/afterSale/refundBuyer';
import { endEnvelopes } from '../../cloudfunctions/usecases/envelope/endEnvelopes';
import { viewGather } from '../../cloudfunctions/usecases/envelope/gatherViews';
import { listGifts, viewRain, viewThanks } from '../../cloudfunctions/usecases/envelope/lists';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { endGiveaway, putGiveaway, setGiveawayBudget } from '../../cloudfunctions/usecases/staff/giveaways';
import { listGiveawayEnvelopes, listGiven, viewGiveaway } from '../../cloudfunctions/usecases/staff/listGiveaways';
import { couponsIn } from '../support/coupons';
import { embeddedDatabase, rawOf } from '../support/database';
import { envelopesIn, rules } from '../support/envelopes';
import { both, box } from '../support/fixtures';
import { tickShop } from '../support/settle';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const [bob, cat]: UserId[] = ['user_bob', 'user_cat'];

async function stage() {
  const shop = await openShop(database);
  const here = envelopesIn(shop);
  await shop.moveIn(bob!, cat!, 'user_own');
  const buy = async (who: UserId): Promise<OrderId> => {
    const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
    const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform);
    return orderId;
  };
  const thanksOf = async (who: UserId, orderId: OrderId) =>
    (await viewThanks({ orderId }, shop.as(who), shop.platform)).envelope;
  return { shop, ...here, buy, thanksOf, raw: (sql: string) => rawOf(database)(sql, [shop.shopId]) };
}

describe('thanks after paying', () => {
  test('an order that is paid brings a packet for friends; its buyer may have a share, and nobody has to share', async () => {
    const { shop, put, buy, thanksOf, open, view, promisedOf } = await stage();
    const thanks = await put(rules.thanks(8_00, 4, 50_00), 100_00);
    const orderId = await buy(bob!);
    expect(await thanksOf(bob!, orderId)).toBeUndefined();
    await shop.pay(bob!, orderId);
    await tickShop(shop);
    await tickShop(shop); // Once, however often it is looked at.
    const packet = (await thanksOf(bob!, orderId))!;
    expect(packet).toMatchObject({ kind: 'thanks', total: 8_00, shares: 4, sender: { userId: bob } });
    await expect(thanksOf(cat!, orderId)).rejects.toMatchObject({ code: 'not_found' });
    expect(await listGifts({}, shop.as(bob!), shop.platform)).toMatchObject({ thanks: [{ orderId }] });
    await open(bob!, packet.envelopeId);
    await open(cat!, packet.envelopeId);
    expect(await view(cat!, packet.envelopeId)).toMatchObject({ state: 'mine', sender: { userId: bob } });
    expect(await promisedOf(thanks)).toBe(8_00);
  });

  test('while its team waits, the buyer is told what comes; then it is there, and nothing is promised twice', async () => {
    const { shop, put } = await stage();
    await put(rules.thanks(20_00, 2, 100_00), 500_00); // Not for what a seat costs.
    await put(rules.thanks(8_00, 4), 4_00 + 8_00);
    const { teamId, orderId } = await shop.openTeam(bob!);
    const told = () => viewThanks({ orderId }, shop.as(bob!), shop.platform);
    expect(await told()).toEqual({ promised: { shares: 4, total: 8_00, gives: { kind: 'credit', days: 30 } } });
    for (const friend of [cat!, 'user_own' as const]) await shop.pay(friend, await shop.joinTeam(friend, teamId));
    await tickShop(shop);
    expect(await told()).toMatchObject({ envelope: { total: 8_00, shares: 4 } });
    expect(await told()).not.toHaveProperty('promised');
  });

  test('an order that cost too little, or comes when the budget is used up, brings none', async () => {
    const { shop, put, buy, thanksOf } = await stage();
    await put(rules.thanks(8_00, 4, 100_00), 100_00);
    await put(rules.thanks(9_00, 4), 9_00);
    const [first, second] = [await buy(bob!), await buy(cat!)];
    await shop.pay(bob!, first);
    await shop.pay(cat!, second);
    await tickShop(shop);
    const all = [await thanksOf(bob!, first), await thanksOf(cat!, second)];
    expect(all.filter(Boolean)).toMatchObject([{ total: 9_00 }]);
  });

  test('order, open, give back: what nobody has opened is taken back; what friends have stays theirs', async () => {
    const { shop, put, buy, thanksOf, open, view, promisedOf, creditOf } = await stage();
    const thanks = await put(rules.thanks(8_00, 4), 100_00);
    const orderId = await buy(bob!);
    await shop.pay(bob!, orderId);
    await tickShop(shop);
    const { envelopeId } = (await thanksOf(bob!, orderId))!;
    const { mine } = await open(cat!, envelopeId);
    const back = { sent: false, lines: [{ skuId: box.id, units: 1 }], amount: 96_00, words: '退了' };
    const staff = { ...shop.as('user_own'), openid: 'o_owner' };
    await refundBuyer({ requestId: shop.newRequest(), orderId, ...back }, staff, shop.platform);
    for (let i = 0; i < 4; i += 1) {
      await tickShop(shop);
      shop.pass(minutes(3));
    }
    expect(await view(bob!, envelopeId)).toMatchObject({ state: 'withdrawn', status: 'withdrawn' });
    await expect(open('user_eve', envelopeId)).rejects.toMatchObject({ code: 'envelope_withdrawn' });
    expect([await creditOf(cat!), await promisedOf(thanks)]).toEqual([mine.amount, mine.amount]);
  });

  test('one that is cancelled before it is paid brings nothing', async () => {
    const { shop, put, buy, thanksOf } = await stage();
    await put(rules.thanks(8_00, 4), 100_00);
    const orderId = await buy(bob!);
    await cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as(bob!), shop.platform);
    await tickShop(shop);
    expect(await thanksOf(bob!, orderId)).toBeUndefined();
  });
});

describe('coupons', () => {
  const coupon = async (shop: Awaited<ReturnType<typeof stage>>['shop'], total = 100) => {
    const { put } = couponsIn(shop);
    const templateId = await put({
      ...{ ways: ['campaign'], endsAt: later(shop.world.now, days(9)), budget: 2_000_00 },
      limits: { total, perUser: 1 },
    });
    return { kind: 'coupon', templateId } as const;
  };

  test('a share may be a coupon of its own worth', async () => {
    const { shop, put, drop, open } = await stage();
    const gives = await coupon(shop);
    const id = await drop(await put({ kind: 'gift', gives }, 100_00), 30_00, 2);
    const { mine, gives: told } = await open(bob!, id);
    expect(told).toEqual({ kind: 'coupon', title: both('满 80 减 20'), atLeast: 80_00 });
    const [mineNow] = await shop.look((tx) => tx.coupons.usable(bob!, shop.world.now));
    expect(mineNow).toMatchObject({ worth: { kind: 'off', off: mine.amount }, endsAt: mine.until });
  });

  test('where no coupon of the kind can be had any more, the share stays where it is', async () => {
    const { shop, put, drop, open, get } = await stage();
    const gives = await coupon(shop, 1);
    const id = await drop(await put({ kind: 'gift', gives }, 100_00), 30_00, 3);
    await open(bob!, id);
    await expect(open(cat!, id)).rejects.toMatchObject({ code: 'giveaway_over' });
    expect(await get(id)).toMatchObject({ opened: 1, status: 'open' });
  });

  test('瓜分券: three gather, each has a coupon, and 手气最佳 is told', async () => {
    const { shop, put, start, join } = await stage();
    const gather = { ...rules.gather(30_00, 3), gives: await coupon(shop) } as ReturnType<typeof rules.gather>;
    const id = await start('user_own', await put(gather, 90_00));
    const look = (who: UserId) => viewGather({ gatherId: id }, shop.as(who), shop.platform);
    await join(bob!, id);
    expect(await look(cat!)).toMatchObject({ joined: false, status: 'open', whyNot: undefined, people: 3 });
    expect((await look(bob!)).gathered.map(({ amount }) => amount)).toEqual([undefined, undefined]);
    await join(cat!, id);
    const seen = await look(bob!);
    expect(seen).toMatchObject({ joined: true, status: 'gone', whyNot: 'envelope_opened' });
    expect(seen.gathered.map(({ userId }) => userId)).toEqual(['user_own', bob, cat]);
    expect(seen.gathered.reduce((sum, { amount = 0 }) => sum + amount, 0)).toBe(30_00);
    expect(seen.gathered.filter(({ isBest }) => isBest)).toHaveLength(1);
    expect(seen.mine?.amount).toBe(seen.gathered[1]!.amount);
  });
});

describe('what the merchant does', () => {
  test('a giveaway is changed until it begins; a rain is hung up anew, and its budget is promised once', async () => {
    const { shop, put, promisedOf, raw, owner } = await stage();
    const startsAt = later(shop.world.now, hours(2));
    const id = await put(rules.rain(20_00, 10), 50_00, { startsAt });
    const wanted = { title: both('雨'), words: both('多'), endsAt: later(startsAt, days(1)), budget: 60_00 };
    const change = (more: object) =>
      putGiveaway({ requestId: shop.newRequest(), giveawayId: id, ...wanted, ...more }, owner, shop.platform);
    await change({ rule: rules.rain(30_00, 10), startsAt: later(startsAt, hours(1)) });
    expect(await promisedOf(id)).toBe(30_00);
    expect(await raw(`select total::int, status from envelopes where shop_id = $1 order by id`)).toEqual([
      { total: 20_00, status: 'withdrawn' },
      { total: 30_00, status: 'open' },
    ]);
    const { rain, next } = await viewRain({}, shop.as(bob!), shop.platform);
    expect(rain).toMatchObject({ opensAt: later(startsAt, hours(1)), total: 30_00, left: 10 });
    expect(next).toEqual([]);
    await expect(change({ rule: rules.group(30_00, 10) })).rejects.toMatchObject({ code: 'not_found' });
    shop.pass(hours(3));
    await expect(change({ rule: rules.rain(30_00, 10) })).rejects.toMatchObject({ code: 'giveaway_running' });
  });

  test('it sees what has become of its money, and who has it', async () => {
    const { shop, put, drop, open, owner } = await stage();
    const gifts = await put(rules.gift(), 100_00);
    const id = await drop(gifts, 10_00, 4);
    await drop(gifts, 5_00, 1);
    const [first, second] = [await open(bob!, id), await open(cat!, id)];
    const given = first.mine.amount + second.mine.amount;
    expect(await viewGiveaway({ giveawayId: gifts }, owner, shop.platform)).toMatchObject({
      ...{ stage: 'running', budget: 100_00, gives: { kind: 'credit', days: 30 } },
      numbers: { envelopes: 2, open: 2, people: 2, opened: 2, promised: 15_00, given, left: 85_00 },
    });
    const who = await listGiven({ giveawayId: gifts }, owner, shop.platform);
    expect(new Set(who.items.map(({ userId }) => userId))).toEqual(new Set([bob, cat]));
    const { items } = await listGiveawayEnvelopes({ giveawayId: gifts }, owner, shop.platform);
    expect(items.map(({ total }) => total).sort()).toEqual([10_00, 5_00]);
  });

  test('its budget can grow, shrink to what is promised, and stop; packets can be called back', async () => {
    const { shop, put, drop, open, promisedOf, owner } = await stage();
    const gifts = await put(rules.gift(), 20_00);
    const id: EnvelopeId = await drop(gifts, 20_00, 4);
    const { mine } = await open(bob!, id);
    const setBudget = (budget: number) =>
      setGiveawayBudget({ requestId: shop.newRequest(), giveawayId: gifts, budget }, owner, shop.platform);
    await expect(setBudget(19_99)).rejects.toMatchObject({ code: 'giveaway_budget_wrong' });
    await setBudget(30_00);
    await drop(gifts, 10_00, 2);
    const end = { requestId: shop.newRequest(), giveawayId: gifts, callBack: true };
    await endGiveaway(end, owner, shop.platform);
    expect(await promisedOf(gifts)).toBe(mine.amount);
    await expect(open(cat!, id)).rejects.toMatchObject({ code: 'envelope_withdrawn' });
    await expect(drop(gifts, 1_00, 1)).rejects.toMatchObject({ code: 'giveaway_over' });
    await expect(setBudget(90_00)).rejects.toMatchObject({ code: 'giveaway_over' });
    expect(await endEnvelopes(shop.shopId, shop.platform)).toBe(0);
  });
});
