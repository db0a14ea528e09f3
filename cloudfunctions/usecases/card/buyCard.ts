import { shop as contract } from '@/contract/shop';
import { assert } from '@/domain/bug';
import {
  cardPaymentNumber,
  placeCard,
  planOf,
  tryCard as tried,
  whyNotBuyCard,
  whyNotPayCard,
  whyNotTryCard,
} from '@/domain/card';
import { paymentNumber } from '@/domain/payment';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { closeUnpaidCard } from './closeCard';

/** Places a card and its payment. One waits at a time: the person is locked, and PostgreSQL holds to it. */
export const buyCard = command('buyCard', contract.buyCard, async ({ plan, agreed }, scene) => {
  const { tx, caller, now, ids, dice, settings } = scene;
  const { userId } = caller;
  await tx.users.lock(userId);
  const { card: rule } = await tx.rules.all();
  const until = await tx.cards.lastEnd(userId);
  refuseIf(whyNotBuyCard({ rule, sells: settings.sellsCards, plan, agreed, until }, now));
  const sold = planOf(rule, plan);
  assert(rule && sold, 'what is sold has a plan');

  const waiting = await tx.cards.unpaidOf(userId);
  if (waiting) {
    const isSame = waiting.plan === plan && waiting.fee === agreed && waiting.productId === sold.productId;
    if (isSame && !whyNotPayCard(waiting, now)) return { cardId: waiting.id, fee: waiting.fee, payBy: waiting.payBy };
    await closeUnpaidCard(tx, waiting.id, now);
  }
  const card = placeCard({ id: ids.next('card'), userId }, rule, sold, now);
  await tx.cards.add(card);
  const no = cardPaymentNumber(paymentNumber(now, dice));
  await tx.cardPayments.add({ no, cardId: card.id, userId, amount: card.fee, status: 'open' });
  return { cardId: card.id, fee: card.fee, payBy: card.payBy };
});

export const tryCard = command('tryCard', contract.tryCard, async (_, { tx, caller, now, ids, settings }) => {
  const { userId } = caller;
  await tx.users.lock(userId);
  const { card: rule } = await tx.rules.all();
  const offered = settings.sellsCards ? rule : undefined;
  refuseIf(whyNotTryCard(offered, await tx.cards.hadOne(userId)));
  assert(offered, 'what is tried is sold');
  const card = tried({ id: ids.next('card'), userId }, offered, now);
  await tx.cards.add(card);
  return { cardId: card.id };
});
