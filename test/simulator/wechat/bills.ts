import { createHash } from 'node:crypto';
import { spoilt, strangeRefunds } from './billFaults';
import type { Payment, Refund } from './state';
import { Denied, day, random, rfc3339, type World } from './world';

const LINK_LIFE = 5 * 60_000;
const MADE_AFTER = (24 + 10) * 3_600_000; // from the beginning of its day

const COLUMNS =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const TOTALS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

/** GET /v3/bill/tradebill and the file behind its link. A day's bill is there at ten in the morning of the next. */
export function openBills(world: World) {
  const links = new Map<string, { readonly bill: string; readonly until: number }>();
  return {
    apply(asked: URL) {
      const date = asked.searchParams.get('bill_date') ?? '';
      if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date)))
        throw new Denied(400, 'PARAM_ERROR', '参数错误: bill_date');
      if (Date.parse(`${date}T00:00:00+08:00`) + MADE_AFTER > world.now())
        throw new Denied(400, 'STATEMENT_CREATING', '账单生成中');
      const kind = asked.searchParams.get('bill_type') ?? 'ALL';
      const bill = written(world, date, kind);
      if (!bill) throw new Denied(400, 'NO_STATEMENT_EXIST', '账单文件不存在');
      const token = random();
      for (const [old, { until }] of links) if (until <= world.now()) links.delete(old);
      links.set(token, { bill, until: world.now() + LINK_LIFE });
      return { hash_type: 'SHA1', hash_value: createHash('sha1').update(bill).digest('hex'), token };
    },
    file(token: string | null): string {
      const link = links.get(token ?? '');
      if (!link || link.until <= world.now()) throw new Denied(400, 'INVALID_REQUEST', '下载地址已失效');
      return link.bill;
    },
  };
}

const money = (fen: number) => (fen / 100).toFixed(2);
const total = (amounts: readonly number[]) => money(amounts.reduce((sum, amount) => sum + amount, 0));

function written(world: World, date: string, kind: string): string | undefined {
  const { refunds, billFaults } = world.store.state;
  const faults = billFaults.filter((fault) => fault.day === date);
  const payments = spoilt(world, faults);
  const paid = payments.filter(({ paidAt }) => paidAt !== undefined && day(paidAt) === date);
  const back = [...refunds, ...strangeRefunds(world.store.state.payments, faults)].filter(
    ({ createdAt }) => day(createdAt) === date,
  );
  const sales = kind === 'REFUND' ? [] : paid;
  const returns = kind === 'SUCCESS' ? [] : back;
  if (sales.length + returns.length === 0) return undefined;

  const of = (refund: Refund) =>
    [...payments, ...world.store.state.payments].find(({ paymentNo }) => paymentNo === refund.paymentNo)!;
  const rows = [
    ...sales.map((payment) => ({ at: payment.paidAt!, row: row(world, payment) })),
    ...returns.map((refund) => ({ at: refund.createdAt, row: row(world, of(refund), refund) })),
  ].sort((a, b) => a.at - b.at);
  const sold = sales.map(({ amount }) => amount);
  const returned = returns.map(({ amount }) => amount);
  const totals = [rows.length, total(sold), total(returned), '0.00', '0.00000', total(sold), total(returned)];
  return `\uFEFF${[COLUMNS, ...rows.map((each) => each.row), TOTALS, line(totals)].join('\r\n')}\r\n`;
}

/** Every field begins with ` so that a spreadsheet does not round it; a comma in a text would make two of one. */
const line = (fields: readonly (string | number)[]) =>
  fields.map((field) => `\`${String(field).replaceAll(',', ' ')}`).join(',');

function row(world: World, payment: Payment, refund?: Refund): string {
  const at = rfc3339(refund?.createdAt ?? payment.paidAt!)
    .slice(0, 19)
    .replace('T', ' ');
  const amount = money(refund ? 0 : payment.amount);
  const back = money(refund?.amount ?? 0);
  return line([
    ...[at, world.appId, world.keys.mchId, '0', ''],
    ...[payment.transactionId!, payment.paymentNo, payment.openid, 'JSAPI', refund ? 'REFUND' : 'SUCCESS'],
    ...['OTHERS', 'CNY', amount, '0.00', refund?.refundId ?? '0', refund?.refundNo ?? '0', back, '0.00'],
    ...[refund ? 'ORIGINAL' : '', refund?.state ?? '', payment.description, '', '0.00000', '0.00%', amount, back, ''],
  ]);
}
