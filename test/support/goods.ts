import type { ShopGoodsView } from '@/contract/adminGoods';
import type { GoodsId, UserId } from '@/domain/id';
import type { Role } from '@/domain/staff';
import { adminDoor } from '../../cloudfunctions/admin/door';
import { freight, tea } from './fixtures';
import type { TestShop } from './shop';

/** Goods as the page of a new one sends them: one SKU, nothing optional. */
export const simple = {
  title: { zh: '明前龙井' },
  categoryId: tea.categoryId,
  pictures: [] as { full: string; list: string }[],
  detail: [] as object[],
  specs: [] as object[],
  skus: [{ options: [] as number[], listPrice: 128_00, grams: 250, picture: 0, stock: 12, on: true }] as object[],
  freightId: freight.id,
  promises: [] as object[],
  facts: [] as object[],
  onSale: false,
};

/** The merchant at the door, with what a page of goods does there. */
export function merchantOf(shop: TestShop, role: Role = 'owner') {
  const caller = { ...shop.as('user_own' as UserId), role };

  /** What was answered, or the code of the refusal. */
  async function ask<T = Record<string, never>>(endpoint: string, input: object): Promise<T> {
    const reply = await adminDoor({ endpoint, input }, () => caller, shop.platform);
    if (!reply.ok && reply.error !== 'refusal') throw shop.world.failures.at(-1);
    return (reply.ok ? reply.output : reply.code) as T;
  }
  const does = <T = Record<string, never>>(endpoint: string, input: object) =>
    ask<T>(endpoint, { requestId: shop.newRequest(), ...input });

  return {
    ask,
    does,
    view: (goodsId: GoodsId) => ask<ShopGoodsView>('viewShopGoods', { goodsId }),
    put: (input: object) => does<{ goodsId: GoodsId; version: number }>('putGoods', input),
    picture: () => {
      const file = shop.upload('user_own');
      return { full: file, list: file };
    },
  };
}

/** What was viewed, as it is sent back. */
export function again(view: ShopGoodsView) {
  const { received: _, inCampaign: __, shown: ___, cards: ____, skus, ...rest } = view;
  return {
    ...rest,
    skus: skus.map(({ teamPrice: _t, stock: _s, lowAt: _l, removable: _r, ...sku }) => sku) as object[],
  };
}
