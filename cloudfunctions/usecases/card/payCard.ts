import { shop as contract } from '@/contract/shop';
import { whyNotPayCard } from '@/domain/card';
import { Refusal, refuseIf } from '@/domain/refusal';
import { errand } from '../../door/errand';
import { askCard } from './askCard';
import { myCard } from './mine';

/** The sheet that the phone pays with. Asked again it gives a fresh one for the same payment. */
export const payCard = errand(contract.payCard, async ({ cardId, code }, caller, { database, clock, virtualPay }) => {
  const { card, payment } = await database.look(caller.shopId, async (shop) => ({
    card: myCard(await shop.cards.get(cardId), caller),
    payment: await shop.cardPayments.ofCard(cardId),
  }));
  refuseIf(whyNotPayCard(card, clock.now()));
  if (!virtualPay || payment?.status !== 'open') throw new Refusal('card_not_payable');
  const { no: paymentNo, amount } = payment;
  const { productId } = card;
  return { sheet: await virtualPay.sheet({ paymentNo, productId, amount, openid: caller.openid, code }) };
});

/** A phone that has paid does not wait for the notice, which may be lost: it has the shop ask. */
export const checkCard = errand(contract.checkCard, async ({ cardId }, caller, platform) => {
  const { database } = platform;
  const { card, payment } = await database.look(caller.shopId, async (shop) => ({
    card: myCard(await shop.cards.get(cardId), caller),
    payment: await shop.cardPayments.ofCard(cardId),
  }));
  if (!payment || payment.status === 'paid') return { status: card.status };
  await askCard(caller.shopId, payment.no, platform);
  const { status } = await database.look(caller.shopId, (shop) => shop.cards.get(cardId));
  return { status };
});
