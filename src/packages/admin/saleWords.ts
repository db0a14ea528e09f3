import type { AfterSaleCard, AfterSaleView } from '@/contract/afterSale';
import type { AfterSaleEvent, AfterSaleStatus } from '@/domain/afterSale';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

type Timed = keyof Omit<Texts['adminSales']['deadline'], 'over'>;
const TIMED: ReadonlySet<AfterSaleStatus> = new Set([
  'asked',
  'offered',
  'sending',
  'returning',
  'reshipping',
  'reshipped',
]);
export const isTimed = (status: AfterSaleStatus): status is Timed => TIMED.has(status);

/** Somebody of the shop must act: the row stands out. */
const MINE: ReadonlySet<AfterSaleStatus> = new Set(['asked', 'returning', 'reshipping']);
export const saleTone = ({ status }: Pick<AfterSaleCard, 'status'>): 'accent' | 'good' | 'quiet' => {
  if (MINE.has(status)) return 'accent';
  return status === 'done' ? 'good' : 'quiet';
};

export const statusText = (
  { status, refund }: Pick<AfterSaleView, 'status'> & { readonly refund?: AfterSaleView['refund'] },
  texts: Texts['adminSales'],
) => (status === 'refunding' && refund?.status === 'failed' ? texts.failed : texts.status[status]);

/** "退货退款", "没发的不要了", or that the shop began it. */
export function wantText({ kind, sent, startedBy }: AfterSaleCard, texts: Texts['adminSales']): string {
  if (startedBy === 'merchant') return texts.started;
  return sent ? texts.kinds[kind] : texts.unsent;
}

/** "退货退款：等你验货" */
export const saleInList = (sale: AfterSaleCard, texts: Texts['adminSales']) =>
  texts.inList(wantText(sale, texts), statusText(sale, texts));

export function eventText(
  { what, amount, by }: AfterSaleEvent,
  { total, startedBy }: AfterSaleView,
  texts: Texts['adminSales'],
): string {
  if (what === 'refunding' && startedBy === 'merchant' && by === 'merchant') return texts.started;
  if (what === 'offered' || what === 'refunding') return texts.event[what](money(amount ?? total));
  return texts.event[what];
}
