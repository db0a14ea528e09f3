import Taro from '@tarojs/taro';
import type { Sheet } from '@/contract/order';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { Paying } from '@/stores/paying';
import { fakeShop } from './fakeShop';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { requestPayment: jest.fn() } }));

const requestPayment = Taro.requestPayment as unknown as jest.Mock;
const sheet: Sheet = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=1', signType: 'RSA', paySign: 's' };
const unpaid = { status: 'unpaid' as const };
const paid = { status: 'paid' as const };

beforeEach(() => {
  jest.useFakeTimers();
  requestPayment.mockReset();
});
afterEach(() => void jest.useRealTimers());

async function openPaying(checkPayment = jest.fn().mockResolvedValue(paid)) {
  const payOrder = jest.fn().mockResolvedValue({ paid: false, sheet });
  const paying = new Paying(await fakeShop({ payOrder, checkPayment }));
  /** Pays, and lets the pauses between the questions go by. */
  const pay = async (before?: Promise<unknown>) => {
    const outcome = paying.pay('order_1', before);
    await jest.advanceTimersByTimeAsync(10_000);
    return await outcome;
  };
  return { paying, pay, payOrder, checkPayment };
}

test('the sheet says paid, and the shop has heard it', async () => {
  requestPayment.mockResolvedValue({});
  const { pay, checkPayment } = await openPaying();
  expect(await pay()).toBe('settled');
  expect(requestPayment).toHaveBeenCalledWith(sheet);
  expect(checkPayment).toHaveBeenCalledTimes(1);
});

test('what the phone says of a payment proves nothing: the shop is asked until it knows', async () => {
  requestPayment.mockResolvedValue({});
  const slow = jest
    .fn()
    .mockResolvedValueOnce(unpaid)
    .mockRejectedValueOnce(new Outage('lost'))
    .mockResolvedValue(paid);
  const { pay, checkPayment } = await openPaying(slow);
  expect(await pay()).toBe('settled');
  expect(checkPayment).toHaveBeenCalledTimes(3);
});

test('when nobody can say whether it is paid, that is what is said', async () => {
  requestPayment.mockResolvedValue({});
  const { pay, checkPayment } = await openPaying(jest.fn().mockResolvedValue(unpaid));
  expect(await pay()).toBe('unknown');
  expect(checkPayment).toHaveBeenCalledTimes(4);
});

test('a sheet that was closed is not paid, and nobody is asked', async () => {
  requestPayment.mockRejectedValue({ errMsg: 'requestPayment:fail cancel' });
  const { pay, checkPayment } = await openPaying();
  expect(await pay()).toBe('cancelled');
  expect(checkPayment).not.toHaveBeenCalled();
});

test('a sheet that failed may still have taken the money', async () => {
  requestPayment.mockRejectedValue({ errMsg: 'requestPayment:fail' });
  expect(await (await openPaying()).pay()).toBe('settled');
  expect(await (await openPaying(jest.fn().mockResolvedValue(unpaid))).pay()).toBe('cancelled');
});

test('an order that costs nothing has no sheet', async () => {
  const { pay, payOrder } = await openPaying();
  payOrder.mockResolvedValue({ paid: true });
  expect(await pay()).toBe('settled');
  expect(requestPayment).not.toHaveBeenCalled();
});

test('an order that cannot be paid any more has perhaps been paid: the notice was faster', async () => {
  const { pay, paying, payOrder, checkPayment } = await openPaying();
  payOrder.mockRejectedValue(new Refusal('order_not_payable'));
  expect(await pay()).toBe('settled');

  checkPayment.mockResolvedValue(unpaid);
  expect(await pay()).toBe('refused');
  expect(paying.failed).toEqual({ kind: 'refused', code: 'order_not_payable' });
});

test('the sheet waits for what WeChat is asking at this moment', async () => {
  const asking = new Promise((answered) => setTimeout(answered, 3_000));
  requestPayment.mockResolvedValue({});
  const { paying } = await openPaying();

  const outcome = paying.pay('order_1', asking);
  await jest.advanceTimersByTimeAsync(2_999);
  expect(requestPayment).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(await outcome).toBe('settled');
});

test('a double tap shows one sheet', async () => {
  requestPayment.mockResolvedValue({});
  const { paying, pay } = await openPaying();
  const first = pay();
  expect(paying.running).toBe(true);
  expect(await paying.pay('order_1')).toBe('refused');
  await first;
  expect(requestPayment).toHaveBeenCalledTimes(1);
  expect(paying.running).toBe(false);
});
