import type { OutputOf } from '@/contract/endpoint';
import type { PayoutTerms, PayoutView, viewPayouts } from '@/contract/payout';
import { EMPTY_ACCOUNT } from '@/domain/commission';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { hours, later } from '@/domain/time';
import { PayoutsStore } from '@/packages/leader/payoutsStore';
import type { Confirmed } from '@/stores/merchantTransfer';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

const terms: PayoutTerms = {
  ...{ least: fen(10_00), most: fen(500_00), fee: 60, perDay: 3, leftToday: 2, approvedUpTo: fen(200_00) },
  ...{ ways: ['wechat', 'credit'], taxNote: both('税由你自己申报') },
};
const sheet = { mchId: '1900000001', appId: 'wxpinji', package: 'p' };
const sent = (id: string, askedAt = noon): PayoutView => ({
  ...{ id: `payout_${id}`, way: 'wechat', amount: fen(50_00), fee: fen(30), net: fen(49_70), state: 'sent', askedAt },
  ...{ cancelling: false, cancel: 'asks', confirmBy: later(askedAt, hours(24)) },
});
const has = (more: Partial<OutputOf<typeof viewPayouts>> = {}): OutputOf<typeof viewPayouts> => ({
  ...{ account: EMPTY_ACCOUNT, withdrawable: fen(468_00), debt: fen(0), terms, open: [], ...more },
});

async function openPayouts(view = has(), told: Confirmed = 'told') {
  const viewPayouts = jest.fn(async () => view);
  const listPayouts = jest.fn(async () => ({ items: [] as PayoutView[] }));
  const askPayout = jest.fn(async () => ({ payoutId: 'payout_1' as const, state: 'asked' as const }));
  const cancelPayout = jest.fn(async () => ({ state: 'cancelled' as const }));
  const confirmSheet = jest.fn(async () => ({ sheet }));
  const checkPayout = jest.fn(async (): Promise<{ state: PayoutView['state'] }> => ({ state: 'paid' }));
  const show = jest.fn(async () => told);
  const api = { viewPayouts, listPayouts, askPayout, cancelPayout, confirmSheet, checkPayout };
  const store = new PayoutsStore(await fakeShop(api), show);
  await store.view.load();
  return { store, show, ...api };
}

const apiOf = ({ store: _, show: __, ...api }: Awaited<ReturnType<typeof openPayouts>>) => api;

test('the sheet opens with all there is, and says what arrives', async () => {
  const { store, askPayout } = await openPayouts();
  store.open();
  expect([store.typed, store.way, store.fee, store.net]).toEqual(['468.00', 'wechat', 2_80, 465_20]);
  expect([store.wrong, store.needsApproval]).toEqual([undefined, true]);

  expect(await store.ask()).toBe('asked');
  expect(askPayout).toHaveBeenCalledWith({ requestId: expect.any(String), amount: 468_00, way: 'wechat' });
  expect(store.isOpen).toBe(false);
});

test('to credit it costs nothing, and the most of one request is what the shop allows', async () => {
  const { store } = await openPayouts(has({ withdrawable: fen(900_00) }));
  store.open();
  expect(store.typed).toBe('500.00');
  store.choose('credit');
  expect([store.fee, store.net]).toEqual([0, 500_00]);
});

const wrongs: readonly [string, unknown][] = [
  ['', { why: 'amount' }],
  ['1.234', { why: 'fen' }],
  ['一百', { why: 'fen' }],
  ['9.99', { why: 'least', amount: 10_00 }],
  ['10', undefined],
  ['468', undefined],
  ['468.01', { why: 'short', amount: 468_00 }],
  ['501', { why: 'short', amount: 468_00 }],
];
test.each(wrongs)('"%s" is wrong as %j', async (typed, wrong) => {
  const { store, askPayout } = await openPayouts();
  store.type(typed);
  expect(store.wrong).toEqual(wrong);
  if (wrong) expect(await store.ask()).toBeUndefined();
  expect(askPayout).not.toHaveBeenCalled();
});

test('more than one payout may be is said as that', async () => {
  const { store } = await openPayouts(has({ withdrawable: fen(900_00) }));
  store.type('500.01');
  expect(store.wrong).toEqual({ why: 'most', amount: 500_00 });
});

