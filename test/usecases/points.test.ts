import type { UserId } from '@/domain/id';
import { days, hours, type Instant, later } from '@/domain/time';
import { viewCheckIn } from '../../cloudfunctions/usecases/member/checkIn';
import { giveBirthdays } from '../../cloudfunctions/usecases/member/giveBirthdays';
import { listPointsGoods } from '../../cloudfunctions/usecases/member/pointsGoods';
import { quotePoints } from '../../cloudfunctions/usecases/member/redeemPoints';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { listShopPointsGoods, stopPointsGoods } from '../../cloudfunctions/usecases/staff/pointsGoods';
import { couponsIn } from '../support/coupons';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, noon, tin } from '../support/fixtures';
import { membersIn, points, tiers } from '../support/members';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });
const [ann, bob, own]: UserId[] = ['user_ann', 'user_bob', 'user_own'];
const roomy = { ...box, stock: 500 };

async function open() {
  const shop = await openShop(database, { skus: [roomy, tin] });
  await shop.moveIn(ann!, bob!, own!);
  const members = membersIn(shop);
  await members.open();
  const month = (who = ann!, asked: string | undefined = undefined) =>
    viewCheckIn({ month: asked }, shop.as(who), shop.platform);
  const goods = async (who = ann!) => (await listPointsGoods({}, shop.as(who), shop.platform)).items;
  const quoted = (quantity = 1, who = ann!) =>
    quotePoints({ skuId: box.id, quantity, to: shop.toOf(who) }, shop.as(who), shop.platform);
  return { shop, ...members, month, goods, quoted };
}

describe('checking in', () => {
  test('brings more in a row, which begins again after the last reward, and growth at its end', async () => {
    const here = await open();
    const came = [];
    for (let day = 0; day < 4; day += 1) {
      came.push(await here.checkIn(ann!));
      here.shop.pass(days(1));
    }
    expect(came).toEqual([
      { points: 5, streak: 1, growth: 0 },
      { points: 5, streak: 2, growth: 0 },
      { points: 10, streak: 3, growth: 15 },
      { points: 5, streak: 4, growth: 0 },
    ]);
    expect((await here.points(ann!)).balance).toBe(25);
    expect((await here.month()).checkIn).toMatchObject({
      ...{ today: '2026-01-05', month: '2026-01', days: [1, 2, 3, 4], done: false, streak: 4 },
      ...{ rewards: [5, 5, 10], next: 1, growth: 15 },
    });
  });

  test('is once a day in Beijing, whatever the hour elsewhere', async () => {
    const here = await open();
    here.shop.world.now = Date.parse('2026-01-01T15:59:00Z') as Instant; // 23:59 in Beijing.
    await here.checkIn(ann!);
    await expect(here.checkIn(ann!)).rejects.toMatchObject(refusal('checked_in'));
    expect((await here.points(ann!)).checkIn).toEqual({ done: true, streak: 1, points: 5 });
    here.shop.pass(60_000);
    expect(await here.checkIn(ann!)).toMatchObject({ streak: 2 });
    await expect(here.checkIn(ann!)).rejects.toMatchObject(refusal('checked_in'));
    await here.checkIn(bob!);
  });

  test('a day that was missed begins the row anew', async () => {
    const here = await open();
    await here.checkIn(ann!);
    here.shop.pass(days(2));
    expect((await here.month()).checkIn).toMatchObject({ streak: 0, next: 0, days: [1] });
    expect(await here.checkIn(ann!)).toMatchObject({ streak: 1 });
    expect((await here.month(ann!, '2025-12')).checkIn).toMatchObject({ month: '2025-12', days: [], streak: 1 });
  });

  test('there is none where the shop has switched it off', async () => {
    const here = await open();
    await here.open(tiers, { ...points, checkIn: [] });
    await expect(here.checkIn(ann!)).rejects.toMatchObject(refusal('not_here'));
    expect(await here.month()).toEqual({});
    await here.pointsOff();
    await expect(here.checkIn(ann!)).rejects.toMatchObject(refusal('not_here'));
  });
});

