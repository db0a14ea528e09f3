import type { GoodsCard } from '@/contract/goods';
import type { ReceiptLine } from '@/domain/quote';
import type { Instant } from '@/domain/time';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';

export interface Bought {
  readonly line: ReceiptLine;
  readonly at: Instant;
}

const MOST = 4;

/** What this customer bought last, once each; who has bought nothing is shown what others share. */
export class LastBought {
  readonly last: Loadable<{ readonly bought: readonly Bought[]; readonly others: readonly GoodsCard[] }>;

  constructor(shop: Shop<'listOrders' | 'listGoods'>) {
    this.last = new Loadable(async () => {
      const { items } = await shop.api.listOrders({ tab: 'all' });
      const all = items
        .filter(({ status }) => status !== 'unpaid' && status !== 'closed')
        .flatMap(({ receipt, placedAt }) => receipt.lines.map((line) => ({ line, at: placedAt })));
      const bought = [...new Map(all.reverse().map((one) => [one.line.goodsId, one])).values()]
        .reverse()
        .slice(0, MOST);
      if (bought.length > 0) return { bought, others: [] };
      const { items: goods } = await shop.api.listGoods({ teamOnly: true, inStock: true });
      return { bought: [], others: goods.slice(0, MOST) };
    });
  }
}
