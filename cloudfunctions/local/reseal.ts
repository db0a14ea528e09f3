import type { ShopId } from '@/domain/id';
import { type Database, openDatabase } from '../storage/database';
import { SEALED_TABLES, type SealedTable } from '../storage/sealedColumns';
import { dataKeysOf } from '../storage/vault';

const ROWS_AT_A_TIME = 200;

/**
 * Seals everything about people again with the first of DATA_KEYS: `npm run reseal`, after a new key was put before the old ones.
 * The shop may be open meanwhile, and it may be stopped and run again. Once it has ended, the old keys can go.
 */
async function main(): Promise<void> {
  const { DATABASE_URL, SHOP_FOLDER, DATA_KEYS = '' } = process.env;
  const [place, keys] = [DATABASE_URL ?? SHOP_FOLDER, dataKeysOf(DATA_KEYS)];
  if (!place) throw new Error('DATABASE_URL must name the PostgreSQL server whose rows are to be sealed: postgres://…');
  if (keys.length === 0) throw new Error('DATA_KEYS must name the new key first, and behind it those that have sealed');
  const database = openDatabase(place, { keys });
  try {
    for (const shopId of await database.shopIds()) {
      for (const table of SEALED_TABLES) console.log(`${shopId} ${table}: ${await reseal(database, shopId, table)}`);
    }
  } finally {
    await database.close();
  }
}

/** How many of them had to be. */
async function reseal(database: Database, shopId: ShopId, table: SealedTable): Promise<number> {
  let count = 0;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after;
    const { done, last } = await database.transact(shopId, (tx) => tx.resealing.some(table, from, ROWS_AT_A_TIME));
    count += done;
    after = last;
  }
  return count;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
