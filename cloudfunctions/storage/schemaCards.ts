import type { Card, CardBenefits, CardPayment, CardRefund, CardRefundCause } from '@/domain/card';
import type { CardId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Json, Later, Own } from './columns';

/** Paid cards and their money: part of Schema. */
export interface CardTables {
  cards: Own & {
    id: CardId;
    userId: UserId;
    plan: Card['plan'];
    title: Json<Words>;
    fee: Fen;
    benefits: Json<CardBenefits>;
    productId: string;
    unusedDays: number;
    warnDays: number;
    status: Card['status'];
    placedAt: Instant;
    payBy: Instant;
    startsAt: Instant | null;
    endsAt: Instant | null;
    warnAt: Instant | null;
    stoppedAt: Instant | null;
    warnedAt: Instant | null;
    endedAt: Instant | null;
    saved: Fen | null;
  };
  cardPayments: Own & {
    no: string;
    cardId: CardId;
    userId: UserId;
    amount: Fen;
    status: CardPayment['status'];
    transactionId: string | null;
    paidAt: Instant | null;
    refunded: Later<Fen>;
  };
  cardRefunds: Own & {
    no: string;
    paymentNo: string;
    cardId: CardId;
    amount: Fen;
    because: CardRefundCause;
    status: CardRefund['status'];
    askedAt: Instant;
    endedAt: Instant | null;
    settledBy: UserId | null;
    settledWords: string | null;
  };
}
