import { fen } from '@/domain/money';
import { hours, minutes } from '@/domain/time';
import type { RawPush } from '../../cloudfunctions/platform/virtualPay';
import { paySig, signatureOf } from '../../cloudfunctions/platform/virtualPay/signing';
import { askingWechat } from '../../cloudfunctions/platform/wechatApi/asking';
import { openVirtualPay, type VirtualPaySettings } from '../../cloudfunctions/platform/wechatVirtualPay';
import { openLetterBox, openTown } from './town';

const openid = 'o_xiaoman';
const card = { paymentNo: 'V2611210000000001', productId: 'card_month', amount: fen(9_90), openid };

type Town = Awaited<ReturnType<typeof openTown>>;
let town: Town;
let box: Awaited<ReturnType<typeof openLetterBox>>;
beforeEach(async () => {
  box = await openLetterBox();
  town = await openTown({ pushUrl: `${box.url}/functions/wechatPush`, noticeDelays: [1_000, 1_000] });
});
afterEach(async () => {
  await town.close();
  box.close();
});

function client(more: Partial<VirtualPaySettings> = {}) {
  const set = (name: string) => town.wechat.environment[name]!;
  const [appId, appSecret] = [set('WECHAT_APP_ID'), set('WECHAT_APP_SECRET')];
  const ask = askingWechat({ url: town.wechat.apiUrl, appId, appSecret }, town.clock);
  return openVirtualPay(
    {
      ...{ url: town.wechat.apiUrl, appId, appSecret, sandbox: false },
      ...{ offerId: set('VIRTUAL_PAY_OFFER_ID'), appKey: set('VIRTUAL_PAY_APP_KEY') },
      push: { appId, token: set('PUSH_TOKEN'), aesKey: set('PUSH_AES_KEY') },
      ...more,
    },
    ask,
  );
}
const codeOf = (who: string) => town.wechat.login(who).code;
const sheetOf = (asked: Partial<typeof card> = {}) => client().sheet({ ...card, ...asked, code: codeOf(openid) });
async function buy(fault: 'normal' | 'lost' | 'twice' | 'late' | 'forged' = 'normal', paymentNo = card.paymentNo) {
  const sheet = await sheetOf({ paymentNo });
  const done = town.wechat.payVirtual(openid, sheet, fault);
  await town.wechat.settled();
  return done;
}
const opened = (pushed: RawPush) => client().open(pushed);

test("signatures are those of WeChat's own example, and of another implementation", () => {
  const body = '{"openid": "xxx", "user_ip": "127.0.0.1", "env": 0}';
  expect(paySig('12345', '/xpay/query_user_balance', body)).toBe(
    'c37809f27c6d7fd1837ad2500a04512b66b34fd793a39a385fade56dca89a4b5',
  );
  expect(signatureOf('9hAb/NEYUlkaMBEsmFgzig==', body)).toBe(
    '089d9e8dc5d308977360c4b79ec600a93d736802802a807d634192328032f6c7',
  );
  const signData =
    '{"offerId":"1450019686","buyQuantity":1,"env":0,"currencyType":"CNY","productId":"product_001","goodsPrice":100,"outTradeNo":"order12345","attach":"attach中文"}';
  expect(paySig('app_key_123', 'requestVirtualPayment', signData)).toBe(
    '52b0abda3c933b0273d328b5c5102ee9ab9249309474ddcdf5e9ce0f80b23532',
  );
  expect(signatureOf('session_key_123', signData)).toBe(
    '602f76d9cadf36c232f7f6c1faa5fe295b0f955d188049997d0df699c0619c86',
  );
});

test('a sheet is paid, WeChat knows it, and its pushed message names it', async () => {
  expect(await client().query(card)).toEqual({ state: 'unknown', paymentNo: card.paymentNo });
  town.wechat.openVirtual(openid, await sheetOf());
  expect(await client().query(card)).toMatchObject({ state: 'unpaid' });
  await buy();
  expect(await client().query(card)).toMatchObject({ state: 'paid', amount: 9_90, paidAt: expect.any(Number) });
  expect(box.pushed.map(opened)).toEqual([{ kind: 'paid', paymentNo: card.paymentNo }]);
});

test('a code is good once, for five minutes, and for who logged in', async () => {
  const refused = { name: 'Refusal', code: 'session_over' };
  const [mine, another, old] = [codeOf(openid), codeOf('o_bob'), codeOf(openid)];
  await client().sheet({ ...card, code: mine });
  await expect(client().sheet({ ...card, code: mine })).rejects.toMatchObject(refused);
  await expect(client().sheet({ ...card, code: another })).rejects.toMatchObject(refused);
  await town.pass(minutes(5));
  await expect(client().sheet({ ...card, code: old })).rejects.toMatchObject(refused);
});

