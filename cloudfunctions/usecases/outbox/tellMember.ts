import type { ShopId } from '@/domain/id';
import type { MemberMessage, ToldFacts } from '@/domain/message';
import { yuan } from '@/domain/money';
import type { Platform } from '../../platform/platform';
import type { Effect } from '../../storage/letter';
import type { Outcome } from './outcome';
import { memberPage } from './pages';
import { tellPerson } from './tellPerson';

const SAID: Record<MemberMessage, string> = {
  credit_expiring: '红包余额快到期了',
  points_expiring: '积分快到期了',
  tier_falling: '等级到期后按近 12 个月重新算',
  coupon_given: '送你一张券，在我的券里',
  card_ending: '会员卡快到期，不会自动扣费',
};

/** Tells a member what the letter says: nothing of it changes until it is sent. */
export function tellMember(
  shopId: ShopId,
  letterId: string,
  { userId, message, facts, leadsTo }: Extract<Effect, { kind: 'tell_member' }>,
  platform: Platform,
): Promise<Outcome | undefined> {
  return tellPerson(
    shopId,
    letterId,
    userId,
    async () => ({
      ...{ message, facts, leadsTo: { page: leadsTo }, page: memberPage(leadsTo) },
      data: { thing1: facts.title.zh, ...amountOf(facts), thing3: SAID[message] },
    }),
    platform,
  );
}

/** WeChat refuses an empty field: where nothing is counted the template has none. */
function amountOf({ amount, points }: ToldFacts): { readonly amount2?: string } {
  if (amount !== undefined) return { amount2: yuan(amount) };
  return points === undefined ? {} : { amount2: String(points) };
}
