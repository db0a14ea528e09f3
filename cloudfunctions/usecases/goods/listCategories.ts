import { shop as contract } from '@/contract/shop';
import { query } from '../../door/query';
import type { Category } from '../../storage/categories';
import { show } from '../show';

export const listCategories = query(contract.listCategories, async (_, { shop, settings }) => {
  const all = await shop.categories.all();
  const shown = ({ id, title, note, picture }: Category) => ({
    ...{ id, title, note: note ?? undefined, picture: show(settings, picture) },
  });
  const below = (parent: Category | null) => all.filter(({ parentId }) => parentId === (parent?.id ?? null));
  return below(null).map((top) => ({ ...shown(top), children: below(top).map(shown) }));
});
