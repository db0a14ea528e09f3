import type { SentBy } from '@/contract/endpoint';
import type { askInvoice as contract } from '@/contract/invoice';
import type { InvoiceId, OrderId, UserId } from '@/domain/id';
import { refundBuyer } from '../../cloudfunctions/usecases/afterSale/refundBuyer';
import { askInvoice, listInvoices, withdrawInvoice } from '../../cloudfunctions/usecases/invoice/buyerInvoices';
import { issueInvoice, listShopInvoices, reverseInvoice } from '../../cloudfunctions/usecases/invoice/staffInvoices';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { viewOrder } from '../../cloudfunctions/usecases/order/viewOrder';
import { embeddedDatabase } from '../support/database';
import { box } from '../support/fixtures';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });
const bob: UserId = 'user_bob';
const company = { kind: 'company', name: '武夷山茶叶有限公司', taxNumber: '91350782MA2Y0XXX0X' } as const;

async function ordered(shop: TestShop, isPaid = true): Promise<OrderId> {
  await shop.moveIn(bob, 'user_own');
  const { skuId, quantity, ...wanted } = shop.wanted(bob, 96_00);
  const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(bob), shop.platform);
  if (isPaid) await shop.pay(bob, orderId);
  return orderId;
}
type Asked = SentBy<typeof contract>;
const ask = (shop: TestShop, orderId: OrderId, title: Asked['title'] = company, who = bob) =>
  askInvoice({ requestId: shop.newRequest(), orderId, title, email: 'bob@example.com' }, shop.as(who), shop.platform);
const withdraw = (shop: TestShop, invoiceId: InvoiceId, who = bob) =>
  withdrawInvoice({ requestId: shop.newRequest(), invoiceId }, shop.as(who), shop.platform);
const issue = (shop: TestShop, invoiceId: InvoiceId, amount = 96_00, number = '24352000000012345678') =>
  issueInvoice({ requestId: shop.newRequest(), invoiceId, amount, number }, shop.as('user_own'), shop.platform);
const reverse = (shop: TestShop, invoiceId: InvoiceId) =>
  reverseInvoice({ requestId: shop.newRequest(), invoiceId }, shop.as('user_own'), shop.platform);
const view = (shop: TestShop, orderId: OrderId) => viewOrder({ orderId }, shop.as(bob), shop.platform);
const list = async (shop: TestShop, tab?: 'asked' | 'toReverse' | 'issued' | 'all') =>
  (await listShopInvoices({ tab }, shop.as('user_own'), shop.platform)).items;
/** The merchant gives back ¥26.00 of the box, which its buyer keeps. */
const refund = (shop: TestShop, orderId: OrderId) => {
  const back = { orderId, sent: false, lines: [{ skuId: box.id, units: 1 }], amount: 26_00, words: '补差价' };
  return refundBuyer({ requestId: shop.newRequest(), ...back }, shop.as('user_own'), shop.platform);
};

test('asked for, seen by the staff, issued, and with its buyer', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  expect((await view(shop, orderId)).whyNotInvoice).toBeUndefined();
  const { invoiceId } = await ask(shop, orderId);
  const number = (await view(shop, orderId)).number;
  expect(await list(shop)).toMatchObject([
    { id: invoiceId, orderNumber: number, title: company, email: 'bob@example.com', amount: 96_00, status: 'asked' },
  ]);
  await issue(shop, invoiceId);
  expect(await list(shop)).toEqual([]);
  expect(await view(shop, orderId)).toMatchObject({
    invoice: { status: 'issued', needsReversal: false, issued: { amount: 96_00, number: '24352000000012345678' } },
    whyNotInvoice: 'invoice_issued',
  });
  expect((await listInvoices({}, shop.as(bob), shop.platform)).items).toMatchObject([{ orderNumber: number }]);
});

