import pg from 'pg';

/** Databases that are alike to the byte: each round of a bench gets a fresh one. */
export function copiesOn(serverUrl: string) {
  let made = 0;
  const urlOf = (name: string) => {
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    return url.href;
  };
  const nameOf = (url: string) => new URL(url).pathname.slice(1);

  async function ask(sql: string): Promise<void> {
    const client = new pg.Client(serverUrl);
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  return {
    async empty(): Promise<string> {
      made += 1;
      await ask(`create database ratio_${made}`);
      return urlOf(`ratio_${made}`);
    },
    /** Nobody may be connected to the one that is copied. */
    async copyOf(url: string): Promise<string> {
      made += 1;
      await ask(`create database ratio_${made} template ${nameOf(url)}`);
      return urlOf(`ratio_${made}`);
    },
    drop: (url: string) => ask(`drop database ${nameOf(url)}`),
    /** As the autovacuum would have done by the time that a shop is busy, and not in the middle of a round. */
    async settle(url: string): Promise<void> {
      const client = new pg.Client(url);
      await client.connect();
      await client.query('vacuum analyze');
      await client.query('checkpoint');
      await client.end();
    },
  };
}
export type Copies = ReturnType<typeof copiesOn>;
