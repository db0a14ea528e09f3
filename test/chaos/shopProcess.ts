import type { Instant } from '@/domain/time';
import { openShop } from '../../cloudfunctions/local/open';
import { readSettings } from '../../cloudfunctions/platform/settings';

/** What the test tells a shop that runs in a process of its own, and what it is told back. */
export type Told = { readonly shift: number } | 'tick';
export type Tells = 'open' | 'ticked';

let shift = Number(process.env['CLOCK_SHIFT']); // ms that this shop's clock is ahead

async function main(): Promise<void> {
  const shop = await openShop(readSettings(process.env), {
    ...{ folder: '', connections: 8, tickEvery: 150, address: '127.0.0.1', trustIdentityHeaders: true },
    clock: { now: () => (Date.now() + shift) as Instant },
  });
  process.on('message', (told: Told) => {
    if (told === 'tick') void shop.tick().then(() => process.send?.('ticked' satisfies Tells));
    else shift = told.shift;
  });
  process.on('disconnect', () => process.exit());
  process.send?.('open' satisfies Tells);
}

void main();
