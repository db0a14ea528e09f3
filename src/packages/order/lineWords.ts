import type { OrderView } from '@/contract/order';
import type { SkuId } from '@/domain/id';
import { type Fen, sum, zero } from '@/domain/money';
import { type LineState, sendable } from '@/domain/parcel';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

type Words = Texts['orders']['line'];
type Facts = Pick<OrderView, 'status' | 'way' | 'lines' | 'parcels' | 'afterSales'>;

/** What has become of a line: "路上", "已退 1 件 ¥59.00". Nothing to say of an order that is not paid. */
export function lineWords(order: Facts, skuId: SkuId, words: Words): string[] {
  const line = order.lines.find((one) => one.skuId === skuId);
  if (!line || order.status === 'unpaid') return [];
  const held = line.heldUnsent + line.heldSent;
  const back = line.unsent + line.returned;
  const said = order.status === 'closed' ? [] : [whereIs(order, line, words)];
  if (held > 0) said.push(words.held(held));
  if (back > 0) said.push(words.back(back, amountBack(order, skuId)));
  return said.filter(Boolean);
}

function whereIs({ status, way, parcels }: Facts, line: LineState, words: Words): string {
  const left = sendable(line);
  const kept = line.shipped - line.returned;
  if (left > 0 && line.shipped === 0) return way === 'pickup' ? words.toFetch : words.waits;
  if (kept === 0) return '';
  if (status === 'received') return words.received;
  if (left > 0) return words.some(line.shipped, left);
  const carriers = parcels.filter(({ lines }) => lines.some(({ skuId }) => skuId === line.skuId));
  const allSigned = carriers.length > 0 && carriers.every(({ tracking }) => tracking.state === 'signed');
  return allSigned ? words.signed : words.onWay;
}

/** What went back for it: what an after-sale that is done has given. Of a team that lapsed, its refund says it. */
function amountBack({ afterSales }: Facts, skuId: SkuId): string {
  const given = afterSales.filter(({ status }) => status === 'done').flatMap(({ lines }) => lines);
  const amount = sum(given.filter((line) => line.skuId === skuId).map(({ cash }) => cash));
  return amount > zero ? money(amount) : '';
}

/** Units on their way, and units that are still to be sent. */
export function sentAndLeft(lines: readonly LineState[]): { readonly sent: number; readonly left: number } {
  return {
    sent: lines.reduce((count, { shipped }) => count + shipped, 0),
    left: lines.reduce((count, line) => count + sendable(line) + line.heldUnsent, 0),
  };
}

/** What has gone back to WeChat, and what is on its way there. */
export function backOf({ refunds }: Pick<OrderView, 'refunds'>): { readonly done: Fen; readonly asked: Fen } {
  const of = (status: 'done' | 'asked') =>
    sum(refunds.filter((one) => one.status === status).map(({ amount }) => amount));
  return { done: of('done'), asked: of('asked') };
}
