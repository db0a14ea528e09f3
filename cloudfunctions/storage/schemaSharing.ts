import type { Generated } from 'kysely';
import type { CampaignId, GoodsId, GroupId, OrderId, TeamId, UserId } from '@/domain/id';
import type { Channel, Shared } from '@/domain/share';
import type { Instant } from '@/domain/time';
import type { Own } from './columns';

/** Share links, who opened them, and chat groups: part of Schema. */
export interface SharingTables {
  chatGroups: Own & { id: GroupId; metAt: Instant };
  groupPeople: Own & { groupId: GroupId; userId: UserId; shown: boolean; firstAt: Instant; lastAt: Instant };
  groupTeams: Own & { groupId: GroupId; teamId: TeamId; at: Instant };
  groupOrders: Own & { orderId: OrderId; groupId: GroupId; buyerId: UserId };
  shareLinks: Own & {
    code: string;
    sharerId: UserId;
    kind: Shared['kind'];
    goodsId: GoodsId | null; //       Of a team: those that it buys.
    teamId: TeamId | null;
    storeId: UserId | null; //        Whose storefront.
    campaignId: CampaignId | null;
    target: Generated<string>; //     The team, the goods, the storefront, or 'shop'.
    channel: Channel;
    parent: string | null;
    madeAt: Instant;
  };
  shareOpens: Own & {
    code: string;
    userId: UserId;
    sharerId: UserId; // Of the link: never the same person.
    newcomer: boolean;
    groupId: GroupId | null;
    times: number;
    firstAt: Instant;
    lastAt: Instant;
  };
  orderShares: Own & { orderId: OrderId; code: string; buyerId: UserId };
}
