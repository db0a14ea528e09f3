import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { hours, later, minutes } from '@/domain/time';
import { openPay } from '../../cloudfunctions/platform/wechatPay';
import { PayRefused } from '../../cloudfunctions/platform/wechatPay/payRefused';
import { answering, newPair } from './answering';
import { openTown } from './town';

let town: Awaited<ReturnType<typeof openTown>>;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => {
  town.wechat.reset();
  town.posts.length = 0;
});

const refused = (code: string, status?: number) =>
  expect.objectContaining({ name: 'PayRefused', code, ...(status ? { status } : {}) });

test('a payment from its preparation to the last fen of its refund', async () => {
  const asked = town.order('P20261121000001');
  const { prepayId } = await town.pay.prepay(asked);
  expect(town.wechat.sheet(prepayId)).toMatchObject({
    ...{ merchant: '拼集', description: '护脊轻量书包', amount: 169_00, state: 'open' },
  });
  expect(await town.pay.query(asked.paymentNo)).toEqual({ state: 'unpaid', paymentNo: asked.paymentNo });

  const paySheet = town.pay.sheet(prepayId, town.clock.now());
  expect(town.wechat.pay({ prepayId, openid: 'o_xiaoman', paySheet })).toEqual({ paid: true });
  await town.wechat.settled();

  const found = await town.pay.query(asked.paymentNo);
  expect(found).toMatchObject({
    ...{ state: 'paid', paymentNo: asked.paymentNo, amount: 169_00, openid: 'o_xiaoman' },
    ...{ mchId: town.settings().mchId, appId: town.settings().appId },
    transactionId: expect.stringMatching(/^4200\d{24}$/),
  });
  expect(town.posts.map(({ notice }) => notice)).toEqual([{ kind: 'paid', payment: found }]);

  const back = { refundNo: 'R1', paymentNo: asked.paymentNo, total: fen(169_00), reason: '团没拼成' };
  expect(await town.pay.refund({ ...back, amount: fen(100_00) })).toEqual({
    ...{ state: 'processing', refundNo: 'R1', amount: 100_00 },
  });
  await town.wechat.settled();
  expect(await town.pay.refund({ ...back, amount: fen(100_00) })).toMatchObject({ state: 'done' });
  expect(await town.pay.findRefund('R1')).toEqual({ state: 'done', refundNo: 'R1', amount: 100_00 });
  expect(await town.pay.findRefund('R9')).toBeUndefined();
  await town.pay.refund({ ...back, refundNo: 'R2', amount: fen(69_00) });
  await town.wechat.settled();
  expect(town.posts.slice(1).map(({ notice }) => notice)).toEqual([
    { kind: 'refund', refund: { state: 'done', refundNo: 'R1', amount: 100_00 } },
    { kind: 'refund', refund: { state: 'done', refundNo: 'R2', amount: 69_00 } },
  ]);
  expect(await town.pay.query(asked.paymentNo)).toEqual(found);
});

test('to prepare the same payment twice is to prepare it once, and another one under its number is refused', async () => {
  const asked = town.order('P20261121000002');
  const first = await town.pay.prepay(asked);
  expect(await town.pay.prepay(asked)).toEqual(first);
  await expect(town.pay.prepay({ ...asked, amount: fen(1) })).rejects.toEqual(refused('OUT_TRADE_NO_USED', 403));
  await expect(town.pay.prepay({ ...asked, openid: 'o_zhe' })).rejects.toEqual(refused('OUT_TRADE_NO_USED'));
  expect(town.wechat.payments()).toHaveLength(1);
});

test('what is paid or closed cannot be prepared again, and what is paid cannot be closed', async () => {
  await town.buy('P20261121000003');
  await expect(town.pay.prepay(town.order('P20261121000003'))).rejects.toEqual(refused('ORDERPAID'));
  await expect(town.pay.close('P20261121000003')).rejects.toEqual(refused('ORDERPAID'));

  await town.pay.prepay(town.order('P20261121000004'));
  await town.pay.close('P20261121000004');
  await town.pay.close('P20261121000004');
  expect(await town.pay.query('P20261121000004')).toEqual({ state: 'closed', paymentNo: 'P20261121000004' });
  await expect(town.pay.prepay(town.order('P20261121000004'))).rejects.toEqual(refused('ORDER_CLOSED'));

  await town.pay.close('P20261121000005');
  expect(await town.pay.query('P20261121000005')).toEqual({ state: 'unknown', paymentNo: 'P20261121000005' });
});

test.each([
  ['a number that is too short', { paymentNo: 'P1' }],
  ['a number with a letter that WeChat does not take', { paymentNo: 'P2026/1121' }],
  ['nothing to pay', { amount: fen(0) }],
  ['less than nothing', { amount: fen(-1) }],
  ['nobody to pay', { openid: '' }],
])('WeChat refuses %s', async (_, wrong) => {
  await expect(town.pay.prepay({ ...town.order('P20261121000006'), ...wrong })).rejects.toEqual(
    refused('PARAM_ERROR', 400),
  );
});

