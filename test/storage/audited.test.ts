import { NOT_AUDITED } from '../../cloudfunctions/storage/migrations/audited';
import { embeddedDatabase, rawOf } from '../support/database';

const database = embeddedDatabase();

test('what staff change is kept of every table, or the table is named as one of which it is not', async () => {
  const raw = rawOf(database);
  const tables = await raw(`select table_name as name from information_schema.tables where table_schema = 'public'`);
  const logged = await raw(`select distinct event_object_table as name from information_schema.triggers
    where trigger_name = 'log_deed'`);
  const namesOf = (rows: readonly unknown[]) => rows.map((row) => (row as { name: string }).name).sort();
  expect(namesOf(tables).filter((name) => !NOT_AUDITED.has(name))).toEqual(namesOf(logged));
  expect([...NOT_AUDITED].filter((name) => !namesOf(tables).includes(name))).toEqual([]);
});
