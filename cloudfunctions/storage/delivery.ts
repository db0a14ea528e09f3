import type { PickupPoint } from '@/domain/delivery';
import type { FreightTemplate } from '@/domain/freight';
import type { FreightId, PickupId, ShopId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Db } from './schema';
import { json } from './values';

/** How parcels are charged. A shop has a few: the first is what goods go by that name none. */
export const freightTemplates = (db: Db, shopId: ShopId) => {
  const one = (id: FreightId) =>
    db.selectFrom('freightTemplates').select('position').where('shopId', '=', shopId).where('id', '=', id);

  return {
    async all(): Promise<FreightTemplate[]> {
      const rows = await db
        .selectFrom('freightTemplates')
        .select('template')
        .where('shopId', '=', shopId)
        .orderBy('position')
        .orderBy('id')
        .execute();
      return rows.map(({ template }) => template);
    },

    /** Makes it, or changes it. Orders keep the freight that they were placed with. */
    async put(template: FreightTemplate, position: number): Promise<void> {
      const facts = { template: json(template), position };
      await db
        .insertInto('freightTemplates')
        .values({ shopId, id: template.id, ...facts })
        .onConflict((same) => same.columns(['shopId', 'id']).doUpdateSet(facts))
        .execute();
    },

    /** Goods may be made to go by it as long as this transaction lasts: nobody removes it meanwhile. Else `not_found`. */
    async hold(id: FreightId): Promise<void> {
      const row = await one(id).forKeyShare().executeTakeFirst();
      if (!row) throw new Refusal('not_found');
    },

    /** Nobody makes goods go by it meanwhile. Returns where in the list it stands. */
    async lock(id: FreightId): Promise<number> {
      const row = await one(id).forUpdate().executeTakeFirst();
      if (!row) throw new Refusal('not_found');
      return row.position;
    },

    /** Whether goods go by it. */
    async isUsed(id: FreightId): Promise<boolean> {
      const used = await db
        .selectFrom('goods')
        .select('id')
        .where('shopId', '=', shopId)
        .where('freightId', '=', id)
        .limit(1)
        .executeTakeFirst();
      return used !== undefined;
    },

    async remove(id: FreightId): Promise<void> {
      await db.deleteFrom('freightTemplates').where('shopId', '=', shopId).where('id', '=', id).execute();
    },
  };
};

export interface StoredPickup extends PickupPoint {
  readonly isOpen: boolean;
}

/** Where orders are fetched. One that is closed takes no new orders; those that wait in it stay. */
export const pickupPoints = (db: Db, shopId: ShopId) => ({
  async all(): Promise<StoredPickup[]> {
    const rows = await db
      .selectFrom('pickupPoints')
      .select(['point', 'isOpen'])
      .where('shopId', '=', shopId)
      .orderBy('position')
      .orderBy('id')
      .execute();
    return rows.map(({ point, isOpen }) => ({ ...point, isOpen }));
  },

  /** Refuses `not_found` one that is closed. */
  async open(id: PickupId): Promise<PickupPoint> {
    const row = await db
      .selectFrom('pickupPoints')
      .select('point')
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('isOpen', '=', true)
      .executeTakeFirst();
    if (!row) throw new Refusal('not_found');
    return row.point;
  },

  /** Those that are there, in their order, with where they stand. */
  async positions(): Promise<Map<PickupId, number>> {
    const rows = await db.selectFrom('pickupPoints').select(['id', 'position']).where('shopId', '=', shopId).execute();
    return new Map(rows.map(({ id, position }) => [id, position]));
  },

  async put({ isOpen, ...point }: StoredPickup, position: number): Promise<void> {
    const facts = { point: json(point), position, isOpen };
    await db
      .insertInto('pickupPoints')
      .values({ shopId, id: point.id, ...facts })
      .onConflict((same) => same.columns(['shopId', 'id']).doUpdateSet(facts))
      .execute();
  },
});
