import pg from 'pg';
import { SnakeDialect } from '../../cloudfunctions/storage/names';
import { sessionsOf, within } from '../../cloudfunctions/storage/session';

const sessionOf = sessionsOf(new SnakeDialect({ pool: {} as never }), undefined);

/** Answers every statement but these, and notes how it was given back. */
function fakeClient(...refused: readonly string[]) {
  const released: (boolean | undefined)[] = [];
  const client = {
    async query(sql: string) {
      if (refused.some((word) => sql.startsWith(word))) throw new Error(`${sql}: the connection is in trouble`);
      return { command: sql, rowCount: 0, rows: [] };
    },
    release: (broken?: boolean) => void released.push(broken),
  };
  return { client, released };
}
async function failing(): Promise<string> {
  throw new Error('the work failed');
}

test.each([
  ['that went well', [], async () => 'done', false],
  ['that failed and was rolled back', [], failing, false],
  ['whose commit failed and that was rolled back', ['commit'], async () => 'done', false],
  ['that could not be rolled back', ['rollback'], failing, true],
  ['on a connection that answers nothing any more', ['start', 'begin', 'rollback'], failing, true],
] as [string, string[], () => Promise<string>, boolean][])(
  'a connection after a transaction %s',
  async (_, refused, work, isBroken) => {
    const { client, released } = fakeClient(...refused);
    await within(client, sessionOf(client as never), 'begin', work).catch((error: Error) => {
      expect(error.message).not.toMatch(/rollback/); // What went wrong first is told.
    });
    expect(released).toEqual([isBroken]);
  },
);

test('one that did not roll back never comes out of the pool again', async () => {
  const pool = new pg.Pool({ connectionString: process.env['TEST_DATABASE_URL']!, max: 1 });
  const pidOf = async (client: pg.PoolClient) => (await client.query('select pg_backend_pid() as pid')).rows[0].pid;
  const client = await pool.connect();
  const pid = await pidOf(client);
  const session = sessionOf(client as never);
  const deaf: typeof session = {
    ...session,
    run: (sql) => (sql === 'rollback' ? Promise.reject(new Error('nothing heard')) : session.run(sql)),
  };
  await expect(within(client, deaf, 'begin', failing)).rejects.toThrow('the work failed');
  const next = await pool.connect();
  expect(await pidOf(next)).not.toBe(pid);
  next.release();
  await pool.end();
});