test('until it is issued it can be changed and withdrawn, and asked for again', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  const { invoiceId } = await ask(shop, orderId);
  expect(await ask(shop, orderId, { kind: 'personal', name: '阿哲' })).toEqual({ invoiceId });
  expect(await list(shop)).toMatchObject([{ title: { kind: 'personal', name: '阿哲' } }]);
  await withdraw(shop, invoiceId);
  await expect(withdraw(shop, invoiceId)).rejects.toMatchObject(refusal('not_found'));
  await expect(issue(shop, invoiceId)).rejects.toMatchObject(refusal('not_found'));
  expect(await list(shop)).toEqual([]);
  const again = await ask(shop, orderId);
  expect(again.invoiceId).not.toBe(invoiceId);

  await issue(shop, again.invoiceId);
  await expect(ask(shop, orderId)).rejects.toMatchObject(refusal('invoice_issued'));
  await expect(withdraw(shop, again.invoiceId)).rejects.toMatchObject(refusal('invoice_issued'));
  await expect(issue(shop, again.invoiceId)).rejects.toMatchObject(refusal('invoice_issued'));
});

test('there is none of what was not paid, of what was closed, nor of what all went back', async () => {
  const shop = await openShop(database);
  const unpaid = await ordered(shop, false);
  await expect(ask(shop, unpaid)).rejects.toMatchObject(refusal('invoice_not_possible'));
  await cancelOrder({ requestId: shop.newRequest(), orderId: unpaid }, shop.as(bob), shop.platform);
  await expect(ask(shop, unpaid)).rejects.toMatchObject(refusal('invoice_not_possible'));
});

test('it is over what was paid and has not gone back', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  const { invoiceId } = await ask(shop, orderId);
  await refund(shop, orderId);
  expect(await list(shop)).toMatchObject([{ amount: 70_00, needsReversal: false }]);
  await expect(issue(shop, invoiceId)).rejects.toMatchObject(refusal('amount_changed'));
  await issue(shop, invoiceId, 70_00);
});

test('what was refunded after it was issued is flagged until it is reversed; then another can be asked for', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  const { invoiceId } = await ask(shop, orderId);
  await issue(shop, invoiceId);
  expect(await list(shop, 'toReverse')).toEqual([]);
  await refund(shop, orderId);
  expect(await list(shop, 'toReverse')).toMatchObject([{ id: invoiceId, needsReversal: true, amount: 70_00 }]);
  await reverse(shop, invoiceId);
  expect(await list(shop, 'toReverse')).toEqual([]);
  await expect(reverse(shop, invoiceId)).rejects.toMatchObject(refusal('invoice_not_issued'));
  const again = await ask(shop, orderId);
  await issue(shop, again.invoiceId, 70_00);
  expect((await list(shop, 'all')).map(({ status }) => status)).toEqual(['issued', 'reversed']);
});

test('a stranger asks for no invoice of another’s order, and withdraws none', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  await shop.moveIn('user_cat');
  await expect(ask(shop, orderId, company, 'user_cat')).rejects.toMatchObject(refusal('not_found'));
  const { invoiceId } = await ask(shop, orderId);
  await expect(withdraw(shop, invoiceId, 'user_cat')).rejects.toMatchObject(refusal('not_found'));
  expect((await listInvoices({}, shop.as('user_cat'), shop.platform)).items).toEqual([]);
});

test.each([
  ['a tax number of fourteen characters', { title: { ...company, taxNumber: '91350782MA2Y0X' } }],
  ['small letters in it', { title: { ...company, taxNumber: '91350782ma2y0xxx0x' } }],
  ['a person with a tax number', { title: { ...company, kind: 'personal' } }],
  ['no name', { title: { kind: 'personal', name: ' ' } }],
  ['what is no address of mail', { email: 'bob@' }],
  ['two addresses', { email: 'bob@a.com,eve@a.com' }],
])('%s is not understood', async (_, changes) => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  const asked = { requestId: shop.newRequest(), orderId, title: company, ...changes };
  await expect(askInvoice(asked, shop.as(bob), shop.platform)).rejects.toMatchObject(refusal('not_understood'));
});

test('asked for twice under one request it is one', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  const asked = { requestId: shop.newRequest(), orderId, title: company };
  const first = await askInvoice(asked, shop.as(bob), shop.platform);
  expect(await askInvoice(asked, shop.as(bob), shop.platform)).toEqual(first);
  expect(await list(shop, 'all')).toHaveLength(1);
});
