import { everything } from './books';
import type { RawQuery } from './raw';

/** A database as it was at one moment, which every test can have back. */
export interface Rewind {
  /** The tables that are not what they were. But those of what was asked: see `everything`. */
  changed(): Promise<string[]>;
  /** Every row is what it was. */
  back(): Promise<void>;
}

/**
 * Keeps a copy of all that is stored, beside it. A trigger on each table notes in the same transaction that it was
 * touched: so nothing is overlooked, what was rolled back is not there, and only what was touched is compared.
 */
export async function rewindTo(query: RawQuery): Promise<Rewind> {
  const tables = await query(
    `select table_name as name, string_agg(quote_ident(column_name), ', ') filter (where is_generated = 'NEVER') as columns
     from information_schema.tables join information_schema.columns using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' group by 1 order by 1`,
  );
  await query('create schema kept');
  await query('create table kept."touched tables" (name text primary key)');
  await query(`create function kept.touch() returns trigger language plpgsql as $$ begin
    insert into kept."touched tables" values (tg_table_name) on conflict do nothing; return null; end $$`);
  for (const { name } of tables) {
    await query(`create table kept."${name}" as table public."${name}"`);
    await query(`create trigger noted after insert or update or delete or truncate on public."${name}"
      for each statement execute function kept.touch()`);
  }
  const columnsOf = new Map(tables.map(({ name, columns }) => [name as string, columns as string]));
  const asItWas = await everything(query);
  const touched = async () =>
    (await query('select name from kept."touched tables" order by 1')).map(({ name }) => name as string);

  return {
    async changed() {
      const names = (await touched()).filter((name) => name in asItWas);
      const now = await everything(query, names);
      return names.filter((name) => now[name] !== asItWas[name]);
    },
    async back() {
      const names = await touched();
      if (names.length === 0) return;
      await query('begin');
      await query('set local session_replication_role = replica'); // What is written once is put back, too.
      for (const name of names) {
        const [table, kept] = [`public."${name}"`, `kept."${name}"`];
        await query(`delete from ${table} t where t::text not in (select k::text from ${kept} k)`);
        await query(`insert into ${table} (${columnsOf.get(name)}) overriding system value select ${columnsOf.get(name)} from ${kept} k
          where k::text not in (select t::text from ${table} t)`);
      }
      await query('delete from kept."touched tables"');
      await query('commit');
    },
  };
}
