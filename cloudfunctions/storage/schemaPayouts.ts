import type { Generated } from 'kysely';
import type { PayoutId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { PayoutState, PayoutWay } from '@/domain/payout';
import type { Instant } from '@/domain/time';
import type { Later, Own } from './columns';

/** Money of leaders on its way to them: part of Schema. */
export interface PayoutTables {
  payouts: Own & {
    id: PayoutId;
    no: string;
    userId: UserId;
    way: PayoutWay;
    amount: Fen;
    fee: Fen;
    state: PayoutState;
    stage: Generated<PayoutStage>;
    askedAt: Instant;
    approvedAt: Later<Instant | null>;
    approvedBy: Later<UserId | null>;
    triedAt: Later<Instant | null>;
    sentAt: Later<Instant | null>;
    askAt: Later<Instant | null>;
    cancelAskedAt: Later<Instant | null>;
    endedAt: Later<Instant | null>;
    package: Later<string | null>;
    reason: Later<string | null>;
  };
}

/** What of it is to be done: approved, or heard of; `sent` is all that was approved. */
export type PayoutStage = 'asked' | 'sent' | 'ended';
