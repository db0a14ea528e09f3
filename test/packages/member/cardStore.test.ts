import Taro from '@tarojs/taro';
import type { CardSheet, CardView } from '@/contract/card';
import { fen, zero } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { type CardPage, CardStore } from '@/packages/member/cardStore';
import { fakeShop } from '../../stores/fakeShop';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { login: jest.fn(), requestVirtualPayment: jest.fn() },
}));

const login = Taro.login as unknown as jest.Mock;
type Asked = CardSheet & { success(): void; fail(error: unknown): void };
const requestVirtualPayment = (Taro as unknown as { requestVirtualPayment: jest.Mock<void, [Asked]> })
  .requestVirtualPayment;
const sheet: CardSheet = { mode: 'short_series_goods', signData: '{"a":1}', paySig: 'p', signature: 's' };
const offer = {
  title: { zh: '拼集卡', en: 'Pinji card' },
  plans: [
    { name: 'month', fee: fen(9_90) },
    { name: 'year', fee: fen(68_00) },
  ],
  benefits: { off: 500, memberPrices: true, freights: 4 },
  ...{ unusedDays: 7, trialDays: 7 },
} as const;
const page: CardPage = { offer, cards: [], uses: [] };
const unpaid: CardView = {
  ...{ id: 'card_1', plan: 'month', title: offer.title, fee: fen(9_90), benefits: offer.benefits, state: 'unpaid' },
  ...{ saved: zero, short: zero, isStopped: false, cancel: 'closed' },
};

beforeEach(() => {
  jest.useFakeTimers();
  login.mockReset().mockResolvedValue({ code: 'code' });
  requestVirtualPayment.mockReset().mockImplementation(({ success }) => success());
});
afterEach(() => void jest.useRealTimers());

async function open(answers: Record<string, jest.Mock> = {}, shown = page) {
  const api = {
    viewCard: jest.fn().mockResolvedValue(shown),
    buyCard: jest.fn().mockResolvedValue({ cardId: 'card_1', fee: fen(68_00), payBy: 0 }),
    payCard: jest.fn().mockResolvedValue({ sheet }),
    checkCard: jest.fn().mockResolvedValue({ status: 'running' }),
    tryCard: jest.fn().mockResolvedValue({ cardId: 'card_2' }),
    cancelCard: jest.fn().mockResolvedValue({}),
    ...answers,
  };
  const store = new CardStore(await fakeShop(api));
  await store.page.load();
  const buy = async () => {
    const outcome = store.buy();
    await jest.advanceTimersByTimeAsync(10_000);
    return outcome;
  };
  return { store, buy, ...api };
}

test('the longest plan is chosen, unless one waits for its payment or another is tapped', async () => {
  expect((await open()).store.plan?.name).toBe('year');
  const { store } = await open({}, { ...page, cards: [unpaid] });
  expect(store.plan?.name).toBe('month');
  store.choose('year');
  expect(store.plan?.name).toBe('year');
});

test('a card is bought: placed, logged in, paid, and the shop has heard it', async () => {
  const { store, buy, buyCard, payCard, viewCard } = await open();
  expect(await buy()).toBe('paid');
  expect(buyCard).toHaveBeenCalledWith(expect.objectContaining({ plan: 'year', agreed: 68_00 }));
  expect(payCard).toHaveBeenCalledWith(expect.objectContaining({ cardId: 'card_1', code: 'code' }));
  expect(requestVirtualPayment.mock.calls[0]![0]).toMatchObject(sheet); // What is signed goes as it came.
  expect(viewCard).toHaveBeenCalledTimes(2);
  expect(store.running).toBe(false);
});

test('a sheet that was closed is not paid', async () => {
  requestVirtualPayment.mockImplementation(({ fail }) => fail({ errMsg: 'requestVirtualPayment:fail', errCode: -2 }));
  const { buy, checkCard } = await open();
  expect(await buy()).toBe('cancelled');
  expect(checkCard).not.toHaveBeenCalled();
});

test('what the phone says of a payment proves nothing: the shop is asked, until it knows or gives up', async () => {
  const slow = jest.fn().mockResolvedValueOnce({ status: 'unpaid' }).mockRejectedValueOnce(new Outage('lost'));
  const { buy } = await open({ checkCard: slow.mockResolvedValue({ status: 'running' }) });
  expect(await buy()).toBe('paid');
  const never = await open({ checkCard: jest.fn().mockResolvedValue({ status: 'unpaid' }) });
  expect(await never.buy()).toBe('unknown');
  expect(never.checkCard).toHaveBeenCalledTimes(4);
});

test('a sheet that fails is asked about once, since it may be paid', async () => {
  requestVirtualPayment.mockImplementation(({ fail }) => fail({ errMsg: 'requestVirtualPayment:fail', errCode: -1 }));
  expect(await (await open()).buy()).toBe('paid');
  expect(await (await open({ checkCard: jest.fn().mockResolvedValue({ status: 'unpaid' }) })).buy()).toBe('cancelled');
});

test('a refusal says why; without a network nobody is asked for a sheet', async () => {
  const refused = await open({ buyCard: jest.fn().mockRejectedValue(new Refusal('card_not_sold')) });
  expect(await refused.buy()).toBe('refused');
  expect(refused.store.failed).toEqual({ kind: 'refused', code: 'card_not_sold' });
  login.mockRejectedValue({ errMsg: 'login:fail' });
  const offline = await open();
  expect(await offline.buy()).toBe('refused');
  expect(offline.payCard).not.toHaveBeenCalled();
});

test('a card that cannot be paid any more may well be paid: its notice was faster', async () => {
  const { buy } = await open({ payCard: jest.fn().mockRejectedValue(new Refusal('card_not_payable')) });
  expect(await buy()).toBe('paid');
});

test('trying and giving back tell the shop what was seen, and the page is fetched again', async () => {
  const { store, cancelCard, viewCard } = await open();
  expect(await store.tryOut()).toBe(true);
  expect(await store.cancel({ ...unpaid, state: 'running', cancel: 'given_back' })).toBe(true);
  expect(cancelCard).toHaveBeenCalledWith(expect.objectContaining({ cardId: 'card_1', agreed: 'given_back' }));
  expect(await store.cancel({ ...unpaid, cancel: undefined })).toBe(false);
  expect(viewCard).toHaveBeenCalledTimes(3);
});
