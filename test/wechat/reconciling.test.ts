import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { days, hours, minutes } from '@/domain/time';
import { openPay } from '../../cloudfunctions/platform/wechatPay';
import { believedBill, readBill } from '../../cloudfunctions/platform/wechatPay/bill';
import { answering } from './answering';
import { openTown } from './town';

let town: Awaited<ReturnType<typeof openTown>>;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => town.wechat.reset());

const no = 'T20261121000001';
const today = () => new Date(town.clock.now() + hours(8)).toISOString().slice(0, 10);

/** Two payments and a refund of today, and the bill of it, which is there the day after. */
async function aDay() {
  const day = today();
  await town.buy(no, 'normal', 169_00);
  await town.buy('T20261121000002', 'normal', 5_99);
  const refund = { refundNo: `${no}_1`, paymentNo: no, amount: fen(50_00), total: fen(169_00), reason: '少发' };
  await town.pay.refund(refund);
  await town.wechat.settled();
  return day;
}

describe('the bill of a day', () => {
  test('has every payment and every refund, with the numbers of both sides', async () => {
    const day = await aDay();
    await town.pass(days(2));
    const paid = town.wechat.payments();
    expect(await town.pay.bill(day)).toEqual([
      {
        kind: 'paid',
        paymentNo: no,
        transactionId: paid[0]!.transactionId,
        amount: 169_00,
        at: atSecond(paid[0]!.paidAt!),
      },
      expect.objectContaining({ kind: 'paid', paymentNo: 'T20261121000002', amount: 5_99 }),
      expect.objectContaining({ kind: 'refund', paymentNo: no, refundNo: `${no}_1`, amount: 50_00, state: 'done' }),
    ]);
  });

  test('is not there before ten in the morning of the next, and WeChat is not asked before', async () => {
    const day = await aDay();
    expect(await town.pay.bill(day)).toBeUndefined();
    expect(await town.pay.bill('2099-01-01')).toBeUndefined();
    await town.pass(days(2));
    expect(await town.pay.bill(day)).toHaveLength(3);
  });

  test('is not taken for empty where WeChat says too early that there is none', async () => {
    const wechat = await answering(town.clock, () => ({ status: 400, json: { code: 'NO_STATEMENT_EXIST' } }));
    expect(await payOf(wechat).bill(today())).toBeUndefined();
    expect(wechat.asked).toEqual([]);
    expect(await payOf(wechat).bill('2026-01-01')).toEqual([]);
    wechat.close();
  });

  test('that WeChat is still making is not there either', async () => {
    const wechat = await answering(town.clock, () => ({ status: 400, json: { code: 'STATEMENT_CREATING' } }));
    expect(await payOf(wechat).bill('2026-01-01')).toBeUndefined();
    wechat.close();
  });

  test('is empty where nothing was paid', async () => {
    expect(await town.pay.bill('2026-01-01')).toEqual([]);
  });

  test.each([
    [
      'missing',
      (lines: readonly object[]) => expect(lines).not.toContainEqual(expect.objectContaining({ amount: 169_00 })),
      2,
    ],
    [
      'amount',
      (lines: readonly object[]) => expect(lines).toContainEqual(expect.objectContaining({ amount: 169_01 })),
      3,
    ],
    [
      'payment',
      (lines: readonly object[]) => expect(lines).toContainEqual(expect.objectContaining({ amount: 88_00 })),
      4,
    ],
    [
      'refund',
      (lines: readonly object[]) =>
        expect(lines).toContainEqual(expect.objectContaining({ refundNo: `${no}_unknown` })),
      4,
    ],
  ] as const)('says what it was told to say wrongly: %s', async (kind, check, count) => {
    const day = await aDay();
    town.wechat.spoilBill(kind, kind === 'payment' ? undefined : no);
    await town.pass(days(2));
    const lines = (await town.pay.bill(day))!;
    check(lines as never);
    // With the payment, the refund of it is still there.
    expect(lines).toHaveLength(count);
    town.wechat.mendBills();
    expect(await town.pay.bill(day)).toHaveLength(3);
  });

  test('has what a refund was when it was written', async () => {
    town.wechat.setFaults({ refund: 'abnormal' });
    const day = await aDay();
    await town.pass(days(2));
    expect(await town.pay.bill(day)).toContainEqual(expect.objectContaining({ kind: 'refund', state: 'abnormal' }));
  });

  test.each(['down', 'busy', 'unsigned', 'stranger'] as const)('is not known where WeChat Pay is %s', async (pay) => {
    const day = await aDay();
    await town.pass(days(2));
    town.wechat.setFaults({ pay });
    await expect(town.pay.bill(day)).rejects.toBeInstanceOf(Outage);
  });

  test('is refused to whom WeChat does not know', async () => {
    const wechat = await answering(town.clock, () => ({ status: 403, json: { code: 'NO_AUTH', message: '' } }));
    await expect(payOf(wechat).bill('2026-01-01')).rejects.toEqual(
      expect.objectContaining({ name: 'PayRefused', code: 'NO_AUTH' }),
    );
    wechat.close();
  });

  test('of no day is our own mistake', async () => {
    for (const day of ['', '2026-1-1', 'yesterday', '2026-13-45'])
      await expect(town.pay.bill(day)).rejects.toThrow('bug');
  });

  test('that is not the one that was announced is not believed', async () => {
    const linked = (download_url: string) => ({ hash_type: 'SHA1', hash_value: '0'.repeat(40), download_url });
    let file = { url: '', close: () => {} };
    const wechat = await answering(town.clock, () => ({
      status: 200,
      json: linked(`https://elsewhere.test${file.url}`),
    }));
    file = { url: '/v3/billdownload/file?token=1', close: () => {} };
    // The file comes from WeChat Pay's own host, whatever the link says; here that gives JSON, of another hash.
    await expect(payOf(wechat).bill('2026-01-01')).rejects.toBeInstanceOf(Outage);
    expect(wechat.asked).toEqual([expect.stringContaining('tradebill'), 'GET /v3/billdownload/file?token=1']);
    wechat.close();
  });

  test('that does not come is an outage', async () => {
    const broken = createServer((_, response) => response.destroy());
    await new Promise<void>((up) => broken.listen(0, '127.0.0.1', up));
    const url = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`;
    await expect(openPay(town.settings({ url }), town.clock).bill('2026-01-01')).rejects.toBeInstanceOf(Outage);
    broken.close();
  });
});

const atSecond = (at: number) => Math.floor(at / 1_000) * 1_000;
const payOf = ({ url, keys }: { url: string; keys: Record<string, string> }) =>
  openPay(town.settings({ url, keys }), town.clock);

describe('a bill is read', () => {
  const HEAD =
    '交易时间,微信订单号,商户订单号,交易状态,应结订单金额,商户退款单号,退款金额,退款状态,订单金额,申请退款金额';
  const bill = (...rows: readonly (readonly string[])[]) =>
    [
      HEAD,
      ...rows.map((row) => row.map((value) => `\`${value}`).join(',')),
      '总交易单数,应结订单总金额',
      `\`${rows.length},\`0.00`,
    ].join('\r\n');
  const paid = ['2026-11-21 10:42:07', '42', no, 'SUCCESS', '168.00', '0', '0.00', '', '169.00', '0.00'];

  /** The payment with other values at these places: 8, '5.99'. */
  const withOther = (...changes: readonly (number | string)[]) => {
    const row = [...paid];
    for (let i = 0; i < changes.length; i += 2) row[Number(changes[i])] = String(changes[i + 1]);
    return row;
  };

  test('with what the buyer agreed to pay, not with what is left of it after WeChat’s own coupons', () => {
    expect(readBill(bill(paid))).toEqual([
      { kind: 'paid', paymentNo: no, transactionId: '42', amount: 169_00, at: Date.UTC(2026, 10, 21, 2, 42, 7) },
    ]);
  });

  test('with a byte order mark, with commas in a text, without lines that moved nothing', () => {
    const odd = withOther(1, '42,000', 8, '0.1');
    expect(readBill(`\uFEFF${bill(odd, withOther(3, 'REVOKED'))}\n`)).toMatchObject([
      { transactionId: '42,000', amount: 10 },
    ]);
  });

  test.each([
    ['an amount that is none', withOther(8, '1.234')],
    ['a state that is new', withOther(3, 'HALF')],
    ['a time that is none', withOther(0, 'yesterday')],
    ['a refund in a state that is new', withOther(3, 'REFUND', 7, 'MAYBE')],
    ['no number', withOther(2, '')],
    ['a column less', paid.slice(1)],
  ])('and stops at %s', (_, row) => expect(() => readBill(bill(row))).toThrow(/bug|do not know/));

  test('and stops where it was cut short, or is none', () => {
    const whole = bill(paid, paid);
    expect(() => readBill(whole.split('\r\n').slice(0, 2).join('\r\n'))).toThrow('bug');
    expect(() => readBill(whole.replace('`2,', '`3,'))).toThrow('bug');
    expect(() => readBill('')).toThrow('bug');
    expect(() => believedBill(Buffer.from(whole), 'a'.repeat(40))).toThrow(Outage);
  });
});

