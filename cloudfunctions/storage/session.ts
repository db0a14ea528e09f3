import {
  type CompiledQuery,
  DefaultQueryExecutor,
  type Dialect,
  type Driver,
  Kysely,
  type LogEvent,
  type PostgresPoolClient,
  type PostgresQueryResult,
  type QueryResult,
} from 'kysely';
import { assert } from '@/domain/bug';
import { type KeptStatements, StatementLost } from './keptStatements';
import { camelRows } from './names';
import type { Db, Schema } from './schema';

export type Watch = (event: LogEvent) => void;

/** One connection, in one transaction. Kysely writes the statements; here they are sent, and nothing stands between. */
export interface Session {
  readonly db: Db;
  run(sql: 'begin' | 'commit' | 'rollback' | typeof LOOK): Promise<void>;
}
export const LOOK = 'start transaction isolation level repeatable read read only';

/** A client of a pool: given back `broken`, it is closed, and nobody gets it again. */
type Lent = { release(broken?: boolean): void };

/** Begins, commits or rolls back, and gives the client back. What does not even roll back may still be in a transaction. */
export async function within<T>(
  client: Lent,
  { db, run }: Session,
  begin: 'begin' | typeof LOOK,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  let isBroken = false;
  try {
    await run(begin);
    const done = await work(db);
    await run('commit');
    return done;
  } catch (error) {
    await run('rollback').catch(() => {
      isBroken = true; // What went wrong first is told; a connection that is closed rolls back by itself.
    });
    throw error;
  } finally {
    client.release(isBroken);
  }
}

/**
 * `dialect` is shared by all sessions of a database, and so is what writes their statements. `kept` says which of them
 * PostgreSQL is to keep, parsed and planned; nothing: none.
 */
export function sessionsOf(
  dialect: Dialect,
  watch: Watch | undefined,
  kept?: KeptStatements,
): (client: PostgresPoolClient) => Session {
  const [compiler, adapter, driver] = [dialect.createQueryCompiler(), dialect.createAdapter(), dialect.createDriver()];
  const known = new WeakMap<PostgresPoolClient, Session>();

  function open(client: PostgresPoolClient): Session {
    const send = sender(client, watch, kept);

    class Executor extends DefaultQueryExecutor {
      constructor() {
        super(
          compiler,
          adapter,
          { provideConnection: () => assert(false, 'a session has one connection') as never },
          [],
        );
      }
      override executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
        return send(query) as Promise<QueryResult<Row>>;
      }
    }
    const props = { config: { dialect }, dialect, driver: driver as Driver, executor: new Executor() };
    return {
      db: new Kysely<Schema>(props),
      async run(sql) {
        await send({ sql, parameters: [] });
      },
    };
  }

  return (client) => {
    const session = known.get(client) ?? open(client);
    known.set(client, session);
    return session;
  };
}

/** `pg` prepares what has a name once on each connection. Kysely does not know of it. */
interface NamingClient {
  query(named: { name: string; text: string; values: readonly unknown[] }): Promise<PostgresQueryResult<unknown>>;
}

type Sent = Pick<CompiledQuery, 'sql' | 'parameters'>;
const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE']);

function sender(client: PostgresPoolClient, watch: Watch | undefined, kept: KeptStatements | undefined) {
  return async (query: Sent): Promise<QueryResult<unknown>> => {
    const start = watch ? performance.now() : 0;
    try {
      const name = kept?.nameOf(query);
      const { command, rowCount, rows } = await (name === undefined
        ? client.query(query.sql, query.parameters)
        : (client as unknown as NamingClient).query({ name, text: query.sql, values: query.parameters }));
      watch?.(event('query', query, start));
      const read = camelRows(rows ?? []);
      return CHANGES.has(command) ? { rows: read, numAffectedRows: BigInt(rowCount) } : { rows: read };
    } catch (error) {
      watch?.({ ...event('error', query, start), error } as LogEvent);
      if (kept?.isLost(error)) throw new StatementLost('PostgreSQL did not keep a statement', { cause: error });
      if (error instanceof Error) error.stack = `${error.stack}\n    asked${new Error().stack?.replace('Error', '')}`;
      throw error;
    }
  };
}

const event = (level: 'query' | 'error', query: Sent, start: number) =>
  ({ level, query: query as CompiledQuery, queryDurationMillis: performance.now() - start }) as LogEvent;
