import type { AddressFacts } from '@/domain/address';
import type { AddressId, ShopId, UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Db } from './schema';
import { json } from './values';

export interface StoredAddress {
  readonly id: AddressId;
  readonly facts: AddressFacts;
  readonly isDefault: boolean;
}

/** Everything here asks for the person, too: a stranger's address is not found. */
export const addresses = (db: Db, shopId: ShopId) => {
  const rows = (userId: UserId) =>
    db
      .selectFrom('addresses')
      .select(['id', 'facts', 'isDefault'])
      .where('shopId', '=', shopId)
      .where('userId', '=', userId);

  return {
    async of(userId: UserId): Promise<StoredAddress[]> {
      return rows(userId).orderBy('isDefault', 'desc').orderBy('id', 'desc').execute();
    },

    async get(userId: UserId, id: AddressId): Promise<StoredAddress> {
      const found = await rows(userId).where('id', '=', id).executeTakeFirst();
      if (!found) throw new Refusal('not_found');
      return found;
    },

    async put(userId: UserId, { id, facts, isDefault }: StoredAddress): Promise<void> {
      if (isDefault) {
        await db
          .updateTable('addresses')
          .set({ isDefault: false })
          .where('shopId', '=', shopId)
          .where('userId', '=', userId)
          .where('isDefault', '=', true)
          .where('id', '<>', id)
          .execute();
      }
      await db
        .insertInto('addresses')
        .values({ shopId, id, userId, facts: json(facts), isDefault })
        .onConflict((same) => same.columns(['shopId', 'id']).doUpdateSet({ facts: json(facts), isDefault }))
        .execute();
    },

    async remove(userId: UserId, id: AddressId): Promise<void> {
      await db
        .deleteFrom('addresses')
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .where('id', '=', id)
        .execute();
    },
  };
};
