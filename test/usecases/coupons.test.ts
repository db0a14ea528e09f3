import type { TemplateId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { days, hours } from '@/domain/time';
import { couponsOfGoods, listCentre } from '../../cloudfunctions/usecases/coupon/centre';
import { voidCoupons } from '../../cloudfunctions/usecases/coupon/voidCoupons';
import { stopTemplate, voidTemplate } from '../../cloudfunctions/usecases/staff/couponTemplates';
import { mistakesIn } from '../support/books';
import { couponsIn, own } from '../support/coupons';
import { embeddedDatabase } from '../support/database';
import { both, noon, tea } from '../support/fixtures';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const bob: UserId = 'user_bob';

async function counter() {
  const shop = await openShop(database);
  await shop.moveIn(own, bob);
  const coupons = couponsIn(shop);
  const centre = (who: UserId = bob) => listCentre({}, shop.as(who), shop.platform);
  const ofGoods = (who: UserId = bob) => couponsOfGoods({ goodsId: tea.id }, shop.as(who), shop.platform);
  const end = (templateId: TemplateId) =>
    stopTemplate({ requestId: shop.newRequest(), templateId }, shop.as(own), shop.platform);
  const makeVoid = (templateId: TemplateId) =>
    voidTemplate({ requestId: shop.newRequest(), templateId, reason: '写错了' }, shop.as(own), shop.platform);
  return { shop, ...coupons, centre, ofGoods, end, makeVoid };
}
const code = <T>(doing: Promise<T>) =>
  doing.then(
    () => 'ok',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );

describe('what can be taken', () => {
  test('lies in the centre, is taken once by each, and then lies in the purse for its time', async () => {
    const { shop, put, take, centre, mine, numbers } = await counter();
    const templateId = await put();
    expect(await centre()).toMatchObject([{ templateId, left: 100, mine: 0, perUser: 1, usable: 0 }]);
    const taken = await take(bob, templateId);
    expect(taken).toMatchObject({
      ...{ templateId, state: 'usable', way: 'centre', worth: { kind: 'off', off: 20_00 }, atLeast: 80_00 },
      ...{ startsAt: shop.world.now, endsAt: shop.world.now + days(7), scope: { kind: 'all' } },
    });
    expect(await code(take(bob, templateId))).toBe('coupon_taken');
    expect(await centre()).toMatchObject([{ left: 99, mine: 1, usable: 1, whyNot: 'coupon_taken' }]);
    expect(await mine(bob)).toEqual([taken]);
    expect(await numbers(templateId)).toMatchObject({ taken: 1, today: 1, usable: 1, promised: 20_00, cost: 0 });

    shop.pass(days(7));
    expect([await mine(bob), await mine(bob, 'over')]).toMatchObject([[], [{ id: taken.id, state: 'expired' }]]);
    expect(await numbers(templateId)).toMatchObject({ taken: 1, today: 0, usable: 0, expired: 1, promised: 20_00 });
    expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  });

  test('is refused with the reason that is nearest', async () => {
    const { shop, put, take, end } = await counter();
    const soon = await put({ startsAt: noon + days(1) });
    const few = await put({ limits: { total: 1, perUser: 1 } });
    const daily = await put({ limits: { total: 9, perUser: 9, perDay: 1 } });
    const eachDay = await put({ limits: { total: 9, perUser: 9, perUserPerDay: 1 } });
    const dear = await put({ budget: 30_00 });
    const stopped = await put();
    const byStaff = await put({ ways: ['given'] });
    await end(stopped);
    const cat: UserId = 'user_cat';
    expect(await code(take(bob, soon))).toBe('coupon_take_not_yet');
    expect([await code(take(cat, few)), await code(take(bob, few))]).toEqual(['ok', 'coupon_gone']);
    expect([await code(take(cat, daily)), await code(take(bob, daily))]).toEqual(['ok', 'coupon_gone_today']);
    expect([await code(take(cat, eachDay)), await code(take(cat, eachDay))]).toEqual(['ok', 'coupon_taken_today']);
    expect([await code(take(cat, dear)), await code(take(bob, dear))]).toEqual(['ok', 'coupon_gone']);
    expect(await code(take(bob, stopped))).toBe('coupon_take_over');
    expect(await code(take(bob, byStaff))).toBe('not_found');
    expect(await code(take(bob, 'template_nobody'))).toBe('not_found');

    shop.pass(hours(12)); // Midnight in Beijing: another day.
    expect([await code(take(bob, daily)), await code(take(cat, eachDay))]).toEqual(['ok', 'ok']);
    shop.pass(days(30));
    expect(await code(take(bob, soon))).toBe('coupon_take_over');
    expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  });

  test('is for newcomers until they have kept an order, for customers from then on', async () => {
    const { shop, put, take } = await counter();
    const [forNew, forKnown] = [await put({ who: { kind: 'new' } }), await put({ who: { kind: 'known' } })];
    expect(await code(take(bob, forKnown))).toBe('coupon_customers');
    await shop.openTeam('user_ann');
    expect([await code(take('user_ann', forNew)), await code(take('user_ann', forKnown))]).toEqual([
      ...['coupon_newcomers', 'ok'],
    ]);
    expect(await code(take(bob, forNew))).toBe('ok');
  });

  test('is for a tier or for who has a card, and says what is missing', async () => {
    const { shop, put, take, centre } = await counter();
    await shop.transact(async (tx) => {
      const tier = { off: 0, memberPrices: false, pointsRate: 10_000, freights: 0, earlyBy: 0 };
      const tiers = [
        { ...tier, name: both('新芽'), from: 0 },
        { ...tier, name: both('老茶客'), from: 500 },
      ];
      const growth = { perYuan: 1, review: 0, streak: 0 };
      await tx.rules.put('membership', { tiers, keptFor: days(90), growth }, noon);
    });
    const templateId = await put({ who: { kind: 'tier', level: 1 } });
    const forCards = await put({ who: { kind: 'card' } });
    const all = await put({ who: { kind: 'tier', level: 0 } });
    expect([await code(take(bob, templateId)), await code(take(bob, forCards)), await code(take(bob, all))]).toEqual([
      ...['coupon_tier_needed', 'coupon_card_needed', 'ok'],
    ]);
    const shown = (await centre()).find((one) => one.templateId === templateId);
    expect(shown).toMatchObject({ whyNot: 'coupon_tier_needed', needs: { tier: both('老茶客'), growth: 500 } });
  });

  test('is found on the page of the goods it is for, and not where the law keeps them out', async () => {
    const { put, take, ofGoods } = await counter();
    await put({ scope: { except: [tea.id] } });
    const ofTea = await put({ scope: { goods: [tea.id] }, ways: ['goods'] });
    const ofShelf = await put({ scope: { categories: ['category_tea'] }, limits: { total: 5, perUser: 2 } });
    await take(bob, ofTea);
    const { mine, toTake } = await ofGoods();
    expect(mine).toMatchObject([
      { templateId: ofTea, way: 'goods', scope: { kind: 'goods', goods: [{ id: tea.id }] } },
    ]);
    expect(toTake.map(({ templateId, whyNot }) => [templateId, whyNot])).toEqual([
      ...[
        [ofShelf, undefined],
        [ofTea, 'coupon_taken'],
      ],
    ]);
  });
});

describe('against who only farms them', () => {
  test('three people take the same coupon with one phone in one network, the fourth is told so', async () => {
    const { put, take } = await counter();
    const [templateId, other] = [await put(), await put()];
    const home = { ip: '203.0.113.7', device: 'a1' };
    for (const who of ['user_f1', 'user_f2', 'user_f3'] as const)
      expect(await code(take(who, templateId, home))).toBe('ok');
    expect(await code(take('user_f4', templateId, home))).toBe('too_many_on_device');
    expect(await code(take('user_f4', other, home))).toBe('ok');
    expect(await code(take('user_f4', templateId, { ...home, device: 'b2' }))).toBe('ok');
    expect(await code(take('user_f5', templateId, { ...home, ip: '203.0.113.8' }))).toBe('ok');
  });

  test('WeChat is asked about who takes, and one who may be no person is refused', async () => {
    const { shop, put, take } = await counter();
    const templateId = await put();
    shop.world.ranks.set('o_bob', 3);
    expect(await code(take(bob, templateId, { ip: '203.0.113.7' }))).toBe('risky');
    shop.world.ranks.set('o_bob', 2);
    expect(await code(take(bob, templateId, { ip: '203.0.113.7' }))).toBe('ok');
  });

  test('ten wrong codes a day, then the right one is not told either', async () => {
    const { shop, put, redeem } = await counter();
    await put({ ways: ['code'], code: 'TEA2026' });
    for (let i = 0; i < 10; i += 1) expect(await code(redeem(bob, `WRONG${i}`))).toBe('coupon_code_wrong');
    expect(await code(redeem(bob, 'TEA2026'))).toBe('coupon_code_tries');
    expect(await code(redeem('user_cat', ' tea-2026 '))).toBe('ok');
    shop.pass(hours(12));
    await voidCoupons(shop.shopId, shop.platform); // What was guessed yesterday is forgotten.
    expect(await code(redeem(bob, 'tea2026'))).toBe('ok');
    expect(await code(redeem(bob, 'tea2026'))).toBe('coupon_taken');
  });
});

describe('a template', () => {
  test('that is void makes what people have void at once, and its counters follow', async () => {
    const { shop, put, take, makeVoid, mine, numbers } = await counter();
    const templateId = await put({ limits: { total: 9, perUser: 2 } });
    await take(bob, templateId);
    await take('user_cat', templateId);
    await makeVoid(templateId);
    expect(await shop.look((tx) => tx.coupons.usable(bob, shop.world.now))).toEqual([]);
    expect([await mine(bob), await mine(bob, 'over')]).toMatchObject([[], [{ state: 'void' }]]);
    expect(await code(take('user_dan', templateId))).toBe('coupon_take_over');
    expect(await voidCoupons(shop.shopId, shop.platform)).toBe(2);
    expect(await numbers(templateId)).toMatchObject({ taken: 0, promised: 0, usable: 0, voided: 2 });
    expect(await code(makeVoid(templateId))).toBe('coupon_template_over');
    expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  });

  test('keeps what people go by once somebody has one; how many there are may change', async () => {
    const { put, take, end } = await counter();
    const templateId = await put();
    expect(await code(put({ atLeast: fen(60_00) }, templateId))).toBe('ok');
    await take(bob, templateId);
    expect(await code(put({ atLeast: fen(80_00) }, templateId))).toBe('coupon_terms_settled');
    const now = { atLeast: fen(60_00) };
    expect(await code(put({ ...now, limits: { total: 200, perUser: 1 }, budget: 4_000_00 }, templateId))).toBe('ok');
    expect(await code(put({ ...now, budget: 10_00 }, templateId))).toBe('coupon_budget_wrong');
    await end(templateId);
    expect(await code(put(now, templateId))).toBe('coupon_template_over');
  });

  test.each<[string, Parameters<ReturnType<typeof couponsIn>['put']>[0], string]>([
    ['more off than is to be spent', { atLeast: fen(10_00) }, 'coupon_worth_wrong'],
    ['nothing off', { worth: { kind: 'off', off: 0 }, atLeast: fen(0) }, 'coupon_worth_wrong'],
    ['all of it off', { worth: { kind: 'percent', off: 10_000, cap: 1 } }, 'coupon_worth_wrong'],
    ['no day to use it', { validity: { kind: 'after', from: 3, to: 3 } }, 'coupon_validity_wrong'],
    [
      'over before it begins',
      { validity: { kind: 'fixed', startsAt: noon - 2, endsAt: noon - 1 } },
      'coupon_validity_wrong',
    ],
    ['taken in the past', { endsAt: noon - 1 }, 'coupon_times_wrong'],
    ['one person more than all', { limits: { total: 1, perUser: 2 } }, 'coupon_limits_wrong'],
    ['a day more than ever', { limits: { total: 1, perUser: 1, perDay: 2 } }, 'coupon_limits_wrong'],
    ['no budget for one', { budget: 19_99 }, 'coupon_budget_wrong'],
    ['after payment of what', { ways: ['payment'] }, 'coupon_ways_wrong'],
    [
      'after payment to who has never paid',
      { ways: ['payment'], paymentFrom: 1, who: { kind: 'new' } },
      'coupon_ways_wrong',
    ],
    ['a code for nothing', { code: 'TEA2026' }, 'coupon_ways_wrong'],
    ['goods that are not there', { scope: { goods: ['goods_none'] } }, 'not_found'],
    ['a shelf that is not there', { scope: { categories: ['category_none'] } }, 'not_found'],
  ])('is refused: %s', async (_, changes, reason) => {
    const { put } = await counter();
    expect(await code(put(changes))).toBe(reason);
  });

  test('has a code that no other has, until it is stopped', async () => {
    const { put, end } = await counter();
    const first = await put({ ways: ['code'], code: 'TEA2026' });
    expect(await code(put({ ways: ['code'], code: 'TEA2026' }))).toBe('coupon_code_used');
    expect(await code(put({ ways: ['code'], code: 'TEA2026', budget: 3_000_00 }, first))).toBe('ok');
    await end(first);
    expect(await code(put({ ways: ['code'], code: 'TEA2026' }))).toBe('ok');
  });
});
