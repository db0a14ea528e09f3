import { createWriteStream } from 'node:fs';
import { shopOf } from '../door/caller';
import { openDatabase } from '../storage/database';
import { dataKeysOf } from '../storage/vault';
import { block, headOf, tailOf } from '../usecases/data/shopFile';

const ROWS_AT_A_TIME = 500;
const LETTERS_AT_A_TIME = 4_000_000;

/**
 * All of the shop of WECHAT_APP_ID into a file, as it is at one moment: `npm run export -- shop.pinji`. The same as the page of the
 * admin tab writes, of any size.
 */
async function main(): Promise<void> {
  const { DATABASE_URL, SHOP_FOLDER, DATA_KEYS = '', WECHAT_APP_ID } = process.env;
  const [place, name] = [DATABASE_URL ?? SHOP_FOLDER, process.argv[2]];
  if (!place || !WECHAT_APP_ID || !name)
    throw new Error('DATABASE_URL, DATA_KEYS, WECHAT_APP_ID and a file are needed');
  const database = openDatabase(place, { keys: dataKeysOf(DATA_KEYS) });
  const shopId = shopOf(WECHAT_APP_ID);
  const file = createWriteStream(name);
  const write = (text: string) =>
    new Promise<void>((done, lost) => file.write(text, (error) => (error ? lost(error) : done())));
  try {
    const rows = await database.look(shopId, async ({ shop, wholeShop }) => {
      await shop.get(); // Whether there is one.
      await write(headOf({ shop: shopId, schema: await wholeShop.schema(), at: Date.now(), probe: wholeShop.probe() }));
      let count = 0;
      for (const table of await wholeShop.tables()) {
        for (let after: readonly (string | number)[] | undefined, isFirst = true; isFirst || after; isFirst = false) {
          const page = await wholeShop.page(table, after, ROWS_AT_A_TIME, LETTERS_AT_A_TIME);
          await write(block(table.name, page.rows));
          count += page.rows.length;
          after = page.next;
        }
      }
      await write(tailOf(count));
      return count;
    });
    console.log(`${shopId}: ${rows} rows in ${name}`);
  } finally {
    file.end();
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
