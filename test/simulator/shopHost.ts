/**
 * The shop's own server in a process of its own: the product's code as it is, with a clock that can be moved from
 * outside. It is told so, and what to do, by messages of the simulator (server/shop.ts).
 */

import { balances } from '@/domain/ledger';
import { days, type Instant, seconds } from '@/domain/time';
import { shopOf } from '../../cloudfunctions/door/caller';
import { foundShop } from '../../cloudfunctions/local/found';
import { type OpenShop, openShop } from '../../cloudfunctions/local/open';
import { setupCode } from '../../cloudfunctions/local/setupCode';
import { readSettings } from '../../cloudfunctions/platform/settings';
import { seedShop } from './demo/seed';
import type { Books } from './server/shop';

type Told =
  | { readonly type: 'rest'; readonly id: number }
  | { readonly type: 'clock'; readonly id: number; readonly offsetMs: number }
  | { readonly type: 'books'; readonly id: number }
  | { readonly type: 'go' }
  | { readonly type: 'close' };

const TICK_EVERY = seconds(2);

/** While it is being filled, and while its clock is moved: nothing is asked at a time that is over when it arrives. */
let isFilling = true;
let isResting = false;
let ticking: Promise<void> = Promise.resolve();
let offsetMs = Number(process.env['CLOCK_OFFSET_MS'] ?? 0);
const clock = { now: () => (Date.now() + offsetMs) as Instant };

const say = (message: object) => process.send?.(message);

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const shop = await openShop(settings, {
    folder: process.env['SHOP_FOLDER'] ?? '.data/database',
    connections: 10,
    tickEvery: days(1), // As often as below.
    address: '127.0.0.1',
    trustIdentityHeaders: true,
    trustGroupHeader: true,
    clock,
  });
  const shopId = shopOf(settings.shop.appId);
  const isEmpty = process.env['EMPTY_SHOP'] === 'yes';
  if (isEmpty) await foundShop(shop.platform.database, shopId, '我的小店');
  const isNew = !isEmpty && (await seedShop(shop.platform.database, shopId, clock.now()));
  const code = isEmpty ? await setupCode(shop.platform, shopId) : undefined;
  isFilling = isNew;
  setInterval(() => {
    if (!isFilling && !isResting) ticking = shop.tick();
  }, TICK_EVERY).unref();
  process.on('message', (told: Told) => void hear(told, shop).catch(console.error));
  // Without its simulator the shop has nobody to open for.
  process.once('disconnect', () => void shop.close().finally(() => process.exit()));
  say({ type: 'open', port: shop.port, isNew, code });
}

async function hear(told: Told, shop: OpenShop): Promise<void> {
  if (told.type === 'go') {
    isFilling = false;
  } else if (told.type === 'rest') {
    isResting = true;
    await ticking;
    await shop.sent(); // What was signed at one time is not asked at another.
    say({ type: 'moved', id: told.id });
  } else if (told.type === 'clock') {
    offsetMs = told.offsetMs;
    isResting = false;
    await shop.tick();
    say({ type: 'moved', id: told.id });
  } else if (told.type === 'books') {
    say({ type: 'books', id: told.id, books: await booksOf(shop) });
  } else {
    await shop.close();
    process.exit();
  }
}

/** What buyers have paid and not got back, and what leaders have been paid, over all shops, in fen. */
async function booksOf({ platform: { database } }: OpenShop): Promise<Books> {
  const sum = { buyers: 0, leaders: 0 };
  for (const shopId of await database.shopIds()) {
    const transfers = await database.look(shopId, (tables) => tables.ledger.all());
    const of = balances(transfers);
    sum.buyers -= of.get('buyers') ?? 0;
    sum.leaders += of.get('leaders') ?? 0;
  }
  return sum;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {}); // The simulator closes it in order.
main().catch((error: unknown) => {
  say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
  process.disconnect?.();
});
