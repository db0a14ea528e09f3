import { minutes } from '@/domain/time';
import { actOnAfterSales } from '../../cloudfunctions/usecases/afterSale/actOnAfterSales';
import { endCards } from '../../cloudfunctions/usecases/card/endCards';
import { closeOverdue } from '../../cloudfunctions/usecases/order/closeOverdue';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { endTeams } from '../../cloudfunctions/usecases/team/endTeams';
import { unsettledIn } from './books';
import type { RawQuery } from './raw';
import type { TestShop } from './shop';

/** What the timer does, in one shop alone: the others of this database belong to other tests. */
export async function tickShop({ shopId, platform }: TestShop): Promise<void> {
  await closeOverdue(shopId, platform);
  await endTeams(shopId, platform);
  await endCards(shopId, platform);
  await actOnAfterSales(shopId, platform);
  while ((await sendOutbox(shopId, platform)) > 0);
}

/** Ticks until nothing is on its way any more. */
export async function settle(shop: TestShop, raw: RawQuery): Promise<void> {
  for (let ticks = 0; ticks < 4; ticks += 1) {
    await tickShop(shop);
    shop.pass(minutes(3));
  }
  expect(await unsettledIn(raw, shop.shopId, shop.world.now)).toEqual([]);
}