test('after a lost answer the same tap is the same request; after a refusal what there is is looked at again', async () => {
  const { store, askPayout, viewPayouts } = await openPayouts();
  store.open();
  askPayout.mockRejectedValueOnce(new Outage('offline'));
  expect(await store.ask()).toBeUndefined();
  expect([store.isOpen, viewPayouts.mock.calls.length]).toEqual([true, 1]);
  askPayout.mockRejectedValueOnce(new Refusal('payout_short'));
  expect(await store.ask()).toBeUndefined();
  expect(store.asking.failed).toEqual({ kind: 'refused', code: 'payout_short' });
  expect(viewPayouts).toHaveBeenCalledTimes(2);
  const ids = askPayout.mock.calls.map(([asked]: unknown[]) => (asked as { requestId: string }).requestId);
  expect(new Set(ids).size).toBe(1);
});

test('the one that waits the longest is confirmed first, and the shop is asked what came of it', async () => {
  const open = [sent('new', later(noon, hours(1))), sent('old'), { ...sent('asked'), confirmBy: undefined }];
  const { store, show, checkPayout } = await openPayouts(has({ open }));
  expect(store.toConfirm?.id).toBe('payout_old');
  expect(await store.confirm('payout_old')).toBe('paid');
  expect(show).toHaveBeenCalledWith(sheet);
  expect(checkPayout).toHaveBeenCalledTimes(1);
  expect(store.confirming).toBeUndefined();
});

const outcomes: readonly [Confirmed, PayoutView['state'], string][] = [
  ['told', 'sent', 'told'], // WeChat is still at it.
  ['told', 'paid', 'paid'],
  ['closed', 'sent', 'closed'],
  ['closed', 'paid', 'paid'], // A phone proves nothing.
  ['closed', 'cancelled', 'cancelled'],
  ['failed', 'sent', 'unopened'],
  ['failed', 'failed', 'failed'],
];
test.each(outcomes)('the sheet said %s, the shop says %s: it is %s', async (told, state, outcome) => {
  const { store, checkPayout } = await openPayouts(has(), told);
  checkPayout.mockResolvedValueOnce({ state });
  expect(await store.confirm('payout_1')).toBe(outcome);
});

test('where WeChat is too old nothing is asked; where the shop refuses no sheet is shown', async () => {
  const old = await openPayouts(has(), 'missing');
  expect(await old.store.confirm('payout_1')).toBe('missing');
  expect(old.checkPayout).not.toHaveBeenCalled();

  const { store, confirmSheet, show } = await openPayouts();
  confirmSheet.mockRejectedValueOnce(new Refusal('payout_moved_on'));
  expect(await store.confirm('payout_1')).toBe('refused');
  expect(store.asksSheet.failed).toEqual({ kind: 'refused', code: 'payout_moved_on' });
  expect(show).not.toHaveBeenCalled();
});

test('two taps show one sheet', async () => {
  const { store, show } = await openPayouts();
  const both = await Promise.all([store.confirm('payout_1'), store.confirm('payout_1')]);
  expect(both).toEqual(['paid', 'closed']);
  expect(show).toHaveBeenCalledTimes(1);
});

test('the list is fetched again only where it is shown', async () => {
  const { store, listPayouts } = await openPayouts();
  await store.cancel('payout_1');
  expect(listPayouts).not.toHaveBeenCalled();
  await store.load();
  expect(await store.cancel('payout_1')).toBe('cancelled');
  expect(listPayouts).toHaveBeenCalledTimes(2);
});

test('who is no leader is told so, and where the shop pays nothing out there is no way', async () => {
  const { store } = await openPayouts(has({ terms: undefined }));
  expect([store.isStranger, store.way, store.most]).toEqual([false, undefined, 0]);

  const strange = await openPayouts();
  strange.viewPayouts.mockRejectedValue(new Refusal('leader_needed'));
  const other = new PayoutsStore(await fakeShop(apiOf(strange)), async () => 'told');
  await other.view.load();
  expect(other.isStranger).toBe(true);
});
