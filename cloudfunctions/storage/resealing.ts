import { sql } from 'kysely';
import type { Destination } from '@/domain/delivery';
import type { OrderId, ShopId } from '@/domain/id';
import { reachWords } from '@/domain/orderWords';
import { type OpenDestination, openedDestination } from './destinations';
import type { Db } from './schema';
import { SEALED_TABLES, type SealedTable } from './sealedColumns';
import type { Place, Sealed, Vault } from './vault';

/** Sealing again, with the key that stands first now, what older ones have sealed. */
export const resealing = (db: Db, shopId: ShopId, vault: Vault) => {
  interface Row {
    readonly id: string;
    readonly sealed: Sealed | null;
    readonly destination?: OpenDestination;
  }

  async function next(table: SealedTable, after: string, most: number): Promise<readonly Row[]> {
    const columns = table === 'orders' ? sql`id, sealed, destination` : sql`id, sealed`;
    const { rows } = await sql<Row>`
      select ${columns} from ${sql.table(table)} where shop_id = ${shopId} and id > ${after}
      order by id limit ${most} for no key update`.execute(db);
    return rows;
  }

  async function markAgain(orderId: OrderId, to: Destination): Promise<void> {
    await db
      .updateTable('orderWords')
      .set({ reach: reachWords(to).map(vault.mark) })
      .where('shopId', '=', shopId)
      .where('orderId', '=', orderId)
      .execute();
  }

  return {
    tables: SEALED_TABLES,

    /** The next `most` rows behind `after`: how many were sealed again, and where to go on. Nothing: those were the last. */
    async some(table: SealedTable, after: string, most: number): Promise<{ done: number; last: string | undefined }> {
      const rows = await next(table, after, most);
      let done = 0;
      for (const { id, sealed, destination } of rows) {
        if (sealed === null || vault.isNew(sealed)) continue;
        const place: Place = [`${table}.sealed`, id];
        const again = vault.seal(vault.open(sealed, place), place);
        await sql`update ${sql.table(table)} set sealed = ${again} where shop_id = ${shopId} and id = ${id}`.execute(
          db,
        );
        if (destination) {
          const orderId = id as OrderId;
          await markAgain(orderId, openedDestination(vault, orderId, destination, again));
        }
        done += 1;
      }
      return { done, last: rows.length === most ? rows.at(-1)?.id : undefined };
    },
  };
};
