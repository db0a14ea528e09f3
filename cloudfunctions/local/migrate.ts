import { shopOf } from '../door/caller';
import { openDatabase } from '../storage/database';
import { foundShop } from './found';

/**
 * Brings the tables of a server up to date, and makes the shop of WECHAT_APP_ID where there is none: `npm run migrate`.
 * A cloud function never does it, since a thousand instances would try at once.
 */
const { DATABASE_URL, WECHAT_APP_ID, SHOP_NAME = '拼集' } = process.env;
if (!DATABASE_URL?.startsWith('postgres')) {
  console.error('DATABASE_URL must name the PostgreSQL server whose tables are to be made: postgres://…');
  process.exitCode = 1;
} else {
  const database = openDatabase(DATABASE_URL);
  await database.migrate();
  console.log('The tables are up to date.');
  if (WECHAT_APP_ID && (await foundShop(database, shopOf(WECHAT_APP_ID), SHOP_NAME))) {
    console.log(`The shop ${SHOP_NAME} of ${WECHAT_APP_ID} is founded.`);
  }
  await database.close();
}
