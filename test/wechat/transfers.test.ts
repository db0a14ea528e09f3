import { fen } from '@/domain/money';
import { hours, minutes } from '@/domain/time';
import { openPay } from '../../cloudfunctions/platform/wechatPay';
import { openTown } from './town';

let town: Awaited<ReturnType<typeof openTown>>;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => {
  town.wechat.reset();
  town.posts.length = 0;
  town.answerWith(({ notice }) => (notice === 'forged' ? 401 : 204));
});

const asked = { payoutNo: 'T20261122000010', openid: 'o_lan', amount: fen(32_80), remark: '拼集推广佣金' };
const refused = (code: string) => expect.objectContaining({ name: 'PayRefused', code });
const outage = expect.objectContaining({ name: 'Outage' });
const notices = () => town.posts.map(({ notice }) => notice);
const confirming = { payoutNo: asked.payoutNo, amount: 32_80, state: 'confirming' };

/** Asks for a transfer, and gives what the phone opens. */
async function sent(more: Partial<typeof asked> = {}) {
  const found = await town.transfers().send({ ...asked, ...more });
  const { mchId, appId } = town.settings();
  return { mchId, appId, package: found.package! };
}

describe('a transfer', () => {
  test('waits for the payee, is confirmed on his phone, and the merchant is told', async () => {
    const sheet = await sent();
    expect(await town.transfers().find(asked.payoutNo)).toEqual(confirming);
    expect(town.wechat.openTransfer('o_lan', sheet)).toMatchObject({ amount: 32_80, remark: '拼集推广佣金' });
    expect(notices()).toEqual([]);

    expect(town.wechat.confirmTransfer('o_lan', sheet)).toEqual({ paid: true });
    await town.wechat.settled();
    const done = { payoutNo: asked.payoutNo, amount: 32_80, state: 'done' };
    expect(notices()).toEqual([{ kind: 'transfer', transfer: done }]);
    expect(await town.transfers().find(asked.payoutNo)).toEqual(done);
    expect(await town.transfers().send(asked)).toEqual(done);
    expect(() => town.wechat.confirmTransfer('o_lan', sheet)).toThrow('package');
  });

  test('is one under one number, however often it is asked for; another one is not made under it', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => town.transfers().send(asked)));
    expect(new Set(answers.map((answer) => answer.package)).size).toBe(1);
    expect(town.wechat.transfers()).toHaveLength(1);
    await expect(town.transfers().send({ ...asked, amount: fen(32_81) })).rejects.toThrow('what it was asked to');
    await expect(town.transfers().send({ ...asked, openid: 'o_zhe' })).rejects.toThrow('what it was asked to');
    expect(town.wechat.transfers()).toMatchObject([{ openid: 'o_lan', amount: 32_80 }]);
  });

  test('can be confirmed by its payee alone, for its merchant and app', async () => {
    const sheet = await sent();
    expect(() => town.wechat.openTransfer('o_zhe', sheet)).toThrow('不一致');
    expect(() => town.wechat.openTransfer('o_lan', { ...sheet, mchId: '1' })).toThrow('商户号');
    expect(() => town.wechat.openTransfer('o_lan', { ...sheet, appId: 'wx1' })).toThrow('appId');
    expect(() => town.wechat.openTransfer('o_lan', { ...sheet, package: 'another' })).toThrow('package');
  });

  test('that nobody has confirmed in 24 hours fails, and not a moment before', async () => {
    const sheet = await sent();
    await town.pass(hours(24) - minutes(1));
    expect(await town.transfers().find(asked.payoutNo)).toEqual(confirming);
    await town.pass(minutes(1));
    const failed = { payoutNo: asked.payoutNo, amount: 32_80, state: 'failed', reason: 'OVERDUE_CLOSE' };
    expect(notices()).toEqual([{ kind: 'transfer', transfer: failed }]);
    expect(await town.transfers().find(asked.payoutNo)).toEqual(failed);
    expect(() => town.wechat.confirmTransfer('o_lan', sheet)).toThrow('package');
  });

  test('is taken back until it is confirmed', async () => {
    const sheet = await sent();
    await town.transfers().cancel(asked.payoutNo);
    expect(() => town.wechat.confirmTransfer('o_lan', sheet)).toThrow('package');
    await town.wechat.settled();
    const cancelled = { payoutNo: asked.payoutNo, amount: 32_80, state: 'cancelled', reason: 'MCH_CANCEL' };
    expect(notices()).toEqual([{ kind: 'transfer', transfer: cancelled }]);
    await town.transfers().cancel(asked.payoutNo); // Once more: as it is.

    const other = await sent({ payoutNo: 'T2' });
    town.wechat.confirmTransfer('o_lan', other);
    await expect(town.transfers().cancel('T2')).rejects.toEqual(refused('INVALID_REQUEST'));
    await expect(town.transfers().cancel('T3')).rejects.toEqual(refused('NOT_FOUND'));
  });

  test('that WeChat has never heard of is not found', async () => {
    expect(await town.transfers().find('T404')).toBeUndefined();
  });
});

