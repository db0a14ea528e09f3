import type { Generated } from 'kysely';
import type { EnvelopeKind, EnvelopeStatus, Gives, OwnLot, Split } from '@/domain/envelope';
import type { GiveawayKind, GiveawayRule } from '@/domain/giveaway';
import type { CouponId, EnvelopeId, GiveawayId, GroupId, OrderId, TemplateId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Json, Later, LaterJson, Own } from './columns';

/** Red envelopes and the budgets that they are filled from: part of Schema. */
export interface EnvelopeTables {
  giveaways: Own & {
    id: GiveawayId;
    kind: GiveawayKind;
    rule: Json<GiveawayRule>;
    title: Json<Words>;
    words: Json<Words>;
    budget: Fen;
    templateId: Generated<TemplateId | null>;
    promised: Later<Fen>;
    startsAt: Instant;
    endsAt: Instant;
    putAt: Instant;
  };
  envelopes: Own & {
    id: EnvelopeId;
    kind: EnvelopeKind;
    senderId: UserId | null;
    giveawayId: GiveawayId | null;
    groupId: GroupId | null;
    orderId: OrderId | null;
    words: Json<Words>;
    total: Fen;
    shares: number;
    opened: Later<number>;
    given: Later<Fen>;
    split: Split;
    gives: Json<Gives>;
    templateId: Generated<TemplateId | null>;
    lots: LaterJson<readonly OwnLot[]>;
    status: EnvelopeStatus;
    madeAt: Instant;
    opensAt: Instant;
    expiresAt: Instant;
    endedAt: Instant | null;
  };
  envelopeShares: Own & {
    envelopeId: EnvelopeId;
    position: number;
    amount: Fen;
    userId: UserId | null;
    takenAt: Instant | null;
    until: Instant | null; // Until when it can be spent; nothing while a gathering waits.
    couponId: CouponId | null;
  };
  envelopeDevices: Own & { mark: string; day: string; people: readonly UserId[] };
}
