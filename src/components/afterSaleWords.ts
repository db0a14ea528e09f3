import type { AfterSaleCard } from '@/contract/afterSale';
import { isOpen } from '@/domain/afterSale';
import type { Texts } from '@/texts/zh';

type Sale = Pick<AfterSaleCard, 'kind' | 'status' | 'startedBy'>;

/** "退货退款", or that the merchant gave it back of his own accord. */
export const saleKind = ({ kind, startedBy }: Sale, texts: Texts['afterSale']): string =>
  startedBy === 'merchant' ? texts.byMerchant : texts.kinds[kind];

/** "退货退款：等你寄回" */
export const saleText = (sale: Sale, texts: Texts['afterSale']): string =>
  texts.inList(saleKind(sale, texts), texts.status[sale.status]);

/** warn: it waits for its buyer · accent: it is under way · good: done · quiet: over without it. */
export function saleTone({ status }: Pick<Sale, 'status'>): 'warn' | 'accent' | 'good' | 'quiet' {
  if (status === 'offered' || status === 'sending' || status === 'reshipped') return 'warn';
  if (status === 'done') return 'good';
  return isOpen({ status }) ? 'accent' : 'quiet';
}