describe('a refund', () => {
  const refund = { refundNo: 'R1', paymentNo: no, amount: fen(169_00), total: fen(169_00), reason: '' };

  test('that is slow stays in the making, and is told of when it is done', async () => {
    town.wechat.setFaults({ refund: 'slow' });
    await town.buy(no);
    town.posts.length = 0;
    expect(await town.pay.refund(refund)).toMatchObject({ state: 'processing' });
    await town.pass(minutes(90));
    expect(await town.pay.refund(refund)).toMatchObject({ state: 'processing' });
    expect(town.posts).toEqual([]);
    await town.pass(hours(24));
    expect(town.posts.map(({ notice }) => notice)).toMatchObject([{ kind: 'refund', refund: { state: 'done' } }]);
  });

  test.each(['SUCCESS', 'CLOSED', 'ABNORMAL'] as const)('that is slow is ended by hand: %s', async (outcome) => {
    town.wechat.setFaults({ refund: 'slow' });
    await town.buy(no);
    await town.pay.refund(refund);
    expect(town.wechat.endRefund('R1', outcome)).toBe(true);
    await town.wechat.settled();
    expect(town.wechat.refunds()).toMatchObject([{ state: outcome }]);
    expect(town.wechat.endRefund('R1', outcome)).toBe(false);
  });
});