describe('goods for points', () => {
  test('are paid with points and the rest with money; the points are held, and come back with a closed order', async () => {
    const here = await open();
    await here.give(ann!, 250);
    await here.offer({ points: 100, cash: 10_00 });
    expect(await here.goods()).toMatchObject([
      { skuId: box.id, points: 100, cash: 10_00, listPrice: 88_00, mine: 500 },
    ]);
    const quoted = await here.quoted(2);
    expect(quoted).toMatchObject({ points: 200, balance: 250, notThere: false, receipt: { freight: 8_00 } });
    expect(quoted.whyNot).toBeUndefined();
    const { orderId, total } = await here.redeem(ann!, 28_00, 200, 2);
    expect(total).toBe(28_00);
    expect((await here.points(ann!)).balance).toBe(50);
    await cancelOrder({ requestId: here.shop.newRequest(), orderId }, here.shop.as(ann!), here.shop.platform);
    expect((await here.points(ann!)).balance).toBe(250);
    const again = await here.redeem(ann!, 18_00, 100);
    await here.shop.pay(ann!, again.orderId);
    expect((await here.points(ann!)).balance).toBe(150);
  });

  test('take no discount of a tier on top, and are not had for less than they ask', async () => {
    const here = await open();
    await here.grow(ann!, 400); // 5% off, and a free parcel.
    await here.give(ann!, 99);
    await here.offer({ points: 100, cash: 10_00 });
    await expect(here.redeem(ann!, 10_00, 100)).rejects.toMatchObject(refusal('points_short'));
    expect((await here.quoted()).whyNot).toBe('points_short');
    expect((await here.goods())[0]!.whyNot).toBe('points_short');
    await here.give(ann!, 1);
    await expect(here.redeem(ann!, 9_50, 100)).rejects.toMatchObject(refusal('price_changed'));
    await expect(here.redeem(ann!, 10_00, 99)).rejects.toMatchObject(refusal('price_changed'));
    expect(await here.redeem(ann!, 10_00, 100)).toMatchObject({ total: 10_00 });
  });

  test('are so many in all, and so many for each; what is given up is there again', async () => {
    const here = await open();
    await here.offer({ points: 10, total: 3, perUser: 2 });
    for (const who of [ann!, bob!]) await here.give(who, 1_000);
    await expect(here.redeem(ann!, 8_00, 30, 3)).rejects.toMatchObject(refusal('points_goods_limit'));
    const { orderId } = await here.redeem(ann!, 8_00, 20, 2);
    expect((await here.goods())[0]).toMatchObject({ left: 1, mine: 0, whyNot: 'points_goods_limit' });
    await expect(here.redeem(bob!, 8_00, 20, 2)).rejects.toMatchObject(refusal('points_goods_over'));
    await here.redeem(bob!, 8_00, 10);
    expect((await here.goods(bob!))[0]).toMatchObject({ left: 0, whyNot: 'points_goods_over' });
    await cancelOrder({ requestId: here.shop.newRequest(), orderId }, here.shop.as(ann!), here.shop.platform);
    await here.redeem(bob!, 8_00, 10);
  });

  test('are put and stopped by the staff, below the list price only', async () => {
    const here = await open();
    await expect(here.offer({ points: 10, cash: 88_00 })).rejects.toMatchObject(refusal('points_price_wrong'));
    await here.offer({ points: 10, total: 5 });
    await here.give(ann!, 100);
    await here.redeem(ann!, 8_00, 10);
    const staff = [here.shop.as(own!), here.shop.platform] as const;
    const mine = async () => (await listShopPointsGoods({}, ...staff)).items;
    expect(await mine()).toMatchObject([{ points: 10, total: 5, taken: 1, isOpen: true, stock: 499 }]);
    await stopPointsGoods({ requestId: here.shop.newRequest(), skuId: box.id }, ...staff);
    expect(await mine()).toMatchObject([{ isOpen: false }]);
    expect(await here.goods()).toEqual([]);
    await expect(here.redeem(ann!, 8_00, 10)).rejects.toMatchObject(refusal('points_goods_over'));
    await expect(here.quoted()).rejects.toMatchObject(refusal('points_goods_over'));
  });

  test('that cost less elsewhere than the money for them are not had for points any more', async () => {
    const here = await open();
    await here.give(ann!, 100);
    await here.offer({ points: 10, cash: 80_00 });
    await rawOf(database)('update skus set list_price = 7900 where shop_id = $1', [here.shop.shopId]);
    await expect(here.redeem(ann!, 87_00, 10)).rejects.toMatchObject(refusal('points_goods_over'));
  });

  test('there are none while points are switched off', async () => {
    const here = await open();
    await here.offer({ points: 10 });
    await here.give(ann!, 100);
    await here.pointsOff();
    expect(await here.goods()).toEqual([]);
    await expect(here.redeem(ann!, 8_00, 10)).rejects.toMatchObject(refusal('not_here'));
  });
});

