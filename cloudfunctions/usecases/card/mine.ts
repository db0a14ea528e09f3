import type { Card } from '@/domain/card';
import { Refusal } from '@/domain/refusal';
import type { Caller } from '../../door/caller';

/** A stranger's card is not found, so that its id tells nothing. */
export function myCard<C extends Pick<Card, 'userId'>>(card: C, { userId }: Pick<Caller, 'userId'>): C {
  if (card.userId !== userId) throw new Refusal('not_found');
  return card;
}
