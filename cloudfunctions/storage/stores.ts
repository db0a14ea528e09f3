import { type Selectable, sql } from 'kysely';
import type { GoodsId, ShopId, UserId } from '@/domain/id';
import type { LeaderKind, LeaderStatus } from '@/domain/referral';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { GoodsRow } from './goodsList';
import type { Db } from './schema';
import type { OwnFace, StoreTables } from './schemaStores';
import { at } from './values';

/** A storefront, and how its owner stands. */
export type Store = Omit<Selectable<StoreTables['storefronts']>, 'shopId' | 'badgeOf'> & {
  readonly kind: LeaderKind;
  readonly status: LeaderStatus;
};

/** Goods as a list shows them, and what is said of them here. */
export interface PickRow extends Omit<GoodsRow, 'value'> {
  readonly words: string;
  readonly position: number;
  readonly onSale: boolean;
}

interface SaidOfIt {
  readonly name: string;
  readonly story: string;
  readonly claim: string;
}

interface PicksWanted {
  readonly seen: boolean; // Only those that others see.
  readonly after: number;
  readonly most: number;
}

const COLUMNS = [
  ...(['storefronts.userId', 'name', 'story', 'claim', 'face', 'ownFace', 'badge', 'badgeBy', 'badgeAt'] as const),
  ...(['isOpen', 'shutBecause', 'shutBy', 'shutAt', 'madeAt', 'leaders.kind', 'leaders.status'] as const),
];

/** Storefronts and their goods. Whoever changes one locks its owner. */
export const stores = (db: Db, shopId: ShopId) => {
  const rows = db
    .selectFrom('storefronts')
    .innerJoin('leaders', (on) =>
      on.onRef('leaders.shopId', '=', 'storefronts.shopId').onRef('leaders.userId', '=', 'storefronts.userId'),
    )
    .select(COLUMNS)
    .where('storefronts.shopId', '=', shopId)
    .where('leaders.shopId', '=', shopId);
  const change = (userId: UserId) =>
    db.updateTable('storefronts').where('shopId', '=', shopId).where('userId', '=', userId);

  return {
    async get(userId: UserId): Promise<Store | undefined> {
      return rows.where('storefronts.userId', '=', userId).executeTakeFirst();
    },

    async some(userIds: readonly UserId[]): Promise<Map<UserId, Store>> {
      if (userIds.length === 0) return new Map();
      const found = await rows.where('storefronts.userId', 'in', [...new Set(userIds)]).execute();
      return new Map(found.map((store) => [store.userId, store]));
    },

    async add(userId: UserId, said: SaidOfIt, now: Instant): Promise<void> {
      const row = { shopId, userId, ...said, face: '', ownFace: 'none' as const, isOpen: true, madeAt: at(now) };
      await db.insertInto('storefronts').values(row).execute();
    },

    /** Another claim loses its badge: it was given for what was claimed before. */
    async say(userId: UserId, said: SaidOfIt): Promise<void> {
      await change(userId).set(said).where('claim', '=', said.claim).execute();
      const none = { badge: null, badgeOf: null, badgeBy: null, badgeAt: null };
      await change(userId)
        .set({ ...said, ...none })
        .where('claim', '<>', said.claim)
        .execute();
    },

    async show(userId: UserId, face: string, ownFace: OwnFace): Promise<void> {
      await change(userId).set({ face, ownFace }).execute();
    },

    /** Only while it is still this picture that was asked about. */
    async judgeFace(userId: UserId, face: string, ownFace: 'passed' | 'risky'): Promise<void> {
      await change(userId).set({ ownFace }).where('face', '=', face).where('ownFace', '=', 'asked').execute();
    },

    async setOpen(userId: UserId, isOpen: boolean): Promise<void> {
      await change(userId).set({ isOpen }).execute();
    },

    async shut(userId: UserId, by: { readonly because: string; readonly byId: UserId } | undefined, now: Instant) {
      const shut = { shutBecause: by?.because ?? null, shutBy: by?.byId ?? null, shutAt: by ? at(now) : null };
      await change(userId).set(shut).execute();
    },

    /** False: he claims something else by now. */
    async verify(userId: UserId, claim: string, by: { words: string; byId: UserId } | undefined, now: Instant) {
      const badge = by
        ? { badge: by.words, badgeOf: claim, badgeBy: by.byId, badgeAt: at(now) }
        : { badge: null, badgeOf: null, badgeBy: null, badgeAt: null };
      const set = await change(userId).set(badge).where('claim', '=', claim).returning('userId').executeTakeFirst();
      return set !== undefined;
    },

    /** All of his picks, or those that others see: what is on sale and may be recommended; after one position. */
    async picks(userId: UserId, { seen, after, most }: PicksWanted): Promise<PickRow[]> {
      return db
        .selectFrom('storefrontPicks')
        .innerJoin('goods', (on) =>
          on.onRef('goods.shopId', '=', 'storefrontPicks.shopId').onRef('goods.id', '=', 'storefrontPicks.goodsId'),
        )
        .select(['goods.id', 'title', 'note', 'noPromotion', 'pictures', 'price', 'received', 'onSale'])
        .select(sql<Words | null>`goods.story -> 'place'`.as('from'))
        .select(['words', 'storefrontPicks.position'])
        .where('storefrontPicks.shopId', '=', shopId)
        .where('goods.shopId', '=', shopId)
        .where('storefrontPicks.userId', '=', userId)
        .where('storefrontPicks.position', '>', after)
        .$if(seen, (all) => all.where('goods.onSale', '=', true).where('goods.noPromotion', 'is', null))
        .orderBy('storefrontPicks.position')
        .limit(most)
        .execute();
    },

    async putPicks(userId: UserId, picks: readonly { goodsId: GoodsId; words: string }[]): Promise<void> {
      await db.deleteFrom('storefrontPicks').where('shopId', '=', shopId).where('userId', '=', userId).execute();
      if (picks.length === 0) return;
      const rows = picks.map((pick, i) => ({ shopId, userId, ...pick, position: i + 1 }));
      await db.insertInto('storefrontPicks').values(rows).execute();
    },
  };
};
