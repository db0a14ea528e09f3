import type { ShopId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { hours } from '@/domain/time';
import { joinTeam } from '../../cloudfunctions/usecases/order/joinTeam';
import { openTeam } from '../../cloudfunctions/usecases/order/openTeam';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { endTeams } from '../../cloudfunctions/usecases/team/endTeams';
import { mistakesIn } from '../support/books';
import { racingDatabase } from '../support/database';
import { box, friends, threesome, tin } from '../support/fixtures';
import { race } from '../support/race';
import { openShop } from '../support/shop';

const { database, conflicts } = racingDatabase();
const plenty = { ...box, stock: 1_000 };
const booksOf = (shopId: ShopId) => mistakesIn(database, shopId);

test('carts filled in opposite orders sell out exactly, and never wait in a circle', async () => {
  const shop = await openShop(database, {
    skus: [
      { ...box, stock: 60 },
      { ...tin, stock: 500 },
    ],
  });
  const crowd = friends(100);
  await shop.moveIn(...crowd);
  const lines = [
    { skuId: box.id, quantity: 1 },
    { skuId: tin.id, quantity: 1 },
  ];

  const answers = await race(
    crowd.map((who, i) => () => {
      const { skuId: _, quantity: __, ...wanted } = shop.wanted(who, 256_00);
      return placeOrder({ ...wanted, lines: i % 2 ? lines : [...lines].reverse() }, shop.as(who), shop.platform);
    }),
  );

  expect(answers).toEqual({ ok: 60, stock_short: 40 });
  expect(conflicts).toEqual([]);
  expect(await shop.stockOf(tin)).toBe(440);
  expect(await booksOf(shop.shopId)).toEqual([]);
});

test('teams that lapse give back their stock in the order in which carts take it: nobody waits in a circle', async () => {
  const prices = [box, tin].map(({ id }) => ({ skuId: id, price: fen(59_00) }));
  const skus = [plenty, { ...tin, stock: 1_000 }];
  const shop = await openShop(database, { skus, campaign: { ...threesome, size: 9, prices } });
  const [leaders, crowd] = [friends(8), friends(60).slice(8)];
  for (const leader of leaders) {
    await shop.moveIn(leader);
    const asked = { ...shop.wanted(leader, shop.inTeam, tin.id), campaignId: threesome.id };
    const { teamId, orderId } = await openTeam(asked, shop.as(leader), shop.platform);
    await shop.pay(leader, orderId);
    for (const [i, sku] of [tin, box, tin, box].entries()) {
      const who: UserId = `${leader}x${i}`;
      await shop.moveIn(who);
      await joinTeam({ ...shop.wanted(who, shop.inTeam, sku.id), teamId: teamId! }, shop.as(who), shop.platform);
    }
  }
  await shop.moveIn(...crowd);
  shop.pass(hours(24));
  const lines = [tin, box].map(({ id: skuId }) => ({ skuId, quantity: 1 }));

  const answers = await race([
    ...[1, 2, 3].map(() => () => endTeams(shop.shopId, shop.platform)),
    ...crowd.map((who) => () => {
      const { skuId: _, quantity: __, ...wanted } = shop.wanted(who, 256_00);
      return placeOrder({ ...wanted, lines }, shop.as(who), shop.platform);
    }),
  ]);

  expect(answers).toEqual({ ok: 55 });
  expect(conflicts).toEqual([]);
  expect([await shop.stockOf(plenty), await shop.stockOf(tin)]).toEqual([948, 948]);
  expect(await booksOf(shop.shopId)).toEqual([]);
});

test('two who wait for each other are told by PostgreSQL, and try again', async () => {
  const shop = await openShop(database);
  let meeting = 0;
  const takeOneByOne = (first: typeof box, second: typeof box) => () =>
    shop.transact(async ({ skus }) => {
      const cause = `${first.id}.first`;
      await skus.take([{ skuId: first.id, quantity: 1 }], cause, shop.world.now);
      meeting += 1;
      for (let waits = 0; meeting < 2 && waits < 50; waits += 1) await new Promise((done) => setTimeout(done, 10));
      await skus.take([{ skuId: second.id, quantity: 1 }], cause, shop.world.now);
    });

  expect(await race([takeOneByOne(box, tin), takeOneByOne(tin, box)])).toEqual({ ok: 2 });
  expect(conflicts).toContain('40P01');
  expect([await shop.stockOf(box), await shop.stockOf(tin)]).toEqual([8, 1]);
});
