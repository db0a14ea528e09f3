import { openDatabase } from '../storage/database';

/**
 * Brings the tables of a server up to date: `npm run migrate` with DATABASE_URL set. A cloud function never does it,
 * since a thousand instances would try at once.
 */
const { DATABASE_URL } = process.env;
if (!DATABASE_URL?.startsWith('postgres')) {
  console.error('DATABASE_URL must name the PostgreSQL server whose tables are to be made: postgres://…');
  process.exitCode = 1;
} else {
  const database = openDatabase(DATABASE_URL);
  await database.migrate();
  await database.close();
  console.log('The tables are up to date.');
}
