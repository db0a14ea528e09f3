import pg from 'pg';
import { types } from '../../../cloudfunctions/storage/values';

/** What one call asked PostgreSQL, word for word, `begin` and `commit` with it. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}
export type Script = readonly Statement[];

/** The same statements on bare `pg`: what is left when everything of ours is taken away. */
export function openReplay(url: string, connections: number) {
  const pool = new pg.Pool({ connectionString: url, max: connections, types });
  return {
    async run(script: Script): Promise<void> {
      const client = await pool.connect();
      try {
        for (const [i, { sql, parameters }] of script.entries()) {
          // A number of chance that was taken already is refused here, too, and the next one is in the script.
          const mayFail = script[i + 1]?.sql === 'rollback';
          await client.query(sql, parameters as unknown[]).catch((error: unknown) => {
            if (!mayFail) throw error;
          });
        }
      } finally {
        client.release();
      }
    },
    /** All connections are there before the clock starts. */
    async warm(): Promise<void> {
      const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
      for (const client of clients) client.release();
    },
    close: () => pool.end(),
  };
}
