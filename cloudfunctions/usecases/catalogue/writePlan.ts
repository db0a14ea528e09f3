import type { Goods } from '@/domain/goods';
import type { Planned } from '@/domain/goodsTable';
import { least } from '@/domain/money';
import type { Scene } from '../../door/command';
import type { SkuWritten } from '../../storage/shopSkus';

/** What a table makes of the goods, written: goods first, and SKUs, which are hot, last. */
export async function writePlan(plan: readonly Planned[], { tx, now, ids }: Scene): Promise<void> {
  const touched = plan.filter(({ isChanged, skus }) => isChanged || skus.some((sku) => sku.isChanged));
  const known = await tx.goods.some(touched.flatMap(({ id }) => id ?? []));
  const written = await tx.shopGoods.writtenSome([...known.keys()]);
  const first = await tx.shopGoods.nextPosition();

  const rows = touched.map((planned, i) => {
    const before = planned.id && known.get(planned.id);
    const goods = goodsOf(planned, before, planned.id ?? ids.next('goods'));
    const sold = planned.skus.filter(({ off }) => !off);
    const price = (sold.length > 0 ? sold : planned.skus).map(({ listPrice }) => listPrice).reduce(least);
    const { note = null, position = first + i } = (planned.id && written.get(planned.id)) || {};
    return { planned, goods, isNew: !before, place: { note, position, price } };
  });
  await tx.goods.putSome(rows, now);

  const skus = rows.flatMap(({ planned, goods }) =>
    planned.skus.flatMap((sku, position) => {
      const { isChanged, stock, id, ...facts } = sku;
      if (!isChanged) return [];
      const row: SkuWritten = { ...facts, id: id ?? ids.next('sku'), goodsId: goods.id };
      return [{ row: { ...row, position }, stock, isNew: !id }];
    }),
  );
  await tx.shopSkus.change(skus.flatMap(({ row, isNew }) => (isNew ? [] : row)));
  await tx.shopSkus.add(
    skus.flatMap(({ row, stock, isNew }) => (isNew ? { ...row, stock } : [])),
    now,
  );
}

/** The picture behind a share card follows the first one, where it was no other. */
function goodsOf({ goods }: Planned, before: Goods | undefined, id: Goods['id']): Goods {
  const first = goods.pictures[0]?.full ?? '';
  const wide = before && before.wide !== before.pictures[0]?.full ? before.wide : first;
  return { ...goods, id, wide, received: before?.received ?? 0 };
}