test('a description of any length fits, and is not cut in the middle of a character', async () => {
  const { prepayId } = await town.pay.prepay({
    ...town.order('P20261121000007'),
    description: `${'长'.repeat(125)}🎒🎒🎒`,
  });
  const { description } = town.wechat.sheet(prepayId)!;
  expect(description.length).toBeLessThanOrEqual(127);
  expect(description).toBe(`${'长'.repeat(125)}…`);
});

test('the pay sheet pays once, for the person and within the time that it was prepared for', async () => {
  const payBy = later(town.clock.now(), minutes(15));
  const { prepayId } = await town.pay.prepay(town.order('P20261121000008', { payBy }));
  const paySheet = town.pay.sheet(prepayId, town.clock.now());
  const pay = (more: object = {}) => town.wechat.pay({ prepayId, openid: 'o_xiaoman', paySheet, ...more });
  const code = (expected: string) => expect.objectContaining({ code: expected });

  expect(() => pay({ openid: 'o_zhe' })).toThrow(code('person'));
  expect(() => pay({ paySheet: { ...paySheet, timeStamp: '1' } })).toThrow(code('signature'));
  expect(() => pay({ paySheet: { ...paySheet, package: 'prepay_id=wx0' } })).toThrow(code('signature'));
  expect(() => pay({ paySheet: town.pay.sheet(prepayId, later(town.clock.now(), -hours(3))) })).toThrow(code('stale'));
  expect(pay()).toEqual({ paid: true });
  expect(() => pay()).toThrow(code('paid'));

  const { prepayId: late } = await town.pay.prepay(town.order('P20261121000009', { payBy }));
  await town.pass(minutes(15));
  const sheet = town.pay.sheet(late, town.clock.now());
  expect(() => town.wechat.pay({ prepayId: late, openid: 'o_xiaoman', paySheet: sheet })).toThrow(code('over'));
});

describe('nothing is believed', () => {
  test.each(['unsigned', 'stranger'] as const)('in an answer that is %s', async (fault) => {
    town.wechat.setFaults({ pay: fault });
    await expect(town.pay.prepay(town.order('P20261121000020'))).rejects.toBeInstanceOf(Outage);
    await expect(town.pay.query('P20261121000021')).rejects.toBeInstanceOf(Outage); // not: unknown
    await expect(town.pay.close('P20261121000020')).rejects.toBeInstanceOf(Outage);
  });

  test('where the network is down, slow beyond patience, or WeChat busy: an outage, to be asked again', async () => {
    for (const pay of ['down', 'busy'] as const) {
      town.wechat.setFaults({ pay });
      await expect(town.pay.query('P20261121000022')).rejects.toBeInstanceOf(Outage);
    }
    const nowhere = openPay(town.settings({ url: 'http://127.0.0.1:1' }), town.clock);
    await expect(nowhere.query('P20261121000022')).rejects.toBeInstanceOf(Outage);

    const silent = createServer(() => undefined)
      .listen(0)
      .unref();
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const started = Date.now();
    await expect(openPay(town.settings({ url }), town.clock).query('P20261121000022')).rejects.toBeInstanceOf(Outage);
    expect(Date.now() - started).toBeLessThan(6_000);
    silent.closeAllConnections();
    silent.close();
  });

  test('where the answer is of another payment', async () => {
    const wechat = await answering(town.clock, () => ({
      status: 200,
      json: { out_trade_no: 'P20261121000099', mchid: town.settings().mchId, trade_state: 'NOTPAY' },
    }));
    const pay = openPay(town.settings({ url: wechat.url, keys: wechat.keys }), town.clock);
    await expect(pay.query('P20261121000023')).rejects.toThrow('answers for the payment asked for');
    wechat.close();
  });

  test('where the answer was signed at another time', async () => {
    const ahead = { now: () => later(town.clock.now(), minutes(6)) };
    await expect(openPay(town.settings(), ahead).query('P20261121000024')).rejects.toThrow(/401|SIGN_ERROR/);
    const wechat = await answering(town.clock, () => ({ status: 200, json: {} }), minutes(6));
    const pay = openPay(town.settings({ url: wechat.url, keys: wechat.keys }), town.clock);
    await expect(pay.query('P20261121000024')).rejects.toThrow(/not believed: clock/);
    wechat.close();
  });
});

describe('WeChat refuses who is not the merchant:', () => {
  test.each([
    ['another private key', () => ({ privateKey: newPair().privateKey })],
    ['another serial', () => ({ keySerial: 'ABCDEF' })],
    ['another merchant', () => ({ mchId: '1900000110' })],
  ])('%s', async (_, wrong) => {
    const pay = openPay(town.settings(wrong()), town.clock);
    const error = await pay.prepay(town.order('P20261121000030')).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(PayRefused);
    expect(error).toMatchObject({ status: 401, code: 'SIGN_ERROR' });
    expect(town.wechat.payments()).toEqual([]);
  });
});
