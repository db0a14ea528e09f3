import { createHash } from 'node:crypto';
import * as z from 'zod';
import { assert } from '@/domain/bug';
import { type Fen, fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import type { Instant } from '@/domain/time';
import type { BillLine, RefundFound } from '../pay';

export const billLink = z.object({
  hash_type: z.literal('SHA1'),
  hash_value: z.string().regex(/^[0-9a-fA-F]{40}$/),
  download_url: z.url(),
});

const TOTALS = '总交易单数';
const REFUND_STATES: Readonly<Record<string, RefundFound['state']>> = {
  ...{ SUCCESS: 'done', PROCESSING: 'processing', CLOSED: 'closed', FAIL: 'closed' },
  ...{ ABNORMAL: 'abnormal', CHANGE: 'abnormal' }, // The bill's own word where the card of the buyer is gone.
};

/** The file behind the link carries no signature; its hash, which was signed, stands for it. */
export function believedBill(file: Uint8Array, hash: string): string {
  const isWhole = createHash('sha1').update(file).digest('hex') === hash.toLowerCase();
  if (!isWhole) throw new Outage('WeChat Pay: the bill is not the one that was announced');
  return Buffer.from(file).toString('utf8');
}

/**
 * The lines of a trade bill. Columns are found by their names: there are more of them where the shop has coupons of
 * WeChat. Throws where a line is in a form that we do not know: a bill that is half understood would agree with anything.
 */
export function readBill(file: string): readonly BillLine[] {
  const rows = file
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((row) => row !== '');
  const end = rows.findIndex((row) => row.startsWith(TOTALS));
  assert(rows.length > 0 && end === rows.length - 2, 'a bill has a heading, lines, and totals');
  const names = rows[0]!.split(',');
  const lines = rows.slice(1, end).map((row) => {
    const values = fieldsOf(row);
    assert(values.length === names.length, 'a line of a bill has the columns of its heading');
    return Object.fromEntries(names.map((name, i) => [name.trim(), values[i]!.trim()]));
  });
  assert(Number(fieldsOf(rows[end + 1]!)[0]) === lines.length, 'a bill has as many lines as it says');
  return lines.flatMap(lineOf);
}

/** Every field begins with a grave accent, so that a spreadsheet does not round it; a text may hold a comma. */
const fieldsOf = (row: string) => row.replace(/^`/, '').split(',`');

function lineOf(row: Readonly<Record<string, string>>): BillLine[] {
  const field = (...names: readonly string[]) => {
    const found = names.map((name) => row[name]).find((value) => value !== undefined && value !== '');
    assert(found, `a line of a bill says its ${names[0]}`);
    return found;
  };
  const of = {
    paymentNo: field('商户订单号'),
    transactionId: field('微信订单号'),
    at: instantOf(field('交易时间')),
  };
  switch (field('交易状态')) {
    case 'SUCCESS':
      return [{ kind: 'paid', ...of, amount: fenOf(field('订单金额', '应结订单金额')) }];
    case 'REFUND': {
      const state = REFUND_STATES[field('退款状态')];
      assert(state, `we know what a refund is that is ${row['退款状态']}`);
      const amount = fenOf(field('申请退款金额', '退款金额'));
      return [{ kind: 'refund', ...of, refundNo: field('商户退款单号'), amount, state }];
    }
    case 'REVOKED':
      return []; // Nothing has moved.
    default:
      throw new Error(`a line of a bill is in a state that we do not know: ${row['交易状态']}`);
  }
}

/** `5.99`, without a float in between. */
function fenOf(yuan: string): Fen {
  const [, whole, part = ''] = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(yuan) ?? [];
  assert(whole !== undefined, `${yuan} is an amount of yuan`);
  return fen(Number(whole) * 100 + Number(part.padEnd(2, '0')));
}

/** `2026-11-21 10:42:07`, in China. */
function instantOf(text: string): Instant {
  const at = Date.parse(`${text.replace(' ', 'T')}+08:00`);
  assert(!Number.isNaN(at), `${text} is a time`);
  return at as Instant;
}
