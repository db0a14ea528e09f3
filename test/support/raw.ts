import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** SQL of a test's own, past everything that it tests. */
export type RawQuery = (sql: string, values?: readonly unknown[]) => Promise<readonly any[]>;

/** Remembers the PGlite that is made next: `openDatabase` keeps it to itself. */
export function nextEmbedded(): RawQuery {
  let made: Promise<PGlite> | undefined;
  const create = PGlite.create.bind(PGlite) as (...options: any[]) => Promise<PGlite>;
  PGlite.create = ((...options: any[]) => {
    PGlite.create = create as never;
    made = create(...options);
    return made;
  }) as never;
  return async (sql, values = []) => {
    if (!made) throw new Error('the embedded database has not been opened yet');
    return (await (await made).query(sql, [...values])).rows as any[];
  };
}

/** A pool beside the one that is tested. */
export function rawPool(url: string): { query: RawQuery; end(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => {});
  return { query: async (sql, values = []) => (await pool.query(sql, [...values])).rows, end: () => pool.end() };
}
