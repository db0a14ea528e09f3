import type { UserId } from '@/domain/id';
import { balances } from '@/domain/ledger';
import { minutes } from '@/domain/time';
import { cancelCard } from '../../cloudfunctions/usecases/card/cancelCard';
import { listCardRefunds, settleCardRefund, viewCardRule } from '../../cloudfunctions/usecases/card/staffCards';
import { retryLetter } from '../../cloudfunctions/usecases/staff/letters';
import { cardRule, sellCards } from '../support/cards';
import { embeddedDatabase } from '../support/database';
import { tickShop } from '../support/settle';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });
const [ann, owner]: UserId[] = ['user_ann', 'user_own'];

/** A month that Ann gives back unused, and WeChat is at it. */
async function givenBack() {
  const shop = await openShop(database);
  const cards = await sellCards(shop);
  shop.virtual.state.refunds = 'processing';
  const cardId = await cards.own(ann!, 'month');
  await cancelCard({ requestId: shop.newRequest(), cardId, agreed: 'given_back' }, shop.as(ann!), shop.platform);
  const { no } = (await shop.look((tx) => tx.cardRefunds.ofCards([cardId]))).get(cardId)!;
  const staff = shop.as(owner!);
  const settle = (words = '转到了支付宝', refundNo = no) =>
    settleCardRefund({ requestId: shop.newRequest(), refundNo, words }, staff, shop.platform);
  const waiting = async () => (await listCardRefunds({}, staff, shop.platform)).items;
  /** WeChat says that it cannot, and the letter that asked is dead. */
  async function fail(): Promise<void> {
    shop.virtual.state.refunds = 'abnormal';
    shop.pass(minutes(10));
    await tickShop(shop);
    await tickShop(shop);
  }
  const books = async () => balances(await shop.look(({ ledger }) => ledger.all()));
  return { ...cards, shop, staff, cardId, no, settle, waiting, fail, books };
}

test('a fee that WeChat could not give back is given back by hand: the books say so, once', async () => {
  const { shop, staff, cardId, no, settle, waiting, fail, books, view } = await givenBack();
  await tickShop(shop);
  await expect(settle()).rejects.toMatchObject(refusal('card_refund_moved_on')); // WeChat is at it.
  expect(await waiting()).toEqual([]);
  await fail();
  expect(await waiting()).toMatchObject([
    { no, cardId, amount: 9_90, because: 'unused', plan: 'month', title: cardRule.title },
  ]);
  expect((await books()).get('card_refunds')).toBe(9_90);

  await expect(settle('转')).rejects.toMatchObject(refusal('not_understood'));
  await expect(settle('转了', 'W2611182105000000000001')).rejects.toMatchObject(refusal('not_found'));
  expect(await settle()).toEqual({});
  await expect(settle()).rejects.toMatchObject(refusal('card_refund_moved_on'));

  expect(await waiting()).toEqual([]);
  expect((await books()).get('card_refunds')).toBe(0);
  expect(await shop.look((tx) => tx.outbox.dead(9))).toEqual([]);
  expect(await shop.look((tx) => tx.cardRefunds.get(no))).toMatchObject({ status: 'done', settled: '转到了支付宝' });
  expect((await view(ann!)).cards[0]!.refund).toMatchObject({ status: 'done', amount: 9_90 });
  expect(await viewCardRule({}, staff, shop.platform)).toMatchObject({ running: 0, paid: 9_90, back: 9_90 });
});

test('the same answer of a person that comes twice settles once', async () => {
  const { shop, staff, no, fail, books } = await givenBack();
  await tickShop(shop);
  await fail();
  const asked = { requestId: shop.newRequest(), refundNo: no, words: '现金退的' };
  expect(await settleCardRefund(asked, staff, shop.platform)).toEqual({});
  expect(await settleCardRefund(asked, staff, shop.platform)).toEqual({});
  expect((await books()).get('card_refunds')).toBe(0);
});

test('what WeChat is asked about again is not settled meanwhile, and what it gave back then is done', async () => {
  const { shop, staff, no, settle, waiting, fail, books } = await givenBack();
  await tickShop(shop);
  await fail();
  await retryLetter({ requestId: shop.newRequest(), letterId: `${no}.refund` }, staff, shop.platform);
  await expect(settle()).rejects.toMatchObject(refusal('card_refund_moved_on'));
  shop.virtual.state.refunds = 'done';
  await tickShop(shop);
  await expect(settle()).rejects.toMatchObject(refusal('card_refund_moved_on'));
  expect([await waiting(), (await books()).get('card_refunds')]).toEqual([[], 0]);
});
