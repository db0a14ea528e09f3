import type { Generated } from 'kysely';
import type { CommissionState, Term } from '@/domain/commission';
import type { GoodsId, HandoverId, OrderId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { BoundBy, LeaderEvent, LeaderKind, LeaderStatus, UnboundBy } from '@/domain/referral';
import type { Instant } from '@/domain/time';
import type { Json, Later, Own } from './columns';

/** Leaders, whose customers they are, and what that earned: part of Schema. */
export interface ReferralTables {
  leaders: Own & {
    userId: UserId;
    kind: LeaderKind;
    status: LeaderStatus;
    words: string;
    rank: Later<number>; // Of the rule's ranks, from 0.
    onBoard: Later<boolean>;
    askedAt: Instant;
    since: Instant | null;
    leftAt: Instant | null;
    rankedOn: Later<string | null>; // The day that the rank was last looked at.
    leads: Generated<boolean | null>;
  };
  leaderEvents: Own & {
    userId: UserId;
    number: number;
    what: LeaderEvent;
    byId: UserId | null;
    words: string;
    at: Instant;
  };
  handovers: Own & {
    id: HandoverId;
    fromId: UserId;
    toId: UserId | null; // Nobody: the shop keeps them.
    running: 'stay' | 'withhold';
    reason: string;
    byId: UserId;
    at: Instant;
    doneAt: Later<Instant | null>;
    moved: Later<number>;
    withheld: Later<Fen>;
  };
  bindings: Own & {
    customerId: UserId;
    turn: number;
    leaderId: UserId;
    code: string | null;
    because: BoundBy;
    handoverId: HandoverId | null;
    boundAt: Instant;
    protectedUntil: Instant;
    expiresAt: Instant | null;
    endedAt: Later<Instant | null>;
    endedBecause: Later<UnboundBy | null>;
    customerLeads: Generated<boolean | null>;
    leaderLeads: Generated<boolean | null>;
  };
  goodsCommissions: Own & {
    goodsId: GoodsId;
    kind: 'rate' | 'amount' | 'none';
    rate: number | null;
    amount: Fen | null;
  };
  commissions: Own & {
    orderId: OrderId;
    leaderId: UserId;
    customerId: UserId;
    bindingTurn: number | null; // None, of what a leader buys himself.
    terms: Json<readonly Term[]>;
    state: CommissionState;
    base: Later<Fen>;
    amount: Later<Fen>;
    turn: Later<number>;
    placedAt: Instant;
    maturesAt: Later<Instant | null>;
    payableAt: Later<Instant | null>;
    withheldBecause: Later<string | null>;
  };
  leaderAccounts: Own & {
    userId: UserId;
    pending: Later<Fen>;
    payable: Later<number>;
    inPayout: Later<Fen>;
    paid: Later<Fen>;
  };
}
