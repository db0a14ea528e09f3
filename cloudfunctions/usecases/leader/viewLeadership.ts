import type { MyLeader } from '@/contract/leader';
import { shop as contract } from '@/contract/shop';
import { isBound, type LeaderEvent, whyNotApply } from '@/domain/referral';
import type { ShopRules } from '@/domain/rules';
import { query, type View } from '../../door/query';
import { faceOf } from '../team/teamCards';

/** What the shop says to a leader with words of its own. */
const SAID: ReadonlySet<LeaderEvent> = new Set<LeaderEvent>(['invited', 'approved', 'declined', 'left']);

export const viewLeadership = query(contract.viewLeadership, async (_, view) => {
  const { shop, caller } = view;
  const { userId } = caller;
  const rules = await shop.rules.all();
  const { referral, commission } = rules;
  const me = await shop.leaders.get(userId);
  const status = me?.status ?? ('none' as const);
  const events = me ? await shop.leaders.events(userId) : [];
  const told = events.find(({ what, byId }) => SAID.has(what) && byId !== null);
  return {
    ...{ status, kind: me?.kind },
    ...(me && status !== 'active' && status !== 'left' && { askedAt: me.askedAt }),
    ...(me && status === 'active' && { since: me.since ?? undefined }),
    ...(me && status === 'left' && { leftAt: me.leftAt ?? undefined }),
    ...(me && status === 'applied' && { words: me.words }),
    ...(told && told.words !== '' && { told: told.words }),
    ...(referral && { terms: { referral, commission } }),
    whyNotApply: whyNotApply(referral, me?.status, (await shop.staff.get(userId)) !== undefined),
    leader: await myLeader(view, rules),
  };
});

/** Whose customer the caller is now. */
async function myLeader({ shop, caller, settings, now }: View, { referral }: ShopRules): Promise<MyLeader | undefined> {
  const running = await shop.bindings.running(caller.userId);
  if (!running || !isBound(running, now)) return undefined;
  const { leaderId, boundAt: since, because, expiresAt: until, protectedUntil, leader } = running;
  const face = faceOf(settings, await shop.users.named([leaderId]), leaderId);
  return {
    ...{ ...face, since, until, handedOver: because === 'handed_over', active: leader.status === 'active' },
    ...(referral?.bindBy === 'last' && { changesFrom: protectedUntil }),
  };
}
