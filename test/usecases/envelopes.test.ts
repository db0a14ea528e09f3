import type { UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, hours, later } from '@/domain/time';
import { endEnvelopes } from '../../cloudfunctions/usecases/envelope/endEnvelopes';
import { listEnvelopes } from '../../cloudfunctions/usecases/envelope/lists';
import { viewSending } from '../../cloudfunctions/usecases/envelope/sendEnvelope';
import { listOpened } from '../../cloudfunctions/usecases/envelope/viewEnvelope';
import { embeddedDatabase, rawOf } from '../support/database';
import { envelopesIn, rules } from '../support/envelopes';
import { friends } from '../support/fixtures';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const [bob, cat, dan]: UserId[] = ['user_bob', 'user_cat', 'user_dan'];

async function stage() {
  const shop = await openShop(database);
  const here = envelopesIn(shop);
  await shop.moveIn('user_ann', bob!, cat!, dan!);
  return { shop, ...here, raw: (sql: string) => rawOf(database)(sql, [shop.shopId]) };
}

describe('one’s own packet', () => {
  test('is paid out of the sender’s credit, opened by friends once each, and told when all are gone', async () => {
    const { shop, giveCredit, creditOf, allow, send, open, view } = await stage();
    await allow();
    await giveCredit('user_ann', 50_00);
    const id = await send('user_ann', 20_00, 3, { words: '大家辛苦了' });
    expect(await creditOf('user_ann')).toBe(30_00);
    expect(await view(bob!, id)).toMatchObject({ state: 'open', got: [], words: { zh: '大家辛苦了' }, shop: 'a test' });
    expect(await view('user_ann', id)).toMatchObject({ state: 'own', isSender: true });
    await expect(open('user_ann', id)).rejects.toMatchObject({ code: 'envelope_own' });

    const bobs = await open(bob!, id);
    expect(bobs).toMatchObject({ left: 2, mine: { isBest: false }, gives: { kind: 'credit', days: 30 } });
    expect(await creditOf(bob!)).toBe(bobs.mine.amount);
    await expect(open(bob!, id)).rejects.toMatchObject({ code: 'envelope_opened' });
    expect(await view(bob!, id)).toMatchObject({ state: 'mine', mine: bobs.mine, best: undefined });
    const rest = [await open(cat!, id), await open(dan!, id)];
    expect(bobs.mine.amount + rest[0]!.mine.amount + rest[1]!.mine.amount).toBe(20_00);
    await expect(open('user_eve', id)).rejects.toMatchObject({ code: 'envelope_empty' });

    shop.pass(hours(1));
    const seen = await view('user_eve', id);
    expect(seen).toMatchObject({ state: 'empty', status: 'gone', opened: 3, given: 20_00, lasted: 0 });
    expect(seen.got.filter(({ isBest }) => isBest)).toEqual([seen.best]);
    const most = Math.max(...seen.got.map(({ amount }) => amount));
    expect(seen.best?.amount).toBe(most);
    expect(await listOpened({ envelopeId: id }, shop.as(cat!), shop.platform)).toMatchObject({
      items: seen.got.map((one) => ({ ...one, isMe: one.userId === cat })),
    });
  });

  test('who might still open it is not told what others got', async () => {
    const { shop, giveCredit, allow, send, open, view } = await stage();
    await allow();
    await giveCredit('user_ann', 50_00);
    const id = await send('user_ann', 10_00, 3);
    await open(bob!, id);
    expect((await view(cat!, id)).got).toEqual([]);
    await expect(listOpened({ envelopeId: id }, shop.as(cat!), shop.platform)).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await view('user_ann', id)).got).toHaveLength(1);
  });

  test('credit keeps its end: in a share, in what comes back, and sent round in a circle', async () => {
    const { shop, giveCredit, allow, send, open, raw } = await stage();
    await allow({ lasts: hours(24) });
    const [soon, late] = [later(shop.world.now, days(3)), later(shop.world.now, days(20))];
    await giveCredit('user_ann', 4_00, soon);
    await giveCredit('user_ann', 6_00, late);
    const id = await send('user_ann', 9_00, 3, { split: 'equal' });
    expect((await open(bob!, id)).mine).toMatchObject({ amount: 3_00, until: soon });
    expect((await open(cat!, id)).mine).toMatchObject({ amount: 3_00, until: soon }); // 1 of the first, 2 of the second.
    const lots = (who: string) =>
      raw(`select amount::int, left_over::int as left, expires_at as until from purse_lots
           where shop_id = $1 and user_id = '${who}' and id like 'envelope%' order by id`);
    expect(await lots('user_cat')).toEqual([
      { amount: 1_00, left: 1_00, until: new Date(soon) },
      { amount: 2_00, left: 2_00, until: new Date(late) },
    ]);
    const back = await send(bob!, 3_00, 1, { split: 'equal' });
    expect((await open('user_ann', back)).mine.until).toBe(soon);

    shop.pass(hours(24));
    expect(await endEnvelopes(shop.shopId, shop.platform)).toBe(1);
    expect((await lots('user_ann')).find(({ amount }) => amount === 3_00)).toBeDefined();
    expect(
      await raw(`select amount::int, expires_at as until from purse_lots where shop_id = $1 and id like '%-back-%'`),
    ).toEqual([{ amount: 3_00, until: new Date(late) }]);
  });

  test('only credit that outlives the packet can be sent, and so much a day', async () => {
    const { shop, giveCredit, allow, send } = await stage();
    const sending = () => viewSending({}, shop.as('user_ann'), shop.platform);
    expect(await sending()).toMatchObject({ whyNot: 'envelopes_off', credit: 0 });
    await expect(send('user_ann', 1_00, 1)).rejects.toMatchObject({ code: 'envelopes_off' });
    await allow({ sentADay: fen(30_00) });
    expect(await sending()).toMatchObject({ whyNot: 'credit_short', credit: 0 });
    await giveCredit('user_ann', 20_00, later(shop.world.now, hours(24)));
    await giveCredit('user_ann', 40_00);
    expect(await sending()).toMatchObject({ credit: 40_00, left: 30_00, whyNot: undefined });
    await expect(send('user_ann', 30_01, 2)).rejects.toMatchObject({ code: 'envelope_sent_enough' });
    await send('user_ann', 25_00, 2);
    await expect(send('user_ann', 5_01, 2)).rejects.toMatchObject({ code: 'envelope_sent_enough' });
    await send('user_ann', 5_00, 2);
    expect(await sending()).toMatchObject({ credit: 10_00, left: 0, whyNot: 'envelope_sent_enough' });
    shop.pass(days(1));
    await expect(send('user_ann', 10_01, 2)).rejects.toMatchObject({ code: 'credit_short' });
    await expect(send('user_ann', 2, 3)).rejects.toMatchObject({ code: 'envelope_total_wrong' });
    await expect(send('user_ann', 200_01, 1)).rejects.toMatchObject({ code: 'envelope_total_wrong' });
  });

  test('words that WeChat would not let others see are refused; a group must be one’s own', async () => {
    const { shop, giveCredit, allow, send } = await stage();
    await allow();
    await giveCredit('user_ann', 50_00);
    shop.world.risky.add('坏话');
    await expect(send('user_ann', 1_00, 1, { words: '坏话' })).rejects.toMatchObject({ code: 'text_not_allowed' });
    await expect(send('user_ann', 1_00, 1, { groupId: 'group_strangers' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('lists tell what was sent and what was got', async () => {
    const { shop, giveCredit, allow, send, open } = await stage();
    await allow();
    await giveCredit('user_ann', 50_00);
    const first = await send('user_ann', 1_00, 2);
    shop.pass(1);
    const second = await send('user_ann', 2_00, 2);
    await open(bob!, first);
    const list = async (who: UserId, which: 'sent' | 'got') =>
      (await listEnvelopes({ which }, shop.as(who), shop.platform)).items.map(({ envelopeId }) => envelopeId);
    expect(await list('user_ann', 'sent')).toEqual([second, first]);
    expect(await list(bob!, 'got')).toEqual([first]);
    expect(await list(bob!, 'sent')).toEqual([]);
  });
});

describe('a packet of the shop', () => {
  test('comes out of a budget, which never promises more than it has, and gets back what nobody took', async () => {
    const { shop, put, drop, open, promisedOf, view } = await stage();
    const gifts = await put(rules.gift(), 100_00);
    const id = await drop(gifts, 60_00, 10);
    await expect(drop(gifts, 40_01, 1)).rejects.toMatchObject({ code: 'giveaway_used_up' });
    const { mine } = await open(bob!, id);
    expect(mine.until).toBe(later(shop.world.now, days(30)));
    shop.pass(hours(24));
    await expect(open(cat!, id)).rejects.toMatchObject({ code: 'envelope_expired' });
    expect(await endEnvelopes(shop.shopId, shop.platform)).toBe(1);
    expect(await endEnvelopes(shop.shopId, shop.platform)).toBe(0);
    expect(await promisedOf(gifts)).toBe(mine.amount);
    expect(await view(bob!, id)).toMatchObject({ status: 'over', state: 'mine', back: 60_00 - mine.amount });
    await drop(gifts, 40_01, 100);
  });

  test('of a chat group: each group that its card reaches has its own, one share a person in each', async () => {
    const { shop, put, reach, open, view, promisedOf } = await stage();
    const campaign = await put(rules.group(10_00, 5), 25_00);
    await expect(reach(bob!, campaign)).rejects.toMatchObject({ code: 'group_unknown' });
    const parents = await reach(bob!, campaign, 'tG_parents');
    expect(await reach(cat!, campaign, 'tG_parents')).toBe(parents);
    const choir = await reach(bob!, campaign, 'tG_choir');
    expect(choir).not.toBe(parents);
    await expect(reach(bob!, campaign, 'tG_third')).rejects.toMatchObject({ code: 'giveaway_used_up' });
    expect(await promisedOf(campaign)).toBe(20_00);

    await open(bob!, parents);
    await open(bob!, choir); // He is of both.
    await expect(open(bob!, parents)).rejects.toMatchObject({ code: 'envelope_opened' });
    expect(await view(cat!, choir)).toMatchObject({ state: 'other_group', got: [] });
    await expect(open(cat!, choir)).rejects.toMatchObject({ code: 'envelope_other_group' });
    await open(cat!, choir, { openGId: 'tG_choir' }); // Now she came by its card.
    shop.pass(days(7));
    await expect(reach(bob!, campaign, 'tG_fourth')).rejects.toMatchObject({ code: 'giveaway_over' });
  });

  test('of a rain: it lies ready, and is opened in its window', async () => {
    const { shop, put, open, view, raw } = await stage();
    const startsAt = later(shop.world.now, hours(1));
    const id = await put(rules.rain(88_00, 20), 88_00, { startsAt });
    const [{ envelope }] = (await raw(`select id as envelope from envelopes where shop_id = $1 and kind = 'rain'`)) as [
      { envelope: `envelope_${string}` },
    ];
    expect(await view(bob!, envelope)).toMatchObject({ state: 'not_yet' });
    await expect(open(bob!, envelope)).rejects.toMatchObject({ code: 'envelope_not_yet' });
    shop.pass(hours(1));
    await open(bob!, envelope);
    shop.pass(60_000);
    await expect(open(cat!, envelope)).rejects.toMatchObject({ code: 'envelope_expired' });
    expect(id).toMatch(/^giveaway_/);
  });
});

describe('瓜分券: friends gather', () => {
  test('nobody has anything before all are there; with the last one everybody has his share', async () => {
    const { put, start, join, creditOf, promisedOf } = await stage();
    const offer = await put(rules.gather(9_00, 3), 9_00);
    const id = await start('user_ann', offer);
    await expect(start('user_ann', offer)).rejects.toMatchObject({ code: 'gather_started' });
    await expect(start(bob!, offer)).rejects.toMatchObject({ code: 'giveaway_used_up' });
    await expect(join('user_ann', id)).rejects.toMatchObject({ code: 'envelope_opened' });
    expect(await join(bob!, id)).toEqual({ complete: false });
    expect(await creditOf(bob!)).toBe(0);
    expect(await join(cat!, id)).toEqual({ complete: true });
    const got = await Promise.all(['user_ann', bob!, cat!].map((who) => creditOf(who as UserId)));
    expect(got.reduce((a, b) => a + b)).toBe(9_00);
    expect(Math.min(...got)).toBeGreaterThan(0);
    await expect(join(dan!, id)).rejects.toMatchObject({ code: 'envelope_empty' });
    expect(await promisedOf(offer)).toBe(9_00);
  });

  test('one that falls short gives nobody anything, and the whole of it can be promised again', async () => {
    const { shop, put, start, join, creditOf, promisedOf } = await stage();
    const offer = await put(rules.gather(9_00, 3, 1), 9_00);
    const id = await start('user_ann', offer);
    await join(bob!, id);
    shop.pass(hours(24));
    await expect(join(cat!, id)).rejects.toMatchObject({ code: 'envelope_expired' });
    await endEnvelopes(shop.shopId, shop.platform);
    expect([await creditOf('user_ann'), await creditOf(bob!), await promisedOf(offer)]).toEqual([0, 0, 0]);
    const again = await start(bob!, offer); // It does not count against who had come.
    await join('user_ann', again);
    await join(cat!, again);
    await expect(start(bob!, offer)).rejects.toMatchObject({ code: 'gather_joined_enough' });
  });
});

describe('abuse', () => {
  test('who has opened enough today, or got enough, opens no more until tomorrow', async () => {
    const { shop, put, drop, open, allow } = await stage();
    await allow({ openedADay: 2, amountADay: fen(200_00) });
    const gifts = await put(rules.gift(), 1000_00);
    const all = [await drop(gifts, 1_00, 2), await drop(gifts, 1_00, 2), await drop(gifts, 1_00, 2)];
    await open(bob!, all[0]!);
    await open(bob!, all[1]!);
    await expect(open(bob!, all[2]!)).rejects.toMatchObject({ code: 'envelope_enough_today' });
    await allow({ openedADay: 30, amountADay: fen(1) });
    await expect(open(bob!, all[2]!)).rejects.toMatchObject({ code: 'envelope_enough_today' });
    shop.pass(hours(12)); // In Beijing it is past midnight.
    await open(bob!, all[2]!);
  });

  test('so many people open on one device a day; without an address it is not limited', async () => {
    const { put, drop, open, allow } = await stage();
    await allow({ peopleADevice: 2 });
    const gifts = await put(rules.gift(), 1000_00);
    const id = await drop(gifts, 10_00, 20);
    const [a, b, c, d] = friends(4);
    const same = { ip: '10.0.0.1', device: 'theSamePhone' };
    await open(a!, id, same);
    await open(b!, id, same);
    await expect(open(c!, id, same)).rejects.toMatchObject({ code: 'too_many_on_device' });
    await open(a!, await drop(gifts, 1_00, 2), same);
    await open(c!, id, { ip: '10.0.0.2', device: 'theSamePhone' });
    await open(d!, id, { device: 'theSamePhone' });
  });

  test('WeChat is asked about who still has a chance, and whom it finds risky opens nothing', async () => {
    const { shop, put, drop, open } = await stage();
    const gifts = await put(rules.gift(), 1000_00);
    const id = await drop(gifts, 1_00, 1);
    shop.world.ranks.set('o_bob', 3).set('o_cat', 2);
    await expect(open(bob!, id, { ip: '10.0.0.1' })).rejects.toMatchObject({ code: 'risky' });
    await open(cat!, id, { ip: '10.0.0.1' });
    await expect(open(dan!, id, { ip: '10.0.0.1' })).rejects.toMatchObject({ code: 'envelope_empty' });
    expect(shop.world.asked.filter((what) => what.startsWith('riskRank'))).toEqual([
      'riskRank o_bob 10.0.0.1',
      'riskRank o_cat 10.0.0.1',
    ]);
  });

  test('a WeChat that is silent keeps nobody from opening', async () => {
    const { shop, put, drop, open } = await stage();
    const id = await drop(await put(rules.gift(), 10_00), 1_00, 1);
    shop.world.wechatIsDown = true;
    await open(bob!, id, { ip: '10.0.0.1' });
  });
});
