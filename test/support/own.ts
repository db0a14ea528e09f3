import type { CouponTemplate } from '@/domain/coupon';
import type { CouponId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import type { PurseUnit } from '@/domain/purse';
import type { ShopRules } from '@/domain/rules';
import { days, later } from '@/domain/time';
import { issueCoupon } from '../../cloudfunctions/usecases/coupon/issueCoupon';
import { giveToPurse } from '../../cloudfunctions/usecases/purse/give';
import { both, noon } from './fixtures';
import type { TestShop } from './shop';

/** ¥10 off ¥50, of everything, also beside a team price. */
export const tenOff: CouponTemplate = {
  ...{ id: 'template_ten', title: both('满 50 减 10'), worth: { kind: 'off', off: fen(10_00) }, atLeast: fen(50_00) },
  ...{ scope: {}, withCampaigns: true, withReductions: true, validity: { kind: 'after', from: 0, to: 30 } },
  limits: { total: 100, perUser: 5 },
  who: { kind: 'all' },
  ways: ['centre', 'given'],
  budget: fen(10_000_00),
  startsAt: noon,
  endsAt: later(noon, days(90)),
  state: 'running',
};

/** A tier for everybody, 10% off and one free parcel a month; points that are worth a fen each, up to half the goods. */
export const RULES: ShopRules = {
  membership: {
    tiers: [
      {
        ...{
          name: both('老友'),
          from: 0,
          off: 1_000,
          memberPrices: false,
          pointsRate: 10_000,
          freights: 1,
          earlyBy: 0,
        },
      },
    ],
    keptFor: days(365),
    growth: { perYuan: 1, review: 20, streak: 15 },
  },
  points: { perYuan: 1, perFen: 1, most: 5_000, lasts: { by: 'days', days: 365 }, checkIn: [5, 5, 10] },
};

export async function putRules(shop: TestShop, rules: ShopRules): Promise<void> {
  await shop.transact(async (tx) => {
    if (rules.membership) await tx.rules.put('membership', rules.membership, shop.world.now);
    if (rules.points) await tx.rules.put('points', rules.points, shop.world.now);
  });
}

let given = 0;

/** Puts credit (fen) or points into a purse, that end after so many days. */
export async function fill(shop: TestShop, userId: UserId, unit: PurseUnit, amount: number, lasts = 30) {
  given += 1;
  const lot = { id: `gift_${given}`, userId, unit, amount, because: { by: 'gift' as const } };
  await shop.transact((tx) =>
    giveToPurse(tx, { ...lot, expiresAt: later(shop.world.now, days(lasts)) }, shop.world.now),
  );
}

/** Gives a coupon of this template, which is made if need be. */
export async function giveCoupon(shop: TestShop, userId: UserId, template = tenOff): Promise<CouponId> {
  given += 1;
  const cause = `test_${given}`;
  const id = await shop.transact(async (tx) => {
    if ((await tx.couponTemplates.some([template.id], shop.world.now)).size === 0) {
      await tx.couponTemplates.add(template, shop.world.now);
    }
    return issueCoupon(tx, { templateId: template.id, userId, cause, by: 'given' }, shop.world.now);
  });
  if (!id) throw new Error('no coupon was given');
  return id;
}
