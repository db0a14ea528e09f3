import type { CardId } from '@/domain/id';
import { cancelCard } from '../../cloudfunctions/usecases/card/cancelCard';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { cardRule, sellCards } from '../support/cards';
import type { TestShop } from '../support/shop';

const bob = 'user_bob';

/** A card that Bob has not paid, one of a stranger, and one that WeChat could not give back. */
export async function openCards(shop: TestShop) {
  const { order, own } = await sellCards(shop);
  const asks = () => ({ requestId: shop.newRequest() });
  const giveBack = (cardId: CardId) =>
    cancelCard({ ...asks(), cardId, agreed: 'given_back' }, shop.as('user_dan'), shop.platform);
  shop.virtual.state.refunds = 'abnormal';
  const failed = await own('user_dan');
  await giveBack(failed);
  await sendOutbox(shop.shopId, shop.platform);
  await sendOutbox(shop.shopId, shop.platform);
  shop.virtual.state.refunds = 'done';
  const strangers = await own('user_cat');
  const mine = await order(bob, 'quarter');
  const { no: refundNo } = (await shop.look((tx) => tx.cardRefunds.ofCards([failed]))).get(failed)!;
  const { title, plans, benefits, trialDays, unusedDays, warnDays } = cardRule;
  return {
    foreignIds: [strangers, 'card_nobody', 'W000000000000'],
    shop: {
      viewCard: () => [{}],
      buyCard: () => [{ ...asks(), plan: 'quarter', agreed: 25_00 }],
      tryCard: () => [asks()],
      payCard: () => [{ ...asks(), cardId: mine, code: 'code_o_bob' }],
      checkCard: () => [{ ...asks(), cardId: mine }],
      cancelCard: () => [{ ...asks(), cardId: mine, agreed: 'closed' }],
    },
    admin: {
      viewCardRule: () => [{}],
      putCardRule: () => [
        { ...asks(), rule: { title, plans, benefits, trialDays, unusedDays, warnDays } },
        { ...asks(), rule: null },
      ],
      listCardRefunds: () => [{ cursor: 'W999999999999' }],
      settleCardRefund: () => [{ ...asks(), refundNo, words: '转账退的' }],
    },
  };
}
