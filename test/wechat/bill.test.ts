import { Formatter, Rsa, Wechatpay } from 'wechatpay-axios-plugin';
import { fen } from '@/domain/money';
import { hours } from '@/domain/time';
import { openTown } from './town';

let town: Awaited<ReturnType<typeof openTown>>;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('another implementation of the protocol pays here too, and reads the bill of the day', async () => {
  const { mchId, keySerial, privateKey, keys, appId, notifyUrl, url } = town.settings();
  const other = new Wechatpay({
    mchid: mchId,
    serial: keySerial,
    privateKey,
    certs: { ...keys },
    baseURL: url,
  } as never);
  const { data } = (await other.chain('v3/pay/transactions/jsapi').post({
    ...{ appid: appId, mchid: mchId, description: '沃柑', out_trade_no: 'P20261121000040' },
    ...{ notify_url: notifyUrl, amount: { total: 5_99 }, payer: { openid: 'o_zhe' } },
  })) as unknown as { data: { prepay_id: string } };
  const paySheet = town.pay.sheet(data.prepay_id, town.clock.now());
  town.wechat.pay({ prepayId: data.prepay_id, openid: 'o_zhe', paySheet });
  await town.wechat.settled();
  await town.pay.refund({
    ...{ refundNo: 'R40', paymentNo: 'P20261121000040', reason: '坏果' },
    ...{ amount: fen(99), total: fen(5_99) },
  });
  const day = new Date(Date.now() + hours(8)).toISOString().slice(0, 10);

  // The bill is there on the next day; the other implementation knows the clock of the machine only, so we ask.
  const early = await bill(day).catch((error) => error);
  expect(early).toMatchObject({ code: 'STATEMENT_CREATING' });
  await town.pass(hours(34));
  const { rows, summary } = Formatter.castCsvBill(await bill(day)) as unknown as {
    rows: Record<string, string>[];
    summary: Record<string, string>;
  };
  expect(rows).toMatchObject([
    { 商户订单号: 'P20261121000040', 交易状态: 'SUCCESS', 应结订单金额: '5.99', 用户标识: 'o_zhe', 商品名称: '沃柑' },
    { 商户订单号: 'P20261121000040', 交易状态: 'REFUND', 商户退款单号: 'R40', 退款金额: '0.99' },
  ]);
  expect(summary).toMatchObject({ 总交易单数: '2', 应结订单总金额: '5.99', 退款总金额: '0.99' });
});

/** Downloads a bill, signed as the merchant. */
async function bill(day: string): Promise<Buffer> {
  const { mchId, keySerial, privateKey, url } = town.settings();
  const get = (address: URL) => {
    const timestamp = Math.floor(town.clock.now() / 1_000);
    const path = address.pathname + address.search;
    const signature = Rsa.sign(Formatter.request('GET', path, timestamp, 'nonce'), Rsa.from(privateKey, 'private'));
    const authorization = Formatter.authorization(mchId, 'nonce', signature, timestamp, keySerial);
    return fetch(address, { headers: { authorization } });
  };
  const applied = await (await get(new URL(`/v3/bill/tradebill?bill_date=${day}`, url))).json();
  if (!applied.download_url) throw applied;
  return Buffer.from(await (await get(new URL(applied.download_url))).arrayBuffer());
}
