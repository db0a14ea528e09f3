import { type CardBenefits, monthBegan } from '@/domain/card';
import type { CardId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Tables } from '../../storage/tables';

/** What a paid card is worth to its owner, for the price of an order. */
export interface CardInHand {
  readonly cardId: CardId;
  readonly title: Words;
  readonly benefits: CardBenefits;
  readonly freightsLeft: number; // Of so many orders of this month it still pays the freight.
}

/**
 * The card that this person has in force, in one statement. A merchant who sells no cards any more has sold this one:
 * it runs to its end with what it promised.
 */
export async function cardOf(tx: Tables, userId: UserId, now: Instant): Promise<CardInHand | undefined> {
  const found = await tx.cards.inForce(userId, now, monthBegan(now));
  if (!found) return undefined;
  const { freightsUsed, ...card } = found;
  return { ...card, freightsLeft: Math.max(0, card.benefits.freights - freightsUsed) };
}
