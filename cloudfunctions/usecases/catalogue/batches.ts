import { adminGoods as contract } from '@/contract/adminGoods';
import { whyNotSell } from '@/domain/goodsTerms';
import type { GoodsId } from '@/domain/id';
import type { RefusalCode } from '@/domain/refusal';
import { command } from '../../door/command';

interface Failed {
  readonly goodsId: GoodsId;
  readonly code: RefusalCode;
}

/** What can go on sale does; of the others it is said why not. */
export const shelveGoods = command('shelveGoods', contract.shelveGoods, async ({ goodsIds, onSale }, { tx }) => {
  const there = await tx.shopGoods.lockSome(goodsIds);
  const sold = new Map<GoodsId, number>();
  for (const { goodsId, off } of onSale ? await tx.shopSkus.ofGoods([...there.keys()]) : []) {
    if (!off) sold.set(goodsId, (sold.get(goodsId) ?? 0) + 1);
  }
  const failed = goodsIds.flatMap((goodsId): Failed[] => {
    const goods = there.get(goodsId);
    if (!goods) return [{ goodsId, code: 'not_found' }];
    const on = sold.get(goodsId) ?? 0;
    const code = onSale && !goods.onSale ? whyNotSell({ pictures: goods.pictures, on }) : undefined;
    return code ? [{ goodsId, code }] : [];
  });
  const done = without(goodsIds, failed);
  await tx.shopGoods.shelve(done, onSale);
  return { done, failed };
});

export const recategoriseGoods = command(
  'recategoriseGoods',
  contract.recategoriseGoods,
  async ({ goodsIds, categoryId }, { tx }) => {
    await tx.categories.hold(categoryId);
    const there = await tx.shopGoods.lockSome(goodsIds);
    const failed = goodsIds.flatMap((goodsId): Failed[] =>
      there.has(goodsId) ? [] : [{ goodsId, code: 'not_found' }],
    );
    const done = without(goodsIds, failed);
    const { parentId } = await tx.categories.get(categoryId);
    await tx.shopGoods.recategorise(done, { categoryId, branchId: parentId ?? categoryId });
    return { done, failed };
  },
);

const without = (all: readonly GoodsId[], failed: readonly Failed[]) =>
  all.filter((goodsId) => !failed.some((one) => one.goodsId === goodsId));
