import type { AddressFacts } from '@/domain/address';
import type { AddressId, ShopId, UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Db } from './schema';
import { json } from './values';
import type { Place, Sealed, Vault } from './vault';

export interface StoredAddress {
  readonly id: AddressId;
  readonly facts: AddressFacts;
  readonly isDefault: boolean;
}

/** The region stands open, so that customers can be looked for by it; who lives there is sealed. */
type Personal = Omit<AddressFacts, 'region'>;
interface Row {
  readonly id: AddressId;
  readonly region: AddressFacts['region'];
  readonly sealed: Sealed;
  readonly isDefault: boolean;
}
const placeOf = (id: AddressId): Place => ['addresses.sealed', id];

/** Everything here asks for the person, too: a stranger's address is not found. */
export const addresses = (db: Db, shopId: ShopId, vault: Vault) => {
  const rows = (userId: UserId) =>
    db
      .selectFrom('addresses')
      .select(['id', 'region', 'sealed', 'isDefault'])
      .where('shopId', '=', shopId)
      .where('userId', '=', userId);

  const opened = ({ id, region, sealed, isDefault }: Row): StoredAddress => {
    const { name, phone, detail } = vault.open<Personal>(sealed, placeOf(id));
    return { id, facts: { name, phone, region, detail }, isDefault };
  };

  return {
    async of(userId: UserId): Promise<StoredAddress[]> {
      const found = await rows(userId).orderBy('isDefault', 'desc').orderBy('id', 'desc').execute();
      return found.map(opened);
    },

    async get(userId: UserId, id: AddressId): Promise<StoredAddress> {
      const found = await rows(userId).where('id', '=', id).executeTakeFirst();
      if (!found) throw new Refusal('not_found');
      return opened(found);
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
      const { region, name, phone, detail } = facts;
      const personal: Personal = { name, phone, detail };
      const row = { region: json(region), sealed: vault.seal(personal, placeOf(id)), isDefault };
      await db
        .insertInto('addresses')
        .values({ shopId, id, userId, ...row })
        .onConflict((same) => same.columns(['shopId', 'id']).doUpdateSet(row))
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
