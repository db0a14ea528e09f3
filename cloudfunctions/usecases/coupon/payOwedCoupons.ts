import { whyNotIssue } from '@/domain/coupon';
import type { OrderId, ShopId, UserId } from '@/domain/id';
import { type Instant, later, type Milliseconds, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { oneByOne } from '../oneByOne';
import { issueCoupon } from './issueCoupon';
import { tellGiven } from './tellGiven';

const AT_A_TIME = 50;
const LONGEST_RUN = seconds(3);

/**
 * What the shop owes to buyers whose order came to nothing without their doing is paid with the coupon that the merchant
 * has chosen for it, each in a transaction of its own, and none is begun after `budget`, in ms. Where there is none, or
 * none is left of it, it stays owed. Returns how many were paid.
 */
export async function payOwedCoupons(
  shopId: ShopId,
  platform: Platform,
  budget: Milliseconds = LONGEST_RUN,
): Promise<number> {
  const { database, clock } = platform;
  const until = later(clock.now(), budget);
  const owed = await database.look(shopId, async (shop) => {
    const open = await shop.owedCoupons.open(AT_A_TIME);
    return open.length > 0 && (await apologyOf(shop, clock.now())) ? open : [];
  });
  const what = ({ orderId }: Owed) => `owed coupon of ${orderId}`;
  return oneByOne(platform, { items: owed, until, what }, (one) =>
    database.transact(shopId, (tx) => payOne(tx, one, clock.now())),
  );
}

/** The one that was put last, of those of which there are any. */
export async function apologyOf(tx: Tables, now: Instant) {
  const found = await tx.couponTemplates.open(['apology'], now, AT_A_TIME);
  return found.find(({ template, gone }) => whyNotIssue(template, gone, now) === undefined)?.template;
}

interface Owed {
  readonly orderId: OrderId;
  readonly userId: UserId;
}

/** Its cause is the order: whoever comes second gives nothing. */
async function payOne(tx: Tables, { orderId, userId }: Owed, now: Instant): Promise<0 | 1> {
  const template = await apologyOf(tx, now);
  if (!template) return 0;
  const issue = { templateId: template.id, userId, cause: `${orderId}.apology`, by: 'apology' as const };
  const couponId = await issueCoupon(tx, issue, now);
  if (!couponId) return 0;
  await tx.owedCoupons.paid(orderId, couponId);
  await tellGiven(tx, couponId, userId, template, now);
  return 1;
}