describe('what goes wrong with it', () => {
  test.each(['lost', 'twice', 'late', 'forged'] as const)('the notice: %s', async (fault) => {
    const sheet = await sent();
    expect(town.wechat.confirmTransfer('o_lan', sheet, fault)).toEqual({ paid: fault !== 'forged' });
    await town.wechat.settled();
    const told = { kind: 'transfer', transfer: { ...confirming, state: 'done' } };
    const expected = { lost: [], twice: [told, told], late: [], forged: ['forged', 'forged'] }[fault];
    expect(notices()).toEqual(expected);
    const found = await town.transfers().find(asked.payoutNo);
    expect(found!.state).toBe(fault === 'forged' ? 'confirming' : 'done');
    if (fault !== 'late') return;
    await town.pass(minutes(21));
    expect(notices()).toEqual([told]);
  });

  test('a payee who may not receive as much fails it, and the shop hears of it', async () => {
    town.wechat.setFaults({ transfer: 'limit' });
    expect(await town.transfers().send(asked)).toEqual({ ...confirming, state: 'processing' });
    await town.wechat.settled();
    const reason = 'DAY_RECEIVED_QUOTA_EXCEED';
    expect(notices()).toEqual([{ kind: 'transfer', transfer: { ...confirming, state: 'failed', reason } }]);
    expect(await town.transfers().send(asked)).toEqual({ ...confirming, state: 'failed', reason });
  });

  test('a merchant with too little asks again later, under the same number', async () => {
    town.wechat.setFaults({ transfer: 'poor' });
    await expect(town.transfers().send(asked)).rejects.toEqual(outage);
    expect(town.wechat.transfers()).toEqual([]);
    town.wechat.setFaults({ transfer: 'normal' });
    expect(await town.transfers().send(asked)).toMatchObject(confirming);
  });

  test('of silence nothing is known, and what was asked for is found when WeChat speaks again', async () => {
    town.wechat.setFaults({ transfer: 'silent' });
    await expect(town.transfers().send(asked)).rejects.toEqual(outage);
    await expect(town.transfers().find(asked.payoutNo)).rejects.toEqual(outage);
    town.wechat.setFaults({ transfer: 'normal' });
    expect(town.wechat.spoilTransfer(asked.payoutNo, 'speaks')).toBe(true);
    expect(await town.transfers().send(asked)).toMatchObject(confirming);
    expect(town.wechat.transfers()).toHaveLength(1);
  });

  test('one that the desk lets fail, once', async () => {
    const sheet = await sent();
    expect(town.wechat.spoilTransfer(asked.payoutNo, 'fail')).toBe(true);
    await town.wechat.settled();
    expect(notices()).toMatchObject([{ kind: 'transfer', transfer: { state: 'failed' } }]);
    expect(town.wechat.spoilTransfer(asked.payoutNo, 'fail')).toBe(false);
    expect(() => town.wechat.confirmTransfer('o_lan', sheet)).toThrow('package');
  });

  test.each(['busy', 'down', 'unsigned', 'stranger'] as const)('a server that is %s: nothing is known', async (pay) => {
    town.wechat.setFaults({ pay });
    await expect(town.transfers().send(asked)).rejects.toEqual(outage);
    await expect(town.transfers().find(asked.payoutNo)).rejects.toEqual(outage);
    await expect(town.transfers().cancel(asked.payoutNo)).rejects.toEqual(outage);
  });

  test('it survives a restart of WeChat', async () => {
    const sheet = await sent();
    await town.restart();
    expect(town.wechat.confirmTransfer('o_lan', sheet)).toEqual({ paid: true });
  });
});

describe('what WeChat is asked', () => {
  test('is never less than ¥0.10 nor ¥2,000, and has a number of letters and digits', async () => {
    for (const wrong of [{ amount: fen(9) }, { amount: fen(2_000_00) }, { payoutNo: 'T-1' }, { payoutNo: '' }]) {
      await expect(town.transfers().send({ ...asked, ...wrong })).rejects.toThrow();
    }
    await town.transfers().send({ ...asked, payoutNo: 'least', amount: fen(10) });
    await town.transfers().send({ ...asked, payoutNo: 'most', amount: fen(1_999_99) });
    expect(town.wechat.transfers().map(({ amount }) => amount)).toEqual([10, 1_999_99]);
  });

  test('cuts a remark that is too long, and reports as each scene wants it', async () => {
    await town.transfers().send({ ...asked, remark: '佣'.repeat(40) });
    expect(town.wechat.transfers()[0]!.remark).toBe(`${'佣'.repeat(31)}…`);
    expect(await town.transfers({ scene: '1000' }).send({ ...asked, payoutNo: 'T2' })).toMatchObject({
      state: 'confirming',
    });
  });

  test('another merchant’s notice is forged, though WeChat has signed it', async () => {
    await sent();
    town.wechat.spoilTransfer(asked.payoutNo, 'fail');
    await town.wechat.settled();
    const { headers, body } = town.posts[0]!;
    const other = openPay(town.settings({ mchId: '1900000999' }), town.clock);
    expect(() => other.open({ headers, body }, town.clock.now())).toThrow('notice_forged');
  });
});
