import type { ShopId } from '@/domain/id';
import type { RuleName, ShopRules } from '@/domain/rules';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at, json } from './values';

/** What the merchant has switched on: a row a name, and nothing where it is off. */
export const rules = (db: Db, shopId: ShopId) => ({
  async all(): Promise<ShopRules> {
    const rows = await db.selectFrom('rules').select(['name', 'rule']).where('shopId', '=', shopId).execute();
    return Object.fromEntries(rows.map(({ name, rule }) => [name, rule])) as ShopRules;
  },

  async put<Name extends RuleName>(name: Name, rule: NonNullable<ShopRules[Name]>, now: Instant): Promise<void> {
    const facts = { rule: json(rule), putAt: at(now) };
    await db
      .insertInto('rules')
      .values({ shopId, name, ...facts })
      .onConflict((same) => same.columns(['shopId', 'name']).doUpdateSet(facts))
      .execute();
  },

  async remove(name: RuleName): Promise<void> {
    await db.deleteFrom('rules').where('shopId', '=', shopId).where('name', '=', name).execute();
  },
});
