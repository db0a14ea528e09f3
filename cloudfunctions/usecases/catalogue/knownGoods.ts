import type { GoodsRow } from '@/domain/goodsRow';
import type { Known, KnownGoods } from '@/domain/goodsTable';
import { type CategoryId, type GoodsId, isId, type SkuId } from '@/domain/id';
import type { Words } from '@/domain/words';
import type { Scene } from '../../door/command';
import type { Category } from '../../storage/categories';

/** What the rows of a table speak of, held until the transaction is over: goods, categories, templates. */
export async function knownTo(rows: readonly GoodsRow[], { tx, caller, folders }: Scene): Promise<Known> {
  const codes = rows.flatMap(({ code }) => code ?? []);
  const byIds = codes.filter((code): code is SkuId => isId('sku', code));
  const named = [...(await tx.shopSkus.withCodes(codes)), ...(await tx.shopSkus.some(byIds))];
  const numbers = rows.flatMap(({ goods }) => (isId('goods', goods) ? (goods as GoodsId) : []));
  const ids = [...new Set([...named.map(({ goodsId }) => goodsId), ...numbers])];
  await tx.shopGoods.lockSome(ids);
  const goods = await tx.goods.some(ids);
  const skus = await tx.shopSkus.ofGoods([...goods.keys()]);
  const freight = await tx.freight.all();
  const tree = await tx.categories.all();

  const byId = new Map<string, KnownGoods>();
  for (const [id, { branchId: _, ...one }] of goods) {
    byId.set(id, { goods: one, skus: skus.filter(({ goodsId }) => goodsId === id) });
  }
  return {
    byId,
    byCode: new Map(
      skus.flatMap(({ id: skuId, code, goodsId }) => {
        const sku = { goodsId, skuId };
        return [[skuId, sku] as const, ...(code === null ? [] : [[code, sku] as const])];
      }),
    ),
    categoryOf: (path) => categoryOf(path, tree),
    freightOf: (title) => freight.find((template) => isNamed(template.title, title))?.id,
    usualFreight: freight[0]?.id ?? 'freight_standard',
    mayShow: (picture, known) =>
      known.includes(picture) || !picture.startsWith('cloud:') || folders.holds(caller, picture),
  };
}

const isNamed = ({ zh, en }: Words, name: string) => zh === name || en === name;

/** “上学/书包”, or “书包” where there is one of that name only. */
function categoryOf(path: string, tree: readonly Category[]): CategoryId | undefined {
  const names = path.split('/').map((name) => name.trim());
  const leaf = names.at(-1)!;
  const parentOf = (one: Category) => tree.find(({ id }) => id === one.parentId);
  const found = tree.filter((one) => {
    if (!isNamed(one.title, leaf)) return false;
    if (names.length === 1) return true;
    const parent = parentOf(one);
    return names.length === 2 && parent !== undefined && isNamed(parent.title, names[0]!);
  });
  return found.length === 1 ? found[0]!.id : undefined;
}

/** How a table names a category. */
export function pathOf(id: CategoryId, tree: readonly Category[], language: 'zh' | 'en'): string {
  const one = tree.find((category) => category.id === id);
  const parent = tree.find((category) => category.id === one?.parentId);
  return [parent, one].flatMap((category) => category?.title[language] ?? []).join('/');
}
