import { type Database, openDatabase } from '../../cloudfunctions/storage/database';
import { dataKeys } from './keys';
import { nextEmbedded, type RawQuery } from './raw';

/**
 * A database without its guards. PostgreSQL itself refuses much of what a test plants by hand; whoever edits rows by
 * hand may have dropped that, too.
 */
export function unguardedDatabase(): { database: Database; raw: RawQuery } {
  const raw = nextEmbedded();
  const database = openDatabase(undefined, { keys: dataKeys });
  beforeAll(async () => {
    await database.migrate();
    const guards = await raw(
      `select conrelid::regclass::text as of, conname as name from pg_constraint
       where connamespace = 'public'::regnamespace and contype in ('c', 'f') and conparentid = 0`,
    );
    for (const { of, name } of guards) await raw(`alter table ${of} drop constraint "${name}"`);
    const watches = await raw(
      'select tgrelid::regclass::text as of, tgname as name from pg_trigger where not tgisinternal',
    );
    for (const { of, name } of watches) await raw(`drop trigger "${name}" on ${of}`);
  });
  afterAll(() => database.close());
  return { database, raw };
}