describe('a birthday', () => {
  async function withGift() {
    const here = await open();
    const coupons = couponsIn(here.shop);
    const birthday = await coupons.put({
      ways: ['campaign'],
      endsAt: later(noon, days(360)),
      limits: { total: 100, perUser: 1 },
    });
    await here.open({ ...tiers, tiers: tiers.tiers.map((tier) => ({ ...tier, birthday })) });
    const given = async (who = ann!) => {
      while ((await giveBirthdays(here.shop.shopId, here.shop.platform)) > 0);
      const mine = await rawOf(database)('select id from coupons where shop_id = $1 and user_id = $2', [
        here.shop.shopId,
        who,
      ]);
      return mine.length;
    };
    return { ...here, given };
  }

  test('brings a coupon on the day, once', async () => {
    const here = await withGift();
    await here.birthday(ann!, 1, 3);
    expect(await here.given()).toBe(0);
    here.shop.pass(days(2));
    expect(await here.given()).toBe(1);
    here.shop.pass(hours(6));
    expect(await here.given()).toBe(1);
    const told = await rawOf(database)(
      `select effect ->> 'message' as message from outbox where shop_id = $1 and id like '%birthday%'`,
      [here.shop.shopId],
    );
    expect(told).toEqual([{ message: 'coupon_given' }]);
    expect(await here.given(bob!)).toBe(0);
  });

  test('is changed once a year: changing it daily brings no second gift', async () => {
    const here = await withGift();
    await here.birthday(ann!, 1, 1);
    expect(await here.given()).toBe(1);
    for (let day = 2; day < 6; day += 1) {
      here.shop.pass(days(1));
      await expect(here.birthday(ann!, 1, day)).rejects.toMatchObject(refusal('birthday_kept'));
      expect(await here.given()).toBe(1);
    }
    await here.birthday(ann!, 1, 1); // The same again is no change.
    expect((await here.stands(ann!)).birthdayFrom).toBe(later(noon, days(365)));
    // Also where it could be changed: a gift lies a year from the last.
    await rawOf(database)(`update birthdays set changed_at = changed_at - interval '400 days' where shop_id = $1`, [
      here.shop.shopId,
    ]);
    await here.birthday(ann!, 1, 5);
    expect(await here.given()).toBe(1);
    here.shop.pass(days(200));
    await rawOf(database)(`update birthdays set changed_at = changed_at - interval '400 days' where shop_id = $1`, [
      here.shop.shopId,
    ]);
    await here.birthday(ann!, 7, 24);
    expect(await here.given()).toBe(1);
  });

  test('on a 29th of February is kept on the 28th of other years, and a day that is none is not understood', async () => {
    const here = await withGift();
    await here.birthday(ann!, 2, 29);
    here.shop.world.now = Date.parse('2026-02-28T04:00:00Z') as Instant;
    await rawOf(database)(`update coupon_templates set ends_at = '2027-01-01' where shop_id = $1`, [here.shop.shopId]);
    expect(await here.given()).toBe(1);
    await expect(here.birthday(bob!, 2, 30)).rejects.toMatchObject(refusal('not_understood'));
  });
});
