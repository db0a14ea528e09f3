import type { listLeaders, viewBindings, viewShopLeader } from '@/contract/adminLeaders';
import type { OutputOf } from '@/contract/endpoint';
import type { LeadershipView } from '@/contract/leader';
import type { HandoverId, UserId } from '@/domain/id';
import { rankLeaders } from '../../cloudfunctions/usecases/leader/rankLeaders';
import type { Leading } from './leading';

/** What the merchant, his leaders and those who want to be some do, through the doors. What is refused is told by its code. */
export function leadersIn(here: Pick<Leading, 'shop' | 'buyer' | 'look' | 'merchant' | 'staffLook'>) {
  const { shop, buyer, look, merchant, staffLook } = here;
  return {
    apply: (who: UserId, words = '我有三个妈妈群') => buyer('applyToLead', { words }, who),
    answer: (who: UserId, accept: boolean) => buyer('answerInvitation', { accept }, who),
    leadership: (who: UserId) => look<LeadershipView>('viewLeadership', {}, who) as Promise<LeadershipView>,
    invite: (userId: UserId, words = '') => merchant('inviteLeader', { userId, words }),
    decide: (userId: UserId, accept: boolean, words = '') => merchant('decideApplication', { userId, accept, words }),
    end: (userId: UserId, reason = '搬走了') => merchant('endLeader', { userId, reason }),
    /** To the shop, where nobody is named. */
    async handOver(fromId: UserId, toId?: UserId, running: 'stay' | 'withhold' = 'stay', reason = '搬走了') {
      const asked = await merchant('handOverCustomers', { fromId, ...(toId && { toId }), running, reason });
      return typeof asked === 'string' ? asked : (asked['handoverId'] as HandoverId);
    },
    leader: (userId: UserId) =>
      staffLook<OutputOf<typeof viewShopLeader>>('viewShopLeader', { userId }) as Promise<
        OutputOf<typeof viewShopLeader>
      >,
    leaders: (asked: object) => staffLook('listLeaders', asked) as Promise<OutputOf<typeof listLeaders>>,
    historyOf: async (customerId: UserId) =>
      ((await staffLook('viewBindings', { customerId })) as OutputOf<typeof viewBindings>).bindings,
    /** Whose customer somebody is, as he sees it. */
    async leaderOf(who: UserId): Promise<UserId | undefined> {
      return ((await look('viewLeadership', {}, who)) as LeadershipView).leader?.userId;
    },
    rank: () => rankLeaders(shop.shopId, shop.platform),
    /** What somebody was told of leaders, the newest first. */
    async heard(who: UserId) {
      const { items } = (await look('listInbox', {}, who)) as { items: { message: string; facts: object }[] };
      return items.flatMap(({ message, facts }) => (/^(leader_news|customers_moved)$/.test(message) ? [facts] : []));
    },
  };
}