test('WeChat opens no sheet that was changed on its way, or is of somebody else', async () => {
  const sheet = await sheetOf();
  const cheaper = { ...sheet, signData: sheet.signData.replace('990', '1') };
  expect(() => town.wechat.openVirtual(openid, cheaper)).toThrow('支付签名错误');
  expect(() => town.wechat.openVirtual('o_bob', sheet)).toThrow('用户态签名错误');
  const wrongPrice = await sheetOf({ amount: fen(9_80) });
  expect(() => town.wechat.openVirtual(openid, wrongPrice)).toThrow('道具没有发布，或者价格不对');
});

test('what is signed with another app key is refused', async () => {
  await expect(client({ appKey: 'another' }).query(card)).rejects.toMatchObject({ code: 268490003 });
});

test('messages come twice, late and never; one that a stranger sealed is not opened', async () => {
  await buy('twice');
  expect(box.pushed.map(opened)).toHaveLength(2);
  box.forget();
  await buy('late', 'V2611210000000002');
  expect(box.pushed).toHaveLength(0);
  await town.pass(minutes(20));
  expect(box.pushed.map(opened)).toEqual([{ kind: 'paid', paymentNo: 'V2611210000000002' }]);
  box.forget();
  await buy('lost', 'V2611210000000003');
  expect(box.pushed).toHaveLength(0);
  expect(await buy('forged', 'V2611210000000004')).toEqual({ paid: false });
  expect(box.pushed.length).toBeGreaterThan(0);
  for (const pushed of box.pushed) expect(() => opened(pushed)).toThrow('notice_forged');
});

test('nothing of a sealed message may be changed, and without its settings none is believed', async () => {
  await buy();
  const [pushed] = box.pushed;
  const { Encrypt } = JSON.parse(pushed!.body);
  const spoilt: RawPush[] = [
    { ...pushed!, query: { ...pushed!.query, msg_signature: '0'.repeat(40) } },
    { ...pushed!, query: { ...pushed!.query, timestamp: '1' } },
    { ...pushed!, query: {} },
    { ...pushed!, body: JSON.stringify({ Encrypt: `A${Encrypt.slice(1)}` }) },
    { ...pushed!, body: 'no JSON' },
    { ...pushed!, body: '{}' },
  ];
  for (const one of spoilt) expect(() => opened(one)).toThrow('notice_forged');
  expect(() => client({ push: undefined }).open(pushed!)).toThrow('notice_forged');
});

test('a message that is not taken comes again', async () => {
  box.answerWith('{"ErrCode":500}');
  await buy();
  expect(box.pushed).toHaveLength(1);
  box.answerWith('{"ErrCode":0,"ErrMsg":"success"}');
  await town.pass(minutes(1));
  expect(box.pushed).toHaveLength(2);
  await town.pass(minutes(1));
  expect(box.pushed).toHaveLength(2);
});

test('what was paid for is told to be given, where its message was lost', async () => {
  await buy('lost');
  await client().deliver(card);
  expect(town.wechat.virtualOrders()).toMatchObject([{ state: 4 }]);
  await client().deliver(card);
});

test('a part goes back, once, and then the rest', async () => {
  await buy();
  const part = { ...card, refundNo: 'W26112100000000013', amount: fen(3_00), because: 'guarantee' as const };
  expect(await client().refund(part)).toMatchObject({ state: 'processing', amount: 3_00 });
  await town.pass(minutes(1));
  expect(await client().refund(part)).toEqual({ refundNo: part.refundNo, amount: 3_00, state: 'done' });
  expect(box.pushed.map(opened)).toContainEqual({ kind: 'refund', refundNo: part.refundNo });
  expect(await client().query(card)).toMatchObject({ state: 'paid', amount: 9_90 });
  const rest = { ...part, refundNo: 'W26112100000000012', amount: fen(6_90), because: 'unused' as const };
  await client().refund(rest);
  await town.pass(minutes(1));
  expect(await client().refund(rest)).toMatchObject({ state: 'done', amount: 6_90 });
});

test('a refund may take a day, or fail', async () => {
  await buy();
  const whole = { ...card, refundNo: 'W26112100000000012', because: 'unused' as const };
  town.wechat.setFaults({ refund: 'slow' });
  await client().refund(whole);
  await town.pass(hours(1));
  expect(await client().refund(whole)).toMatchObject({ state: 'processing' });
  await town.pass(hours(24));
  expect(await client().refund(whole)).toMatchObject({ state: 'done' });

  await buy('normal', 'V2611210000000009');
  town.wechat.setFaults({ refund: 'abnormal' });
  const failing = { ...whole, paymentNo: 'V2611210000000009', refundNo: 'W26112100000000092' };
  await client().refund(failing);
  await town.pass(minutes(1));
  expect(await client().refund(failing)).toMatchObject({ state: 'abnormal' });
});

test('while WeChat is away nothing is known', async () => {
  await buy();
  town.wechat.setFaults({ api: 'down' });
  await expect(client().query(card)).rejects.toMatchObject({ name: 'Outage' });
});

test('the word of a first call is said again to who has signed it', () => {
  const { signature: _, ...query } = { signature: '', timestamp: '1', nonce: '2', echostr: 'hello' };
  expect(client().echo({ ...query, signature: 'guessed' })).toBeUndefined();
  expect(client().echo(query)).toBeUndefined();
});
