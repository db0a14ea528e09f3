import { fen } from '@/domain/money';
import { openPay } from '../../cloudfunctions/platform/wechatPay';
import { answering } from './answering';
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

describe('refunds', () => {
  const back = { paymentNo: 'P20261121000010', total: fen(100), reason: '退款' };

  test('never give back more than was paid, however many are asked for at once', async () => {
    await town.buy(back.paymentNo, 'normal', 100);
    const asked = Array.from({ length: 10 }, (_, i) =>
      town.pay.refund({ ...back, refundNo: `R${i}`, amount: fen(30) }).then(
        () => 'accepted',
        (error) => error.code,
      ),
    );
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(3);
    expect(answers.filter((answer) => answer === 'INVALID_REQUEST')).toHaveLength(7);
    expect(town.wechat.refunds().reduce((sum, { amount }) => sum + amount, 0)).toBe(90);
  });

  test('are one refund under one number, and not another one', async () => {
    await town.buy(back.paymentNo, 'normal', 100);
    const asked = { ...back, refundNo: 'R1', amount: fen(100) };
    await Promise.all([town.pay.refund(asked), town.pay.refund(asked), town.pay.refund(asked)]);
    await expect(town.pay.refund({ ...asked, amount: fen(1) })).rejects.toEqual(refused('INVALID_REQUEST'));
    expect(town.wechat.refunds()).toHaveLength(1);
  });

  test('are refused for what was not paid, and for another total', async () => {
    const asked = { ...back, refundNo: 'R1', amount: fen(100) };
    await expect(town.pay.refund(asked)).rejects.toEqual(refused('RESOURCE_NOT_EXISTS', 404));
    await town.pay.prepay(town.order(back.paymentNo, { amount: 100 }));
    await expect(town.pay.refund(asked)).rejects.toEqual(refused('TRADE_STATE_ERROR'));
    await town.buy('P20261121000011', 'normal', 200);
    await expect(town.pay.refund({ ...asked, paymentNo: 'P20261121000011' })).rejects.toEqual(
      refused('INVALID_REQUEST'),
    );
  });

  test('may fail: closed gives the money free for another, abnormal does not', async () => {
    await town.buy(back.paymentNo, 'normal', 100);
    town.wechat.setFaults({ refund: 'closed' });
    await town.pay.refund({ ...back, refundNo: 'R1', amount: fen(100) });
    await town.wechat.settled();
    expect(await town.pay.refund({ ...back, refundNo: 'R1', amount: fen(100) })).toMatchObject({ state: 'closed' });

    town.wechat.setFaults({ refund: 'abnormal' });
    await town.pay.refund({ ...back, refundNo: 'R2', amount: fen(100) });
    await town.wechat.settled();
    expect(await town.pay.refund({ ...back, refundNo: 'R2', amount: fen(100) })).toMatchObject({ state: 'abnormal' });
    expect(town.posts.slice(1).map(({ notice }) => notice)).toMatchObject([
      { kind: 'refund', refund: { state: 'closed', refundNo: 'R1' } },
      { kind: 'refund', refund: { state: 'abnormal', refundNo: 'R2' } },
    ]);
    await expect(town.pay.refund({ ...back, refundNo: 'R3', amount: fen(1) })).rejects.toEqual(
      refused('INVALID_REQUEST'),
    );
  });

  test('are found by their number where WeChat says that it has one already', async () => {
    const wechat = await answering(town.clock, (method) =>
      method === 'POST'
        ? { status: 400, json: { code: 'RESOURCE_ALREADY_EXISTS', message: '' } }
        : { status: 200, json: { out_refund_no: 'R1', status: 'SUCCESS', amount: { refund: 100 } } },
    );
    const pay = openPay(town.settings({ url: wechat.url, keys: wechat.keys }), town.clock);
    expect(await pay.refund({ ...back, refundNo: 'R1', amount: fen(100) })).toEqual({
      ...{ state: 'done', refundNo: 'R1', amount: 100 },
    });
    expect(wechat.asked).toEqual(['POST /v3/refund/domestic/refunds', 'GET /v3/refund/domestic/refunds/R1']);
    wechat.close();
  });
});
