import type { OutputOf } from '@/contract/endpoint';
import type { viewMe } from '@/contract/person';
import { nextTier } from '@/domain/member';
import { fen } from '@/domain/money';
import { whyNotApply } from '@/domain/referral';
import type { Role } from '@/domain/staff';
import type { View } from '../../door/query';
import { benefitsOf } from '../member/benefits';
import { growthNow } from '../member/grow';
import { tierOf } from '../member/tierOf';

type Own = Pick<OutputOf<typeof viewMe>, 'purse' | 'member' | 'leading'>;

/** What somebody has to spend here besides money, and how he stands as a member and as a leader. */
export async function ownOf({ shop, caller, now }: Pick<View, 'shop' | 'caller' | 'now'>, role?: Role): Promise<Own> {
  const { userId } = caller;
  const rules = await shop.rules.all();
  const { credit, points } = await shop.purses.balance(userId, now);
  const coupons = (await shop.coupons.usable(userId, now)).length;
  const favourites = await shop.favourites.count(userId);
  const purse = {
    ...((rules.envelopes || credit > 0) && { credit: fen(credit) }),
    ...((coupons > 0 || (await shop.couponTemplates.countAhead(now)) > 0) && { coupons }),
    ...((rules.points || points > 0) && { points }),
    favourites,
  };
  const status = (await shop.leaders.get(userId))?.status;
  const canApply = whyNotApply(rules.referral, status, role !== undefined) === undefined;
  const leading = status || canApply ? { status, canApply } : undefined;
  const { membership } = rules;
  if (!membership) return { purse, leading };
  const mine = await tierOf(shop, userId, now, rules);
  const growth = await growthNow(shop, userId, now);
  const standing = await shop.members.get(userId);
  const next = nextTier(membership, standing, growth);
  const ahead = next && membership.tiers[next.position];
  return {
    ...{ purse, leading },
    member: {
      tier: mine && { name: mine.tier.name, benefits: benefitsOf(mine.tier) },
      growth,
      next: ahead && next && { name: ahead.name, from: ahead.from, missing: next.missing },
      keptUntil: standing?.keptUntil,
    },
  };
}
