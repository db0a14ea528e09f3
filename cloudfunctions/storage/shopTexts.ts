import type { ShopId } from '@/domain/id';
import type { ShopTextKind } from '@/domain/shopText';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Db } from './schema';
import { at, json } from './values';

export interface ShopText {
  readonly kind: ShopTextKind;
  readonly words: Words;
  readonly putAt: Instant;
}

/** What the law wants the shop to tell, as it was written last. */
export const shopTexts = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('shopTexts').select(['kind', 'words', 'putAt']).where('shopId', '=', shopId);

  return {
    async all(): Promise<ShopText[]> {
      return rows.execute();
    },

    async kinds(): Promise<ShopTextKind[]> {
      const found = await db.selectFrom('shopTexts').select('kind').where('shopId', '=', shopId).execute();
      return found.map(({ kind }) => kind);
    },

    async get(kind: ShopTextKind): Promise<ShopText | undefined> {
      return rows.where('kind', '=', kind).executeTakeFirst();
    },

    async put(kind: ShopTextKind, words: Words, now: Instant): Promise<void> {
      const facts = { words: json(words), putAt: at(now) };
      await db
        .insertInto('shopTexts')
        .values({ shopId, kind, ...facts })
        .onConflict((same) => same.columns(['shopId', 'kind']).doUpdateSet(facts))
        .execute();
    },

    async remove(kind: ShopTextKind): Promise<void> {
      await db.deleteFrom('shopTexts').where('shopId', '=', shopId).where('kind', '=', kind).execute();
    },
  };
};
