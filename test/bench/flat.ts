/**
 * `npm run bench`: whether a list of goods and a search cost the same among 1,000 goods and among 100,000. Asked as a
 * phone asks, without the way over the network; of both shops in turn, so that a busy moment meets both.
 */
import type { Platform } from '../../cloudfunctions/platform/platform';
import { type Database, openDatabase } from '../../cloudfunctions/storage/database';
import { listGoods } from '../../cloudfunctions/usecases/goods/listGoods';
import { suggest } from '../../cloudfunctions/usecases/goods/suggest';
import { dataKeys } from '../support/keys';
import { startPostgres } from '../support/postgres';
import { nextEmbedded, type RawQuery, rawPool } from '../support/raw';
import { branch, fillShelves, leaf, shopId, today, words } from './manyGoods';

const SIZES = [1_000, 100_000];
const ROUNDS = 80;
const WARM_UP = 10;
const FLAT = 1.5;
const caller = { shopId, userId: 'user_bob', openid: 'o_bob' } as const;

const lists: Readonly<Record<string, object>> = {
  'all, chosen': {},
  'all, new': { sort: 'new' },
  'all, sold': { sort: 'sold' },
  'all, cheap': { sort: 'cheap' },
  'a branch, chosen': { categoryId: branch },
  'a leaf, cheap': { categoryId: leaf, sort: 'cheap' },
  'in stock, in a team': { inStock: true, teamOnly: true },
  'search: every second': { search: words.common },
  'every second, dear': { search: words.common, sort: 'dear' },
  'search: three': { search: words.rare },
  'three, new': { search: words.rare, sort: 'new' },
  'search: one character': { search: '茶' },
  'search: part of a word': { search: 'tot', sort: 'cheap' },
  'two words, in stock': { search: `茶叶 ${words.common}`, inStock: true },
  'search: nothing': { search: '没有这个' },
};

type Ask = (platform: Platform) => Promise<unknown>;
const asks: readonly (readonly [string, Ask])[] = [
  ...Object.entries(lists).map(
    ([name, asked]) => [name, (platform: Platform) => listGoods(asked, caller, platform)] as const,
  ),
  ['second page', async (platform) => listGoods({ cursor: cursors.get(platform) }, caller, platform)],
  ['suggestions', (platform) => suggest({ search: '茶' }, caller, platform)],
];
const cursors = new Map<Platform, string | undefined>();

function platformOf(database: Database): Platform {
  const settings = { assetsUrl: '' };
  return { database, clock: { now: () => today }, settings } as unknown as Platform; // All that a query is given.
}

async function measure(platforms: readonly Platform[]): Promise<void> {
  for (const platform of platforms) cursors.set(platform, (await listGoods({}, caller, platform)).next);
  for (const [name, ask] of asks) {
    const took = platforms.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [i, platform] of platforms.entries()) {
        const start = performance.now();
        await ask(platform);
        if (round >= WARM_UP) took[i]!.push(performance.now() - start);
      }
    }
    const [few, many] = took.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!) as [number, number];
    const ratio = many / few;
    const figures = [few, many].map((ms) => `${ms.toFixed(2).padStart(7)} ms`).join('  →');
    console.log(`  ${name.padEnd(24)}${figures}   × ${ratio.toFixed(2)}${ratio > FLAT ? '  NOT FLAT' : ''}`);
  }
}

type Opened = { readonly database: Database; readonly query: RawQuery; close(): Promise<unknown> };

async function compare(title: string, open: (goods: number) => Promise<Opened>): Promise<void> {
  console.log(`${title}, p50 among ${SIZES.map((size) => size.toLocaleString('en')).join(' → ')} goods`);
  const opened: Opened[] = [];
  for (const size of SIZES) {
    const shop = await open(size);
    opened.push(shop);
    await fillShelves(shop.database, shop.query, size);
  }
  await measure(opened.map(({ database }) => platformOf(database)));
  for (const { close } of opened) await close();
}

const postgres = await startPostgres();
const admin = rawPool(postgres.url);
await compare('PostgreSQL server', async (size) => {
  await admin.query(`create database many_${size}`);
  const url = postgres.url.replace(/\/[^/]*$/, `/many_${size}`);
  const raw = rawPool(url);
  const database = openDatabase(url, { keys: dataKeys });
  return { database, query: raw.query, close: () => Promise.all([database.close(), raw.end()]) };
});
await admin.end();
await postgres.stop();

await compare('Embedded database', async () => {
  const query = nextEmbedded();
  const database = openDatabase(undefined, { keys: dataKeys });
  return { database, query, close: () => database.close() };
});
process.exit();
