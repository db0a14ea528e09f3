import { adminGoodsCsv as contract } from '@/contract/adminGoodsCsv';
import { CSV_MARK, writeCsv } from '@/domain/csv';
import { COLUMN_NAMES, COLUMNS, type Column } from '@/domain/goodsCsv';
import type { GoodsId } from '@/domain/id';
import { isId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { Words } from '@/domain/words';
import { query, type View } from '../../door/query';
import type { ShopSkuFacts } from '../../storage/shopSkus';
import { pathOf } from './knownGoods';

const GOODS_A_PIECE = 100;
const ROWS_A_PIECE = 1_000; // What a cloud function may answer is 1 MB.

export const exportGoods = query(contract.exportGoods, async ({ language, cursor }, { shop }) => {
  if (cursor !== undefined && !isId('goods', cursor)) throw new Refusal('not_understood');
  const ids = await shop.shopGoods.idsAfter(cursor, GOODS_A_PIECE);
  const skus = new Map<GoodsId, ShopSkuFacts[]>();
  for (const sku of await shop.shopSkus.ofGoods(ids)) skus.set(sku.goodsId, [...(skus.get(sku.goodsId) ?? []), sku]);
  const some = fitting(ids, skus);
  const rows = await rowsOf(some, skus, language, shop);
  const head =
    cursor === undefined
      ? CSV_MARK + writeCsv([COLUMN_NAMES.map((name) => COLUMNS[name][language === 'zh' ? 0 : 1])])
      : '';
  const isLast = some.length === ids.length && ids.length < GOODS_A_PIECE;
  return {
    ...{ csv: head + writeCsv(rows), goods: some.length, of: await shop.shopGoods.countAll() },
    next: isLast ? undefined : some.at(-1),
  };
});

/** As many as fit into an answer: one at least. */
function fitting(ids: readonly GoodsId[], skus: ReadonlyMap<GoodsId, readonly unknown[]>): GoodsId[] {
  let rows = 0;
  return ids.filter((id, i) => {
    rows += skus.get(id)?.length ?? 0;
    return i === 0 || rows <= ROWS_A_PIECE;
  });
}

async function rowsOf(
  ids: readonly GoodsId[],
  skus: ReadonlyMap<GoodsId, readonly ShopSkuFacts[]>,
  language: 'zh' | 'en',
  shop: View['shop'],
): Promise<string[][]> {
  const goods = await shop.goods.some(ids);
  const tree = await shop.categories.all();
  const freight = new Map((await shop.freight.all()).map(({ id, title }) => [id, title]));
  const say = (words: Words | undefined) => words?.[language] ?? '';
  return ids.flatMap((id) => {
    const one = goods.get(id)!;
    const specs = (sku: ShopSkuFacts) =>
      one.specs.map(({ name, options }, i) => `${say(name)}:${say(options[sku.options[i] ?? -1])}`);
    return (skus.get(id) ?? []).map((sku) => {
      const [spec1 = '', spec2 = '', spec3 = ''] = specs(sku);
      const cells: Record<Column, string> = {
        ...{ goods: id, title: one.title.zh, titleEn: one.title.en, longTitle: one.longTitle.zh },
        ...{
          category: pathOf(one.categoryId, tree, language),
          onSale: yesNo(one.onSale, language),
          spec1,
          spec2,
          spec3,
        },
        ...{ code: sku.code ?? sku.id, barcode: sku.barcode ?? '', price: yuan(sku.listPrice) },
        ...{ memberPrice: yuan(sku.memberPrice), cost: yuan(sku.cost), grams: `${sku.grams}`, stock: `${sku.stock}` },
        ...{ freight: say(freight.get(one.freightId)), perUser: `${one.perUser ?? ''}` },
        pictures: one.pictures.map(({ full }) => full).join(' '),
      };
      return COLUMN_NAMES.map((name) => cells[name]);
    });
  });
}

const yuan = (amount: Fen | null): string =>
  amount === null ? '' : `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
const yesNo = (is: boolean, language: 'zh' | 'en') => (language === 'zh' ? (is ? '是' : '否') : is ? 'yes' : 'no');
