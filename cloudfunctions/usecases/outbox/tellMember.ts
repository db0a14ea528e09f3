import type { ShopId } from '@/domain/id';
import type { LeaderTold, MemberMessage, MovedTold, ToldFacts } from '@/domain/message';
import { yuan } from '@/domain/money';
import type { Platform } from '../../platform/platform';
import type { Effect } from '../../storage/letter';
import type { Outcome } from './outcome';
import { memberPage } from './pages';
import { tellPerson } from './tellPerson';

type Plain = Exclude<MemberMessage, 'leader_news' | 'customers_moved'>;
const SAID: Record<Plain, string> = {
  credit_expiring: '红包余额快到期了',
  points_expiring: '积分快到期了',
  tier_falling: '等级到期后按近 12 个月重新算',
  coupon_given: '送你一张券，在我的券里',
  card_ending: '会员卡快到期，不会自动扣费',
};
const LEADING: Record<LeaderTold, string> = {
  invited: '店里请你当团长，点开看看',
  approved: '通过了，你是团长了',
  declined: '这次没有通过',
  left: '你不再是团长了',
  ranked: '升级了，看看多了什么',
};
const MOVED: Record<MovedTold, string> = {
  came: '有客户交到你这里',
  went: '你的客户交给了别人',
  other_leader: '以后由这位团长照顾你',
  no_leader: '以后由店里直接照顾你',
};

function said(message: MemberMessage, { leading = 'approved', moved = 'other_leader' }: ToldFacts): string {
  if (message === 'leader_news') return LEADING[leading];
  return message === 'customers_moved' ? MOVED[moved] : SAID[message];
}

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
      data: { thing1: facts.title.zh, ...amountOf(message, facts), thing3: said(message, facts) },
    }),
    platform,
  );
}

/** WeChat refuses an empty field: where nothing is counted the template has none. */
function amountOf(message: MemberMessage, { amount, points }: ToldFacts): { readonly amount2?: string } {
  if (message === 'customers_moved') return {}; // What is withheld, the inbox says.
  if (amount !== undefined) return { amount2: yuan(amount) };
  return points === undefined ? {} : { amount2: String(points) };
}
