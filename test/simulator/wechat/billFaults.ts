import type { BillFault, Payment, Refund } from './state';
import { day, random, type Words, type World } from './world';

/** The payments as a bill with these faults tells of them. */
export function spoilt(world: World, faults: readonly BillFault[]): Payment[] {
  const { payments } = world.store.state;
  const has = (kind: BillFault['kind'], no: string) => faults.some((fault) => fault.kind === kind && fault.no === no);
  const told = payments
    .filter(({ paymentNo }) => !has('missing', paymentNo))
    .map((one) => (has('amount', one.paymentNo) ? { ...one, amount: one.amount + 1 } : one));
  const strangers = faults.filter(({ kind }) => kind === 'payment').map(({ no, day: of }) => strangePayment(no, of));
  return [...told, ...strangers];
}

const NOON = 12 * 3_600_000;
const noonOf = (of: string) => Date.parse(`${of}T00:00:00+08:00`) + NOON;

/** One that nobody has ordered here. */
const strangePayment = (paymentNo: string, of: string): Payment => ({
  ...{ paymentNo, description: '不知道是谁的', amount: 88_00, openid: 'o_nobody', notifyUrl: '', timeExpire: '' },
  ...{ payBy: noonOf(of), createdAt: noonOf(of), paidAt: noonOf(of), state: 'SUCCESS' },
  ...{ prepay: { id: '', until: 0 }, transactionId: `4200006${of.replaceAll('-', '')}${'0'.repeat(13)}` },
});

/** Refunds of real payments that the merchant has never asked for. */
export function strangeRefunds(payments: readonly Payment[], faults: readonly BillFault[]): Refund[] {
  return faults
    .filter(({ kind }) => kind === 'refund')
    .flatMap(({ no, day: of }) => {
      const payment = payments.find(({ paymentNo }) => paymentNo === no);
      if (!payment) return [];
      return [
        {
          ...{ refundNo: `${no}_unknown`, refundId: `5030${of.replaceAll('-', '')}${'0'.repeat(17)}`, paymentNo: no },
          ...{ amount: 1_00, reason: '', notifyUrl: undefined, createdAt: noonOf(of), settleAt: noonOf(of) },
          ...{ outcome: 'SUCCESS' as const, state: 'SUCCESS' as const, settledAt: noonOf(of) },
        },
      ];
    });
}

/**
 * Has the bill of a day say something that did not happen. `no` is the payment that it is about: without one, the last
 * that was paid; of a payment that nobody knows, its number. Returns it, or nothing where nothing was ever paid.
 */
export function spoilBill(world: World, kind: BillFault['kind'], no?: string): BillFault | undefined {
  const { payments, billFaults } = world.store.state;
  const paid = payments.filter(({ paidAt }) => paidAt !== undefined);
  const about = no === undefined || kind === 'payment' ? paid.at(-1) : paid.find(({ paymentNo }) => paymentNo === no);
  if (!about && kind !== 'payment') return undefined;
  const of = day(about?.paidAt ?? world.now());
  const fault = { day: of, kind, no: kind === 'payment' ? (no ?? `T${random().slice(0, 18)}`) : about!.paymentNo };
  if (!billFaults.some((known) => known.kind === kind && known.no === fault.no)) billFaults.push(fault);
  world.store.changed();
  world.tell({
    kind: 'bill',
    title: { zh: '账单做了手脚', en: 'The bill was spoilt' },
    detail: { zh: `${of}，${FAULT_WORDS[kind].zh}`, en: `${of}: ${FAULT_WORDS[kind].en}` },
    about: { day: of, kind, no: fault.no },
  });
  return fault;
}

export const FAULT_WORDS: Readonly<Record<BillFault['kind'], Words>> = {
  missing: { zh: '少了一笔付款', en: 'a payment is missing' },
  amount: { zh: '一笔付款多 1 分', en: 'a payment is 1 fen more' },
  payment: { zh: '多了一笔没人认得的付款', en: 'a payment that nobody knows' },
  refund: { zh: '多了一笔没人要过的退款', en: 'a refund that nobody asked for' },
};
