import { adminCategories as contract } from '@/contract/adminCategories';
import { isAlike } from '@/domain/alike';
import { MOST_CATEGORIES } from '@/domain/goodsTerms';
import type { CategoryId } from '@/domain/id';
import { refuseIf } from '@/domain/refusal';
import { command, type Scene } from '../../door/command';
import { query } from '../../door/query';
import type { Category } from '../../storage/categories';
import { show } from '../show';
import { refuseStrange } from './assets';

export const listShopCategories = query(contract.listShopCategories, async (_, { shop, settings }) => {
  const all = await shop.categories.all();
  const goods = await shop.categories.goodsCount();
  const shown = ({ id, title, note, picture }: Category) => ({
    ...{ categoryId: id, title, note: note ?? undefined, picture, shown: show(settings, picture) },
    goods: goods.get(id) ?? 0,
  });
  const below = (parentId: CategoryId | null) => all.filter((category) => category.parentId === parentId);
  return below(null).map((branch) => ({ ...shown(branch), children: below(branch.id).map(shown) }));
});

/** The tree has few rows: whoever changes it holds the shop, and sees all of it. */
export const putCategory = command('putCategory', contract.putCategory, async (asked, scene) => {
  const { tx, ids } = scene;
  await tx.shop.lock();
  const all = await tx.categories.all();
  const { categoryId, parentId, title, note, picture = '' } = asked;
  const before = all.find(({ id }) => id === categoryId);
  refuseIf(categoryId && !before ? 'not_found' : undefined);
  refuseStrange([picture], before ? [before.picture] : [], scene);
  if (before) {
    await tx.categories.rename(before.id, { title, note: note ?? null, picture });
    if (!isAlike(before.title, title)) await findAgain([before.id], asked.requestId, scene);
    return { categoryId: before.id };
  }

  const parent = all.find(({ id }) => id === parentId);
  refuseIf(parentId && !parent ? 'not_found' : undefined);
  refuseIf(parent && parent.parentId !== null ? 'category_depth' : undefined);
  refuseIf(all.length >= MOST_CATEGORIES ? 'too_many_of_these' : undefined);
  const id = ids.next('category');
  await tx.categories.add({ id, parentId: parentId ?? null, title, note: note ?? null, picture }, all.length);
  return { categoryId: id };
});

export const arrangeCategories = command('arrangeCategories', contract.arrangeCategories, async (asked, scene) => {
  const { tx } = scene;
  await tx.shop.lock();
  const all = await tx.categories.all();
  const parentId = asked.parentId ?? null;
  const parent = all.find(({ id }) => id === parentId);
  const moved = asked.ids.map((id) => all.find((category) => category.id === id));
  refuseIf((parentId && !parent) || moved.includes(undefined) ? 'not_found' : undefined);
  const hasChildren = (id: CategoryId) => all.some((category) => category.parentId === id);
  const tooDeep = parent && (parent.parentId !== null || asked.ids.some((id) => id === parent.id || hasChildren(id)));
  refuseIf(tooDeep ? 'category_depth' : undefined);

  const others = all.filter((category) => category.parentId === parentId && !asked.ids.includes(category.id));
  const row = [...asked.ids, ...others.map(({ id }) => id)];
  for (const [position, id] of row.entries()) await tx.categories.place(id, parentId, position);
  const elsewhere = moved.flatMap((category) => (category!.parentId === parentId ? [] : category!.id));
  await findAgain(elsewhere, asked.requestId, scene);
  return {};
});

export const removeCategory = command('removeCategory', contract.removeCategory, async ({ categoryId }, { tx }) => {
  await tx.shop.lock();
  await tx.categories.lock(categoryId);
  const all = await tx.categories.all();
  const isUsed = all.some(({ parentId }) => parentId === categoryId) || (await tx.categories.hasGoods(categoryId));
  refuseIf(isUsed ? 'in_use' : undefined);
  await tx.categories.remove(categoryId);
  return {};
});

/** Afterwards, since there may be thousands of goods: by then they are found by the words that are shown. */
async function findAgain(ids: readonly CategoryId[], requestId: string, { tx, now }: Scene): Promise<void> {
  const letters = ids.map((categoryId) => ({
    id: `${categoryId}.found.${requestId}`,
    effect: { kind: 'find_goods_again' as const, categoryId },
  }));
  if (letters.length > 0) await tx.outbox.put(letters, now);
}
