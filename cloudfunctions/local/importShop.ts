import { readFile } from 'node:fs/promises';
import { Refusal } from '@/domain/refusal';
import { shopOf } from '../door/caller';
import { openDatabase } from '../storage/database';
import { dataKeysOf } from '../storage/vault';
import { fillShop, refuseOther } from '../usecases/data/importShop';
import { readShopFile } from '../usecases/data/shopFile';

/**
 * A file of `npm run export`, or of the admin tab, into the empty shop of WECHAT_APP_ID: `npm run import -- shop.pinji`. All of it or
 * nothing. Found the shop first, with `npm run migrate`.
 */
async function main(): Promise<void> {
  const { DATABASE_URL, SHOP_FOLDER, DATA_KEYS = '', WECHAT_APP_ID } = process.env;
  const [place, name] = [DATABASE_URL ?? SHOP_FOLDER, process.argv[2]];
  if (!place || !WECHAT_APP_ID || !name)
    throw new Error('DATABASE_URL, DATA_KEYS, WECHAT_APP_ID and a file are needed');
  const file = readShopFile(await readFile(name, 'utf8'));
  const database = openDatabase(place, { keys: dataKeysOf(DATA_KEYS) });
  const shopId = shopOf(WECHAT_APP_ID);
  try {
    await database.transact(shopId, async (tx) => {
      await tx.shop.get(); // Whether there is one.
      await tx.shop.lock();
      await refuseOther(tx, file);
      if (!(await tx.wholeShop.isEmpty())) throw new Refusal('shop_not_empty');
      await fillShop(tx, file);
    });
    console.log(`${shopId}: ${file.count} rows from ${name}`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
