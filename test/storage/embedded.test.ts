import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../cloudfunctions/storage/database';
import { FolderTaken, lockFolder } from '../../cloudfunctions/storage/folderLock';
import { box, noon } from '../support/fixtures';
import { dataKeys } from '../support/keys';
import { openShop } from '../support/shop';

const folder = mkdtempSync(join(tmpdir(), 'shop-pglite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an embedded database survives its errors, queues its users, and is still there the next day', async () => {
  const place = join(folder, 'days');
  const today = openDatabase(place, { keys: dataKeys });
  await today.migrate();
  const { shopId } = await openShop(today, { skus: [{ ...box, stock: 50 }] });

  const again = () => today.transact(shopId, ({ skus }) => skus.add(box, 0, noon)).catch((error) => error.code);
  const take = (i: number) =>
    today
      .transact(shopId, ({ skus }) => skus.take([{ skuId: box.id, quantity: 1 }], `cause_${i}`, noon))
      .then(() => 'ok');
  const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? again() : take(i))));
  await expect(openDatabase(place, { keys: dataKeys }).migrate()).rejects.toThrow(FolderTaken);
  await today.close();

  const tomorrow = openDatabase(place, { keys: dataKeys });
  await tomorrow.migrate();
  const left = await tomorrow.look(shopId, async ({ skus }) => (await skus.some([box.id])).get(box.id)!.stock);
  await tomorrow.close();

  expect(answers.filter((answer) => answer === '23505')).toHaveLength(20);
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(20);
  expect(left).toBe(30);
});

test('a folder that another process holds is refused in words that help; a dead one leaves nothing behind', async () => {
  const place = join(folder, 'shared');
  mkdirSync(place);
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20_000)'], { stdio: 'ignore' });
  other.unref(); // A test that fails does not wait for it.
  writeFileSync(join(place, '.lock'), String(other.pid));

  expect(() => lockFolder(place)).toThrow(
    `${place} is in use by process ${other.pid}: the embedded database serves one process only. ` +
      'Stop that one, or set DATABASE_URL to a PostgreSQL server, which serves many.',
  );

  const gone = new Promise((done) => other.once('exit', done));
  other.kill('SIGKILL');
  await gone;
  lockFolder(place)();
});

test('one process does not open a folder twice either, and may open it again when it has closed it', () => {
  const place = join(folder, 'twice');
  const unlock = lockFolder(place);
  expect(() => lockFolder(place)).toThrow(FolderTaken);
  unlock();
  lockFolder(place)();
});

test.each([
  ['of a process before us that had our id, as in a container', () => String(process.pid)],
  ['that was never written to its end', () => ''],
  ['with nonsense in it', () => 'nobody'],
  ['of a process that is gone', () => '999999999'],
])('a lock %s is taken over', (what, written) => {
  const place = join(folder, what.replace(/\W/g, ''));
  mkdirSync(place);
  writeFileSync(join(place, '.lock'), written());
  const unlock = lockFolder(place);
  expect(() => lockFolder(place)).toThrow(FolderTaken);
  unlock();
});
