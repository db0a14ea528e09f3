import { fen } from '@/domain/money';
import { hours, type Instant, later, minutes, seconds } from '@/domain/time';
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

const no = 'P20261121000001';
const forged = expect.objectContaining({ name: 'Refusal', code: 'notice_forged' });

describe('a notice', () => {
  test('comes again until it is taken, at WeChat’s pace', async () => {
    town.answerWith(() => 500);
    await town.buy(no);
    for (const [wait, count] of [
      [seconds(14), 1],
      [seconds(1), 2],
      [seconds(15), 3],
      [seconds(30), 4],
      [minutes(2), 4],
      [minutes(1), 5],
    ] as const) {
      await town.pass(wait);
      expect(town.posts).toHaveLength(count);
    }
    town.answerWith(() => 204);
    await town.pass(minutes(10));
    expect(town.posts).toHaveLength(6);
    await town.pass(hours(24));
    expect(town.posts).toHaveLength(6);
    expect(new Set(town.posts.map(({ body }) => JSON.parse(body).id)).size).toBe(1);
    expect(town.wechat.notices()).toMatchObject([{ state: 'taken' }]);
  });

  test('is given up after a day of refusals', async () => {
    town.answerWith(() => 500);
    await town.buy(no);
    for (let hour = 0; hour < 40; hour += 1) await town.pass(hours(1));
    expect(town.wechat.notices()).toMatchObject([{ state: 'given up' }]);
    expect(town.posts).toHaveLength(15);
  });

  test('that is lost never comes, although the money has moved', async () => {
    await town.buy(no, 'lost');
    await town.pass(hours(24));
    expect(town.posts).toEqual([]);
    expect(await town.pay.query(no)).toMatchObject({ state: 'paid' });
  });

  test('that comes twice is one notice, both at once', async () => {
    await town.buy(no, 'twice');
    expect(town.posts).toHaveLength(2);
    const [first, second] = town.posts;
    expect(JSON.parse(first!.body).id).toBe(JSON.parse(second!.body).id);
    expect(first!.notice).toEqual(second!.notice);
  });

  test('that is late comes after twenty minutes, or when it is let go', async () => {
    await town.buy(no, 'late');
    await town.pass(minutes(19));
    expect(town.posts).toEqual([]);
    await town.pass(minutes(1));
    expect(town.posts).toHaveLength(1);

    await town.buy('P20261121000002', 'late');
    expect(town.wechat.deliverLate()).toBe(1);
    await town.wechat.settled();
    expect(town.posts).toHaveLength(2);
  });

  test('that is forged is refused, nothing is paid, and the person can still pay', async () => {
    expect(await town.buy(no, 'forged')).toEqual({ paid: false });
    expect(town.posts.map(({ notice }) => notice)).toEqual(['forged', 'forged']);
    expect(await town.pay.query(no)).toEqual({ state: 'unpaid', paymentNo: no });
    const { prepayId } = await town.pay.prepay(town.wechat.payments().map((made) => again(made))[0]!);
    const paySheet = town.pay.sheet(prepayId, town.clock.now());
    expect(town.wechat.pay({ prepayId, openid: 'o_xiaoman', paySheet })).toEqual({ paid: true });
  });

  test('fault is that of all payments where the pay sheet does not say', async () => {
    town.wechat.setFaults({ notice: 'lost' });
    await town.buy(no);
    expect(town.posts).toEqual([]);
  });
});

const again = (made: { paymentNo: string; description: string; openid: string; amount: number; payBy: number }) => ({
  ...{ paymentNo: made.paymentNo, description: made.description, openid: made.openid },
  ...{ amount: fen(made.amount), payBy: made.payBy as Instant },
});

describe('the shop opens a notice only if WeChat signed it for this shop:', () => {
  /** One that came and was good, to be spoilt. */
  async function good() {
    await town.buy(no);
    const { headers, body } = town.posts[0]!;
    return { headers, body };
  }

  test('not with another body, another time, another key, a probe, or no signature', async () => {
    const { headers, body } = await good();
    const now = town.clock.now();
    expect(town.pay.open({ headers, body }, now)).toMatchObject({ kind: 'paid' });
    expect(() => town.pay.open({ headers, body: `${body} ` }, now)).toThrow(forged);
    expect(() => town.pay.open({ headers, body: body.replace('SUCCESS', 'SUCCESs') }, now)).toThrow(forged);
    expect(() => town.pay.open({ headers, body }, later(now, seconds(302)))).toThrow(forged);
    expect(() => town.pay.open({ headers, body }, later(now, -seconds(302)))).toThrow(forged);
    const with_ = (more: Record<string, string | undefined>) => () =>
      town.pay.open({ headers: { ...headers, ...more }, body }, now);
    expect(with_({ 'wechatpay-serial': 'PUB_KEY_ID_2' })).toThrow(forged);
    expect(with_({ 'wechatpay-timestamp': '1' })).toThrow(forged);
    expect(with_({ 'wechatpay-nonce': 'another' })).toThrow(forged);
    expect(with_({ 'wechatpay-signature': `WECHATPAY/SIGNTEST/${headers['wechatpay-signature']}` })).toThrow(forged);
    expect(with_({ 'wechatpay-signature': undefined })).toThrow(forged);
    expect(() => town.pay.open({ headers: {}, body: 'not even JSON' }, now)).toThrow(forged);
  });

  test('not for another merchant or another app', async () => {
    const { headers, body } = await good();
    const now = town.clock.now();
    const other = (more: object) => openPay(town.settings(more), town.clock).open({ headers, body }, now);
    expect(() => other({ mchId: '1900000110' })).toThrow(forged);
    expect(() => other({ appId: 'wx0000000000000000' })).toThrow(forged);
    expect(() => other({ apiV3Key: '0'.repeat(32) })).toThrow(/authenticate/); // ours is wrong: let it come again
  });

  test('but takes headers in any case, and leaves alone what it does not know', async () => {
    const { headers, body } = await good();
    const shouted = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
    expect(town.pay.open({ headers: shouted, body }, town.clock.now())).toMatchObject({ kind: 'paid' });
  });
});

test('everything is still known after a restart, and what was not taken comes again', async () => {
  town.answerWith(() => 500);
  await town.buy(no);
  await town.buy('P20261121000002', 'late');
  town.wechat.grant('o_xiaoman', 'tmpl');
  const before = town.wechat.payments().map((payment) => ({ ...payment }));
  await town.restart();
  expect(town.wechat.payments()).toEqual(before);
  expect(town.wechat.grantsLeft('o_xiaoman', 'tmpl')).toBe(1);
  expect(await town.pay.query(no)).toMatchObject({ state: 'paid' });

  town.answerWith(() => 204);
  await town.pass(minutes(20));
  expect(town.wechat.notices().map(({ state }) => state)).toEqual(['taken', 'taken']);
  const last = town.posts.slice(-2).map(({ notice }) => notice);
  expect(last).toMatchObject([{ kind: 'paid' }, { kind: 'paid' }]);
});
