import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin';
import { fen } from '@/domain/money';
import { openPay } from '../../cloudfunctions/platform/wechatPay';
import { openTransfers } from '../../cloudfunctions/platform/wechatPay/transfers';
import { answering, newPair } from './answering';
import { openTown } from './town';

let town: Awaited<ReturnType<typeof openTown>>;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const asked = { payoutNo: 'T20261122000010', openid: 'o_lan', amount: fen(32_80), remark: '拼集推广佣金' };
const confirming = { payoutNo: asked.payoutNo, amount: 32_80, state: 'confirming' };
const refused = (code: string) => expect.objectContaining({ name: 'PayRefused', code });
const outage = expect.objectContaining({ name: 'Outage' });

/** As the documents show them: pay.weixin.qq.com/doc/v3/merchant/4012716434 and its neighbours. */
describe('answers in the form of the documents', () => {
  const made = {
    out_bill_no: asked.payoutNo,
    transfer_bill_no: '1330000071100999991182020050700019480001',
    create_time: '2015-05-20T13:29:35.120+08:00',
    state: 'ACCEPTED',
    package_info: 'affffddafdfafddffda==',
  };
  const queried = (state: string, more: object = {}) => ({
    mch_id: '1900000109',
    out_bill_no: asked.payoutNo,
    transfer_bill_no: made.transfer_bill_no,
    appid: 'wx70696e6a69000001',
    state,
    transfer_amount: 32_80,
    transfer_remark: '拼集推广佣金',
    openid: 'o_lan',
    user_name: '757b340b45ebef5467rter35gf464344v3542sdf4t6re4tb4f54ty45t4yyry45',
    create_time: '2015-05-20T13:29:35.120+08:00',
    update_time: '2015-05-20T13:29:35.120+08:00',
    ...more,
  });
  async function withAnswers(answer: (method: string) => { status: number; json: object }) {
    const wechat = await answering(town.clock, answer);
    const set = { ...town.settings({ url: wechat.url, keys: wechat.keys }), scene: '1005' as const };
    return { transfers: openTransfers(set, town.clock), ...wechat };
  }

  test.each([
    ['ACCEPTED', 'processing'],
    ['PROCESSING', 'processing'],
    ['WAIT_USER_CONFIRM', 'confirming'],
    ['TRANSFERING', 'processing'],
    ['SUCCESS', 'done'],
    ['FAIL', 'failed'],
    ['CANCELING', 'processing'],
    ['CANCELLED', 'cancelled'],
  ] as const)('%s is %s', async (state, ours) => {
    const wechat = await withAnswers((method) => {
      return { status: 200, json: method === 'POST' ? { ...made, state } : queried(state) };
    });
    expect((await wechat.transfers.find(asked.payoutNo))!.state).toBe(ours);
    const found = await wechat.transfers.send(asked);
    expect(found.state).toBe(ours);
    expect(found.package).toBe(state === 'WAIT_USER_CONFIRM' ? made.package_info : undefined);
    expect(wechat.asked).toEqual([
      `GET /v3/fund-app/mch-transfer/transfer-bills/out-bill-no/${asked.payoutNo}`,
      'POST /v3/fund-app/mch-transfer/transfer-bills',
    ]);
    wechat.close();
  });

  test('a failed one says why; a state that we do not know is an error, not a guess', async () => {
    let json: object = queried('FAIL', { fail_reason: 'PAYEE_ACCOUNT_ABNORMAL' });
    const wechat = await withAnswers(() => ({ status: 200, json }));
    expect(await wechat.transfers.find(asked.payoutNo)).toMatchObject({ reason: 'PAYEE_ACCOUNT_ABNORMAL' });
    json = queried('FROZEN');
    await expect(wechat.transfers.find(asked.payoutNo)).rejects.toThrow();
    wechat.close();
  });

  test.each([
    ['ALREADY_EXISTS', 400],
    ['INVALID_REQUEST', 400],
  ])('%s: an earlier one under this number is what it is', async (code, status) => {
    const wechat = await withAnswers((method) =>
      method === 'POST' ? { status, json: { code, message: '' } } : { status: 200, json: queried('WAIT_USER_CONFIRM') },
    );
    expect(await wechat.transfers.send(asked)).toEqual(confirming);
    wechat.close();
  });

  test.each([
    ['NO_AUTH', 403],
    ['PARAM_ERROR', 400],
    ['INVALID_REQUEST', 400],
  ])('%s, and there is none: it was refused', async (code, status) => {
    const wechat = await withAnswers((method) =>
      method === 'POST'
        ? { status, json: { code, message: '' } }
        : { status: 404, json: { code: 'NOT_FOUND', message: '记录不存在' } },
    );
    await expect(wechat.transfers.send(asked)).rejects.toEqual(refused(code));
    wechat.close();
  });

  test('a refusal of which WeChat cannot be asked further is no refusal: nothing is known', async () => {
    const wechat = await withAnswers((method) => ({
      status: method === 'POST' ? 400 : 500,
      json: { code: method === 'POST' ? 'PARAM_ERROR' : 'SYSTEM_ERROR', message: '' },
    }));
    await expect(wechat.transfers.send(asked)).rejects.toEqual(outage);
    wechat.close();
  });

  test.each([
    ['NOT_ENOUGH', 403],
    ['FREQUENCY_LIMITED', 429],
    ['SYSTEM_ERROR', 500],
  ])('%s: later, with the same number', async (code, status) => {
    const wechat = await withAnswers(() => ({ status, json: { code, message: '' } }));
    await expect(wechat.transfers.send(asked)).rejects.toEqual(outage);
    expect(wechat.asked).toHaveLength(1);
    wechat.close();
  });

  test.each([
    ['another number', { out_bill_no: 'T9' }],
    ['another merchant', { mch_id: '1900000999' }],
    ['another app', { appid: 'wx0000000000000000' }],
  ])('an answer for %s is not taken', async (_, more) => {
    const wechat = await withAnswers(() => ({ status: 200, json: queried('SUCCESS', more) }));
    await expect(wechat.transfers.find(asked.payoutNo)).rejects.toThrow('WeChat answers for the transfer asked for');
    wechat.close();
  });

  test.each(['PARAM_ERROR', 'INVALID_REQUEST', 'NO_AUTH'])(
    '%s to a question is no answer that there is none',
    async (code) => {
      const wechat = await withAnswers(() => ({ status: 400, json: { code, message: '' } }));
      await expect(wechat.transfers.find(asked.payoutNo)).rejects.toEqual(refused(code));
      wechat.close();
    },
  );

  test('who signs with a wrong key is told nothing of the transfer, and asks nothing more', async () => {
    const wechat = await withAnswers(() => ({ status: 401, json: { code: 'SIGN_ERROR', message: '' } }));
    await expect(wechat.transfers.send(asked)).rejects.toEqual(refused('SIGN_ERROR'));
    expect(wechat.asked).toHaveLength(1);
    wechat.close();
  });
});

