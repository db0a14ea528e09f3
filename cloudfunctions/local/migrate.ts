import { shopOf } from '../door/caller';
import { node } from '../platform/node';
import { openDatabase } from '../storage/database';
import { dataKeysOf } from '../storage/vault';
import { foundShop } from './found';
import { howToBegin, setupCode } from './setupCode';

/**
 * Brings the tables of a server up to date, and makes the shop of WECHAT_APP_ID where there is none: `npm run migrate`.
 * A cloud function never does it, since a thousand instances would try at once. Where nobody owns the shop it prints a code that makes
 * its holder the owner; with `-- --owner` also where somebody does.
 */
const { DATABASE_URL, DATA_KEYS = '', WECHAT_APP_ID, SHOP_NAME = '拼集' } = process.env;
if (!DATABASE_URL?.startsWith('postgres')) {
  console.error('DATABASE_URL must name the PostgreSQL server whose tables are to be made: postgres://…');
  process.exitCode = 1;
} else {
  const database = openDatabase(DATABASE_URL, { keys: dataKeysOf(DATA_KEYS) });
  await database.migrate();
  console.log('The tables are up to date.');
  if (WECHAT_APP_ID && (await foundShop(database, shopOf(WECHAT_APP_ID), SHOP_NAME))) {
    console.log(`The shop ${SHOP_NAME} of ${WECHAT_APP_ID} is founded.`);
  }
  if (WECHAT_APP_ID) {
    const code = await setupCode({ ...node, database }, shopOf(WECHAT_APP_ID), process.argv.includes('--owner'));
    if (code) console.log(howToBegin(code));
  }
  await database.close();
}
