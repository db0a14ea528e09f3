import type { AddressFacts } from '@/domain/address';
import type { Campaign } from '@/domain/campaign';
import { flatFreight } from '@/domain/freight';
import type { Goods, Sku } from '@/domain/goods';
import type { UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, hours, type Instant, later } from '@/domain/time';
import type { Words } from '@/domain/words';

export const noon = Date.UTC(2026, 0, 1, 4) as Instant; // In Shanghai.
export const both = (text: string): Words => ({ zh: text, en: text });

/** ¥8 wherever it goes, free from ¥99. */
export const freight = flatFreight(fen(8_00), fen(99_00));

export const tea: Goods = {
  id: 'goods_tea',
  categoryId: 'category_tea',
  title: both('正岩肉桂'),
  longTitle: both('武夷正岩肉桂'),
  specs: [{ name: both('重量'), options: [both('50 克'), both('120 克')] }],
  pictures: [{ full: 'goods/tea.webp', list: 'goods/tea.list.webp' }],
  wide: 'goods/tea.wide.webp',
  story: undefined,
  facts: [],
  promises: [],
  noPromotion: undefined,
  onSale: true,
  freightId: freight.id,
  received: 0,
};

/** ¥88 alone and ¥59 in a team; ten in stock. */
export const box: Sku = {
  ...{ id: 'sku_box', goodsId: tea.id, options: [0], listPrice: fen(88_00), stock: 10, grams: 80, picture: 0 },
};
/** ¥168 alone, in no team. */
export const tin: Sku = {
  ...{ id: 'sku_tin', goodsId: tea.id, options: [1], listPrice: fen(168_00), stock: 3, grams: 180, picture: 0 },
};

/** A team like any other, open to all. */
export const ordinary = {
  rule: { kind: 'standard' },
  ...{ audience: 'all', freightFree: false, commission: true },
} as const satisfies Partial<Campaign>;

/** Three friends buy the box at ¥59; one person may buy two. */
export const threesome: Campaign = {
  ...{ ...ordinary, id: 'campaign_tea', goodsId: tea.id, size: 3, lasts: hours(24), limits: { units: 2 } },
  ...{ startsAt: later(noon, -days(1)), endsAt: later(noon, days(30)), prices: [{ skuId: box.id, price: fen(59_00) }] },
};

export const home: AddressFacts = {
  ...{ name: '林小满', phone: '13812345678', region: ['浙江省', '杭州市', '西湖区'], detail: '文三路 478 号' },
};

export const friends = (count: number): UserId[] => Array.from({ length: count }, (_, i) => `user_friend${i}` as const);