/** pay.weixin.qq.com/doc/v3/merchant/4012712115, signed and locked by another implementation. */
describe('a notice in the form of the documents', () => {
  const { publicKey, privateKey } = newPair();
  function opened(more: object) {
    const set = town.settings({ keys: { PUB_KEY_ID_1: publicKey } });
    const told = {
      out_bill_no: asked.payoutNo,
      transfer_bill_no: '1330000071100999991182020050700019480001',
      transfer_amount: 32_80,
      state: 'FAIL',
      fail_reason: 'OVERDUE_CLOSE',
      openid: 'o_lan',
      create_time: '2015-05-20T13:29:35.120+08:00',
      update_time: '2015-05-20T13:29:35.120+08:00',
      ...more,
    };
    const ciphertext = Aes.AesGcm.encrypt(JSON.stringify(told), set.apiV3Key, 'fdasflkja484', 'mch_payment');
    const body = JSON.stringify({
      ...{ id: 'EV-2018022511223320873', create_time: '2015-05-20T13:29:35+08:00' },
      ...{
        resource_type: 'encrypt-resource',
        event_type: 'MCHTRANSFER.BILL.FINISHED',
        summary: '商家转账单据终态通知',
      },
      resource: {
        ...{ original_type: 'mch_payment', algorithm: 'AEAD_AES_256_GCM', ciphertext },
        ...{ associated_data: 'mch_payment', nonce: 'fdasflkja484' },
      },
    });
    const now = town.clock.now();
    const timestamp = Math.floor(now / 1_000);
    const headers = {
      'wechatpay-timestamp': String(timestamp),
      'wechatpay-nonce': 'nonce',
      'wechatpay-serial': 'PUB_KEY_ID_1',
      'wechatpay-signature': Rsa.sign(Formatter.response(timestamp, 'nonce', body), Rsa.from(privateKey, 'private')),
    };
    return openPay(set, town.clock).open({ headers, body }, now);
  }
  const mchId = () => town.settings().mchId;
  const failed = { ...confirming, state: 'failed', reason: 'OVERDUE_CLOSE' };

  test('is of our merchant, by either name that the documents have for it', () => {
    expect(opened({ mch_id: mchId() })).toEqual({ kind: 'transfer', transfer: failed });
    expect(opened({ mchid: mchId() })).toEqual({ kind: 'transfer', transfer: failed });
  });

  test('is forged where it is another’s, or nobody’s', () => {
    expect(() => opened({ mch_id: '1900000999' })).toThrow('notice_forged');
    expect(() => opened({})).toThrow('notice_forged');
  });

  test('may say that it was done, or taken back', () => {
    expect(opened({ mch_id: mchId(), state: 'SUCCESS', fail_reason: undefined })).toEqual({
      ...{ kind: 'transfer', transfer: { ...confirming, state: 'done' } },
    });
    expect(opened({ mch_id: mchId(), state: 'CANCELLED', fail_reason: 'MCH_CANCEL' })).toMatchObject({
      transfer: { state: 'cancelled' },
    });
  });
});
