import type { Words } from '@/domain/words';
import type { PromiseKey } from './catalogue';

/** The promises of the shop in the words shown under a title. */
export const promises: Record<PromiseKey, Words> = {
  sevenDays: { zh: '7 天无理由', en: '7-day returns' },
  sealedReturn: { zh: '没拆封 7 天可退', en: 'Returns in 7 days, sealed' },
  freeFreight: { zh: '满 99 元包邮', en: 'Free delivery over ¥99' },
  stitchYear: { zh: '开线一年包换', en: 'Seams guaranteed 1 year' },
  repairYear: { zh: '一年内免费修', en: 'Free repair for 1 year' },
  freshPaid: { zh: '坏了按个赔', en: 'Damaged ones refunded' },
  coldChain: { zh: '冷链到家', en: 'Cold chain to your door' },
  certificate: { zh: '一物一证，可复检', en: 'Certified piece by piece' },
  adultsOnly: { zh: '不卖给未成年人', en: 'Adults only' },
  tripRefund: { zh: '出发前 7 天全退', en: 'Full refund until 7 days before' },
};
