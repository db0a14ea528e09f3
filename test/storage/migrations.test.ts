import { randomBytes } from 'node:crypto';
import { openDatabase } from '../../cloudfunctions/storage/database';
import { dataKeys } from '../support/keys';
import { rawPool } from '../support/raw';
import { openShop } from '../support/shop';

const server = rawPool(process.env['TEST_DATABASE_URL']!);
afterAll(() => server.end());

async function emptyDatabase(): Promise<string> {
  const name = `fresh_${randomBytes(6).toString('hex')}`;
  await server.query(`create database ${name}`);
  const url = new URL(process.env['TEST_DATABASE_URL']!);
  url.pathname = `/${name}`;
  return url.href;
}

test('a second time changes nothing, and finds what is there', async () => {
  const place = await emptyDatabase();
  const first = openDatabase(place, { keys: dataKeys });
  await first.migrate();
  const { shopId } = await openShop(first);
  await first.migrate();
  await first.close();

  const second = openDatabase(place, { keys: dataKeys });
  await second.migrate();
  expect(await second.shopIds()).toEqual([shopId]);
  await second.close();
});

test('eight processes at once: one of them does it, and the others wait for it', async () => {
  for (let round = 0; round < 3; round += 1) {
    const place = await emptyDatabase();
    const processes = Array.from({ length: 8 }, () => openDatabase(place, { keys: dataKeys }));
    await Promise.all(processes.map((database) => database.migrate()));
    await openShop(processes[round]!);
    expect(await processes[7]!.shopIds()).toHaveLength(1);
    await Promise.all(processes.map((database) => database.close()));
  }
});

test('it runs on what PostgreSQL 15 knows', async () => {
  const [{ version }] = await server.query('select current_setting($1)::int / 10000 as version', [
    'server_version_num',
  ]);
  expect(version).toBeGreaterThanOrEqual(15);
});
