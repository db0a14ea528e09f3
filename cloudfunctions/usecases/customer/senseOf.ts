import type { CustomerFilter } from '@/domain/customer';
import type { CategoryId } from '@/domain/id';
import { positionOf } from '@/domain/member';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { FilterSense } from '../../storage/customerFilter';
import type { Tables } from '../../storage/tables';

/** What a filter goes by as the shop is now: its tiers, and the categories below those that are asked for. */
export async function senseOf(shop: Tables, { tiers, bought }: CustomerFilter, now: Instant): Promise<FilterSense> {
  const { membership } = tiers ? await shop.rules.all() : {};
  return {
    now,
    tiers: membership?.tiers.length ?? 0,
    baseTier: membership && positionOf(membership, undefined),
    categories: bought ? await below(shop, bought.categories) : [],
  };
}

/** These and all below them. */
async function below(shop: Tables, tops: readonly CategoryId[]): Promise<CategoryId[]> {
  const all = await shop.categories.all();
  const found = new Set(tops.filter((id) => all.some((category) => category.id === id)));
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const { id, parentId } of all) if (parentId !== null && found.has(parentId)) found.add(id);
  }
  return [...found];
}

/** Refuses `not_found` a filter that names what is not in this shop. What is removed later finds nobody, and is no mistake. */
export async function refuseUnknown(shop: Tables, filter: CustomerFilter): Promise<void> {
  const { tags = [], withoutTags = [], bought, leader, broughtBy } = filter;
  const asked = [...tags, ...withoutTags];
  if (asked.length > 0) {
    const known = new Set((await shop.tags.all()).map(({ id }) => id));
    if (asked.some((id) => !known.has(id))) throw new Refusal('not_found');
  }
  if (bought) {
    const known = new Set((await shop.categories.all()).map(({ id }) => id));
    if (bought.categories.some((id) => !known.has(id))) throw new Refusal('not_found');
  }
  const people = [leader, broughtBy].flatMap((id) => (id && id !== 'nobody' ? [id] : []));
  const met = await shop.users.named(people);
  if (people.some((id) => !met.has(id))) throw new Refusal('not_found');
}
