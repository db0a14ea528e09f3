import { shop as contract } from '@/contract/shop';
import { assert } from '@/domain/bug';
import { giveBack, type RunningCard, whatCancelDoes, whyNotCancelCard } from '@/domain/card';
import { refuseIf } from '@/domain/refusal';
import { command, type Scene } from '../../door/command';
import { askCardRefund } from './askCardRefund';
import { closeUnpaidCard } from './closeCard';
import { myCard } from './mine';

/** Who gives a card back locks himself first: no order is placed with it meanwhile. */
export const cancelCard = command('cancelCard', contract.cancelCard, async ({ cardId, agreed }, scene) => {
  const { tx, caller, now } = scene;
  myCard(await tx.cards.get(cardId), caller);
  await tx.users.lock(caller.userId);
  const card = await tx.cards.lock(cardId);
  refuseIf(whyNotCancelCard(card, await tx.cards.lastEnd(card.userId), now));
  if (card.status === 'unpaid') {
    refuseIf(agreed === 'closed' ? undefined : 'amount_changed');
    await closeUnpaidCard(tx, card.id, now);
    return {};
  }
  assert(card.status === 'running', `${cardId} can be cancelled`);
  const { used } = await tx.cardSavings.of(card.userId, card);
  refuseIf(whatCancelDoes(card, used, now) === agreed ? undefined : 'amount_changed');
  if (agreed === 'given_back') await takeBack(scene, card);
  else if (card.stoppedAt === undefined) await tx.cards.save({ ...card, stoppedAt: now });
  return {};
});

async function takeBack({ tx, now }: Scene, card: RunningCard): Promise<void> {
  const payment = await tx.cardPayments.ofCard(card.id);
  assert(payment?.status === 'paid', `${card.id} was paid`);
  await tx.cards.save(giveBack(card, now));
  await askCardRefund(tx, payment, 'unused', payment.amount, now);
}
