import type { CardPlanName, CardRule } from '@/domain/card';
import type { CardId, OrderId, UserId } from '@/domain/id';
import { type Fen, fen } from '@/domain/money';
import { total } from '@/domain/quote';
import { buyCard } from '../../cloudfunctions/usecases/card/buyCard';
import { hearPush } from '../../cloudfunctions/usecases/card/hearPush';
import { payCard } from '../../cloudfunctions/usecases/card/payCard';
import { viewCard } from '../../cloudfunctions/usecases/card/viewCard';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { quoteOrder } from '../../cloudfunctions/usecases/order/quoteOrder';
import { box } from './fixtures';
import type { TestShop } from './shop';

/** ¥9.90 a month, ¥25 a quarter, ¥68 a year; 5% off, four freights a month, a week to try. */
export const cardRule: CardRule = {
  title: { zh: '拼集卡', en: 'Pinji card' },
  plans: [
    { name: 'month', fee: fen(9_90), productId: 'card_month' },
    { name: 'quarter', fee: fen(25_00), productId: 'card_quarter' },
    { name: 'year', fee: fen(68_00), productId: 'card_year' },
  ],
  benefits: { off: 500, memberPrices: true, freights: 4 },
  ...{ trialDays: 7, unusedDays: 7, warnDays: 3 },
};
export const feeOf = (plan: CardPlanName): Fen => cardRule.plans.find(({ name }) => name === plan)!.fee;

/** What people do with cards in a shop that sells them. */
export async function sellCards(shop: TestShop, rule = cardRule) {
  await shop.transact((tx) => tx.rules.put('card', rule, shop.world.now));

  const view = (who: UserId) => viewCard({}, shop.as(who), shop.platform);
  const paymentOf = async (cardId: CardId) => (await shop.look((tx) => tx.cardPayments.ofCard(cardId)))!;
  const push = (notice: object, signature = 'sealed') => ({
    query: { msg_signature: signature },
    body: JSON.stringify(notice),
  });

  /** Placed, its sheet open. */
  async function order(who: UserId, plan: CardPlanName = 'month'): Promise<CardId> {
    await shop.moveIn(who);
    const wanted = { requestId: shop.newRequest(), plan, agreed: feeOf(plan) };
    const { cardId } = await buyCard(wanted, shop.as(who), shop.platform);
    await payCard(
      { requestId: shop.newRequest(), cardId, code: `code_${shop.as(who).openid}` },
      shop.as(who),
      shop.platform,
    );
    return cardId;
  }
  /** The sheet is confirmed, and nobody has told the shop. */
  async function pay(cardId: CardId): Promise<string> {
    const { no, amount } = await paymentOf(cardId);
    shop.virtual.payAtWechat(no, amount, shop.world.now);
    return no;
  }
  const hear = (paymentNo: string) => hearPush(shop.shopId, push({ kind: 'paid', paymentNo }), shop.platform);

  /** Bought, paid, and heard of. */
  async function own(who: UserId, plan: CardPlanName = 'month'): Promise<CardId> {
    const cardId = await order(who, plan);
    await hear(await pay(cardId));
    return cardId;
  }

  /** Boxes alone, at whatever they cost this person, not paid yet. */
  async function orderBoxes(who: UserId, quantity = 1): Promise<OrderId> {
    const lines = [{ skuId: box.id, quantity }];
    const to = shop.toOf(who);
    const { receipt } = await quoteOrder({ lines, to, way: { by: 'alone' } }, shop.as(who), shop.platform);
    const wanted = { requestId: shop.newRequest(), lines, to, agreed: total(receipt) };
    return (await placeOrder(wanted, shop.as(who), shop.platform)).orderId;
  }
  async function buyBoxes(who: UserId, quantity = 1): Promise<OrderId> {
    const orderId = await orderBoxes(who, quantity);
    await shop.pay(who, orderId);
    return orderId;
  }
  const books = async () => {
    const transfers = await shop.look(({ ledger }) => ledger.all());
    return transfers
      .filter(({ id }) => id.includes('.card_'))
      .map(({ id, from, to, amount }) => [id.replace(/^[VW]\d+\./, ''), from, to, amount])
      .sort();
  };
  return { view, paymentOf, push, order, pay, hear, own, orderBoxes, buyBoxes, books };
}
