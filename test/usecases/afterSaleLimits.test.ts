import { MOST_AFTER_SALES } from '@/domain/afterSale';
import type { OrderId, TeamId } from '@/domain/id';
import { MOST_REFUNDS } from '@/domain/payment';
import { ann, openCounter } from '../support/afterSales';
import { embeddedDatabase } from '../support/database';
import { box } from '../support/fixtures';

const database = embeddedDatabase();

test('WeChat takes so many refunds of a payment: the last ones are not for the merchant, and his are not counted as the buyer’s', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 2 });
  await counter.ship(orderId);
  const lines = [{ skuId: box.id, units: 1 }];
  const give = () => counter.merchant('refundBuyer', { orderId, sent: true, lines, amount: 1_00, words: '抱歉' });
  for (let i = 0; i < MOST_REFUNDS; i += 1) expect(await give()).toMatchObject({ afterSaleId: expect.any(String) });
  expect(MOST_REFUNDS).toBeGreaterThan(MOST_AFTER_SALES);
  expect(await give()).toBe('too_many_refunds');
  await counter.takeReturns();
  const id = await counter.ask(orderId, { kind: 'return', sent: true });
  expect(await counter.saleOf(id)).toMatchObject({ status: 'asked' });
  const open = MOST_REFUNDS + 1; // WeChat has not done the merchant's yet.
  expect(await counter.look('viewMe', {})).toMatchObject({ orders: { afterSale: open } });
});

test('a buyer asks so often about one order, and no more', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 1 });
  for (let i = 0; i < MOST_AFTER_SALES; i += 1) {
    const afterSaleId = await counter.ask(orderId);
    expect(await counter.buyer('withdrawAfterSale', { afterSaleId })).toEqual({});
  }
  expect(await counter.ask(orderId)).toBe('too_many_after_sales');
});

test('a unit that was given up is not counted to what one person may buy of a team campaign', async () => {
  const counter = await openCounter(database);
  await counter.moveIn(ann);
  const wish = { skuId: box.id, campaignId: 'campaign_tea', to: counter.toOf(ann) };
  const open = (quantity: number) =>
    counter.buyer('openTeam', { ...wish, quantity, agreed: quantity === 2 ? 118_00 : 67_00 });
  const { orderId, teamId } = (await open(2)) as { orderId: OrderId; teamId: TeamId };
  await counter.pay(ann, orderId);
  for (const friend of ['user_bob', 'user_cat'] as const)
    await counter.pay(friend, await counter.joinTeam(friend, teamId));
  expect(await open(1)).toBe('campaign_limit');
  const back = { orderId, sent: false, lines: [{ skuId: box.id, units: 1 }], amount: 59_00, words: '少一盒' };
  expect(await counter.merchant('refundBuyer', back)).toMatchObject({ afterSaleId: expect.any(String) });
  expect(await open(1)).toMatchObject({ orderId: expect.any(String) });
  expect(await open(1)).toBe('campaign_limit');
});
