import type { CustomerRow, TagView } from '@/contract/adminCustomers';
import { phaseOf } from '@/domain/customer';
import { positionOf } from '@/domain/member';
import type { ShopRules } from '@/domain/rules';
import type { View } from '../../door/query';
import type { ListedCustomer } from '../../storage/customerList';
import type { Tag } from '../../storage/tags';
import { show } from '../show';

export const tagView = ({ id, name, tone, rule }: Tag): TagView => ({ id, name, tone, byRule: rule !== null });

/** Customers as a list shows them, with the tags that hang on them. */
export async function customerRows(
  { shop, settings, now }: Pick<View, 'shop' | 'settings' | 'now'>,
  listed: readonly ListedCustomer[],
): Promise<CustomerRow[]> {
  const hung = await shop.tags.of(listed.map(({ userId }) => userId));
  const rules = await shop.rules.all();
  return listed.map(({ avatar, lastAt, tier, ...facts }) => ({
    ...{ ...facts, avatar: show(settings, avatar), lastAt: lastAt ?? undefined },
    tier: tierName(rules, tier),
    phase: phaseOf({ orders: facts.orders, lastAt: lastAt ?? undefined }, now),
    tags: (hung.get(facts.userId) ?? []).map(tagView),
  }));
}

/** Of who has won the tier at this position, or none. */
function tierName({ membership }: ShopRules, won: number | null) {
  if (!membership) return undefined;
  const position = positionOf(membership, won === null ? undefined : { position: won });
  return position === undefined ? undefined : membership.tiers[position]?.name;
}
