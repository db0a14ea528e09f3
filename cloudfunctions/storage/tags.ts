import { sql } from 'kysely';
import type { CustomerFilter, TagTone } from '@/domain/customer';
import type { ShopId, TagId, UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at, json } from './values';

export interface Tag {
  readonly id: TagId;
  readonly name: string;
  readonly tone: TagTone;
  readonly rule: CustomerFilter | null;
  readonly keptAt: Instant | null;
}

const COLUMNS = ['id', 'name', 'tone', 'rule', 'keptAt'] as const;

/** What the staff call customers by, and who is called so. */
export const tags = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('tags').select(COLUMNS).where('shopId', '=', shopId);

  return {
    async all(): Promise<Tag[]> {
      return rows.orderBy('name').orderBy('id').execute();
    },

    /** Refuses `not_found`. */
    async lock(id: TagId): Promise<Tag> {
      const tag = await rows.where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
      if (!tag) throw new Refusal('not_found');
      return tag;
    },

    /** False: another one has this name. */
    async add({ id, name, tone, rule }: Omit<Tag, 'keptAt'>): Promise<boolean> {
      const added = await db
        .insertInto('tags')
        .values({ shopId, id, name, tone, rule: rule && json(rule), keptAt: null })
        .onConflict((same) => same.doNothing())
        .returning('id')
        .executeTakeFirst();
      return added !== undefined;
    },

    /** A rule is looked at anew. Ask `nameOfOther` first. */
    async change(id: TagId, { name, tone, rule }: Pick<Tag, 'name' | 'tone' | 'rule'>): Promise<void> {
      await db
        .updateTable('tags')
        .set({ name, tone, rule: rule && json(rule), keptAt: null })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    },

    async remove(id: TagId): Promise<void> {
      await db.deleteFrom('customerTags').where('shopId', '=', shopId).where('tagId', '=', id).execute();
      await db.deleteFrom('tags').where('shopId', '=', shopId).where('id', '=', id).execute();
    },

    /** Of which number of people each is said. */
    async counts(): Promise<ReadonlyMap<TagId, number>> {
      const found = await db
        .selectFrom('customerTags')
        .select(({ fn }) => ['tagId', fn.countAll<number>().as('people')])
        .where('shopId', '=', shopId)
        .groupBy('tagId')
        .execute();
      return new Map(found.map(({ tagId, people }) => [tagId, people]));
    },

    async of(people: readonly UserId[]): Promise<ReadonlyMap<UserId, Tag[]>> {
      const found = new Map<UserId, Tag[]>();
      if (people.length === 0) return found;
      const hung = await db
        .selectFrom('customerTags')
        .innerJoin('tags', (on) =>
          on.onRef('tags.shopId', '=', 'customerTags.shopId').onRef('tags.id', '=', 'customerTags.tagId'),
        )
        .select(['customerTags.userId', ...COLUMNS.map((column) => `tags.${column}` as const)])
        .where('customerTags.shopId', '=', shopId)
        .where('customerTags.userId', 'in', people)
        .orderBy('tags.name')
        .orderBy('tags.id')
        .execute();
      for (const { userId, ...tag } of hung) found.set(userId, [...(found.get(userId) ?? []), tag as Tag]);
      return found;
    },

    /** Returns on how many it was not already. People who are none of this shop's are left out. */
    async hang(id: TagId, people: readonly UserId[], byId: UserId, now: Instant): Promise<number> {
      const { numAffectedRows } = await sql`
        insert into customer_tags (shop_id, tag_id, user_id, by_id, at)
        select u.shop_id, ${id}, u.id, ${byId}, ${at(now)} from users u
        where u.shop_id = ${shopId} and u.id in (${sql.join([...people])}) order by u.id
        on conflict do nothing`.execute(db);
      return Number(numAffectedRows ?? 0);
    },

    async takeOff(id: TagId, people: readonly UserId[]): Promise<number> {
      const { numDeletedRows } = await db
        .deleteFrom('customerTags')
        .where('shopId', '=', shopId)
        .where('tagId', '=', id)
        .where('userId', 'in', people)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    /** Tags by rule that nobody has looked at since then, the longest first. */
    async due(since: Instant, most: number): Promise<TagId[]> {
      const found = await db
        .selectFrom('tags')
        .select('id')
        .where('shopId', '=', shopId)
        .where('rule', 'is not', null)
        .where((eb) => eb.or([eb('keptAt', 'is', null), eb('keptAt', '<=', at(since))]))
        .orderBy(sql`kept_at nulls first`)
        .orderBy('id')
        .limit(most)
        .execute();
      return found.map(({ id }) => id);
    },

    async kept(id: TagId, now: Instant): Promise<void> {
      await db
        .updateTable('tags')
        .set({ keptAt: at(now) })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    },
  };
};
