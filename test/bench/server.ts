/** The shop's server in a process of its own, filled with the demo's goods and one campaign of fifty seats. */

import { fen } from '@/domain/money';
import { days, hours, later, minutes } from '@/domain/time';
import { shopOf } from '../../cloudfunctions/door/caller';
import { openShop } from '../../cloudfunctions/local/open';
import { readSettings } from '../../cloudfunctions/platform/settings';
import { goodsIdOf, seedShop, skuIdOf } from '../simulator/demo/seed';
import { ordinary } from '../support/fixtures';

const settings = readSettings(process.env);
const shop = await openShop(settings, {
  ...{ folder: process.env['SHOP_FOLDER']!, connections: 10, tickEvery: minutes(60) },
  ...{ address: '127.0.0.1', trustIdentityHeaders: true },
});
const { database, clock } = shop.platform;
const shopId = shopOf(settings.shop.appId);
const now = clock.now();
await seedShop(database, shopId, now);
await database.transact(shopId, async (tx) => {
  const skuId = skuIdOf('bag-light', [0, 0]);
  await tx.skus.giveBack([{ skuId, quantity: 100_000 }], 'bench', now);
  await tx.campaigns.add({
    ...{ id: 'campaign_bench', goodsId: goodsIdOf('bag-light'), size: 50, lasts: hours(24) },
    ...{ ...ordinary, limits: { units: 9 } },
    ...{ startsAt: now, endsAt: later(now, days(1)), prices: [{ skuId, price: fen(100_00) }] },
  });
});
process.send?.({ port: shop.port });
process.on('disconnect', () => void shop.close().then(() => process.exit()));
