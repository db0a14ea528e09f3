import { fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { hours } from '@/domain/time';
import { SendStore } from '@/packages/envelope/sendStore';
import { fenTyped } from '@/texts/typedMoney';
import { fakeShop } from '../../stores/fakeShop';

async function openStore() {
  const viewSending = jest.fn(async () => ({
    ...{ credit: fen(60_00), left: fen(50_00), mostShares: 100, mostAShare: fen(20_00), lasts: hours(24) },
  }));
  const sendEnvelope = jest.fn(async (_: object) => ({ envelopeId: 'envelope_mine' as const }));
  const listGroups = jest.fn(async () => ({ items: [] }));
  const store = new SendStore(await fakeShop({ viewSending, sendEnvelope, listGroups }));
  await store.load();
  return { store, sendEnvelope };
}

test.each([
  ['6.66', 6_66],
  ['6', 6_00],
  ['6.', 6_00],
  ['0.1', 10],
  [' 12.5 ', 12_50],
  ['6。5', 6_50],
])('%p is %p fen', (typed, amount) => expect(fenTyped(typed)).toBe(amount));

test.each(['', '.', '-1', '1.234', '1e3', '６', '1,000', 'NaN', '9999999'])('%p is no amount', (typed) =>
  expect(fenTyped(typed)).toBeUndefined(),
);

test.each([
  ['', '5', { why: 'total' }],
  ['0', '5', { why: 'fen' }],
  ['abc', '5', { why: 'fen' }],
  ['10', '', { why: 'shares', most: 100 }],
  ['10', '101', { why: 'shares', most: 100 }],
  ['0.04', '5', { why: 'least', amount: 5 }],
  ['60.01', '5', { why: 'credit', amount: 60_00 }],
  ['50.01', '5', { why: 'left', amount: 50_00 }],
  ['50', '5', undefined],
] as const)('¥%s in %s shares: %p', async (total, shares, wrong) => {
  const { store, sendEnvelope } = await openStore();
  store.type(total);
  store.typeShares(shares);
  expect(store.wrong).toEqual(wrong);
  if (!wrong) return;
  expect(await store.send()).toBe(false);
  expect(sendEnvelope).not.toHaveBeenCalled();
});

test('what was typed goes to the shop, without what was not', async () => {
  const { store, sendEnvelope } = await openStore();
  store.type('10');
  store.typeShares('3');
  store.by('equal');
  store.say('  喝茶  ');
  expect([store.each, store.almost]).toEqual([3_33, true]);
  expect(await store.send()).toBe(true);
  expect(sendEnvelope.mock.calls[0]?.[0]).toEqual({
    ...{ requestId: expect.any(String), total: 10_00, shares: 3, split: 'equal', words: '喝茶' },
  });
  expect(store.sent).toBe('envelope_mine');
  expect(store.card('恭喜').words.zh).toBe('喝茶');
});

test('one for a group names it; a refusal leaves the form as it was', async () => {
  const { store, sendEnvelope } = await openStore();
  store.type('10');
  store.to('group_mums');
  sendEnvelope.mockRejectedValueOnce(new Refusal('credit_short'));
  expect(await store.send()).toBe(false);
  expect(store.sent).toBeUndefined();
  expect(store.sending.failed).toEqual({ kind: 'refused', code: 'credit_short' });
  expect(sendEnvelope.mock.calls[0]?.[0]).toMatchObject({ groupId: 'group_mums' });
});
