import type { OrderId, ShopId, TeamId, UserId } from '@/domain/id';
import { changeCart, putInCart } from '../../cloudfunctions/usecases/cart/changeCart';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { joinTeam } from '../../cloudfunctions/usecases/order/joinTeam';
import { openTeam } from '../../cloudfunctions/usecases/order/openTeam';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { saveAddress } from '../../cloudfunctions/usecases/person/addresses';
import { mistakesIn } from '../support/books';
import { racingDatabase } from '../support/database';
import { box, friends, home, threesome, tin } from '../support/fixtures';
import { race } from '../support/race';
import { openShop } from '../support/shop';

const { database } = racingDatabase();
const plenty = { ...box, stock: 1_000 };
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const booksOf = (shopId: ShopId) => mistakesIn(database, shopId);

test('200 people race for the last 5 seats: 5 get one, and the others are told why', async () => {
  const shop = await openShop(database, { skus: [plenty, tin], campaign: { ...threesome, size: 6 } });
  const { teamId } = await shop.openTeam();
  const crowd = friends(200);
  await shop.moveIn(...crowd);

  const answers = await race(
    crowd.map(
      (friend) => () => joinTeam({ ...shop.wanted(friend, shop.inTeam), teamId }, shop.as(friend), shop.platform),
    ),
  );

  expect(answers).toEqual({ ok: 5, team_seats_held: 195 });
  const team = await shop.look(({ teams }) => teams.get(teamId));
  expect(team.seats.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await shop.stockOf(plenty)).toBe(994);

  // The five pay at once: it forms once, and the next one who comes is told that it is full.
  const held = team.seats.filter(({ paid }) => !paid);
  expect(
    await race(
      held.map(
        ({ userId, orderId }) =>
          () =>
            shop.pay(userId, orderId),
      ),
    ),
  ).toEqual({ ok: 5 });
  expect((await shop.look(({ teams }) => teams.get(teamId))).status).toBe('formed');
  await shop.moveIn('user_late');
  const late = () =>
    joinTeam({ ...shop.wanted('user_late', shop.inTeam), teamId }, shop.as('user_late'), shop.platform);
  expect(await race([late])).toEqual({ team_full: 1 });
  expect(await booksOf(shop.shopId)).toEqual([]);
});

test('200 people want the last 10 units: 10 are sold', async () => {
  const shop = await openShop(database);
  const crowd = friends(200);
  await shop.moveIn(...crowd);

  const answers = await race(
    crowd.map((who) => () => {
      const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
      return placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform);
    }),
  );

  expect(answers).toEqual({ ok: 10, stock_short: 190 });
  expect(await shop.stockOf(box)).toBe(0);
  expect(await booksOf(shop.shopId)).toEqual([]);
});

test('the same request 50 times at once is one order, and everyone gets its answer', async () => {
  const shop = await openShop(database);
  await shop.moveIn('user_bob');
  const asked = { ...shop.wanted('user_bob', shop.inTeam), campaignId: threesome.id };

  const answers = await Promise.all(times(50, () => openTeam(asked, shop.as('user_bob'), shop.platform)));

  expect(new Set(answers.map(({ orderId }) => orderId)).size).toBe(1);
  expect(await shop.look(({ orders }) => orders.count({ buyerId: 'user_bob' }))).toBe(1);
  expect(await shop.stockOf(box)).toBe(9);
  expect(await booksOf(shop.shopId)).toEqual([]);
});

test('one person taps 50 times, as 50 requests: never more than one person may buy of a campaign', async () => {
  const shop = await openShop(database);
  await shop.moveIn('user_bob', 'user_cat');
  const opens = times(50, () => ({ ...shop.wanted('user_bob', shop.inTeam), campaignId: threesome.id }));

  expect(await race(opens.map((asked) => () => openTeam(asked, shop.as('user_bob'), shop.platform)))).toEqual({
    ok: 2,
    campaign_limit: 48,
  });

  const alone = times(50, () => {
    const { skuId, quantity, ...wanted } = shop.wanted('user_cat', 96_00);
    return { ...wanted, lines: [{ skuId, quantity }] };
  });
  expect(await race(alone.map((asked) => () => placeOrder(asked, shop.as('user_cat'), shop.platform)))).toEqual({
    ok: 5,
    too_many_unpaid: 45,
  });
  expect(await booksOf(shop.shopId)).toEqual([]);
});

test('one person joins a team 50 times at once: it is one seat', async () => {
  const shop = await openShop(database, {
    skus: [plenty],
    campaign: { ...threesome, size: 50, limits: { units: 50 } },
  });
  const { teamId } = await shop.openTeam();
  await shop.moveIn('user_bob');
  const joins = times(50, () => ({ ...shop.wanted('user_bob', shop.inTeam), teamId }));

  expect(await race(joins.map((asked) => () => joinTeam(asked, shop.as('user_bob'), shop.platform)))).toEqual({
    ok: 1,
    team_already_joined: 49,
  });
  expect(await booksOf(shop.shopId)).toEqual([]);
});

test('a cart with room for one more line, and 20 taps for 20 things: one gets in', async () => {
  const skus = times(69, (i) => ({ ...box, id: `sku_${i}` as const }));
  const shop = await openShop(database, { skus: [box, ...skus] });
  const bob = shop.as('user_bob');
  const put = (i: number) => () =>
    putInCart({ requestId: shop.newRequest(), skuId: skus[i]!.id, quantity: 1 }, bob, shop.platform);
  for (const i of times(49, (n) => n)) await put(i)();

  expect(await race(times(20, (i) => put(49 + i)))).toEqual({ ok: 1, cart_full: 19 });
  expect(await shop.look(({ cart }) => cart.count('user_bob'))).toBe(50);

  // Changed and added to at once: a line never holds more than one line may.
  const change = () =>
    changeCart({ requestId: shop.newRequest(), skuIds: [skus[0]!.id], quantity: 99 }, bob, shop.platform);
  expect(await race([...times(10, () => put(0)), ...times(10, () => change)])).toEqual({ ok: 20 });
  const [line] = (await shop.look(({ cart }) => cart.of('user_bob'))).filter(({ skuId }) => skuId === 'sku_0');
  expect(line!.quantity).toBeLessThanOrEqual(99);
});

test('ten new addresses at once, all to be the default: one is, and none is lost', async () => {
  const shop = await openShop(database);
  const bob = shop.as('user_bob');
  const { region, ...facts } = home;
  const save = () =>
    saveAddress(
      { requestId: shop.newRequest(), ...facts, region: [...region] as [string, string, string], isDefault: true },
      bob,
      shop.platform,
    );

  expect(await race(times(30, () => save))).toEqual({ ok: 20, too_many_addresses: 10 });
  const all = await shop.look(({ addresses }) => addresses.of('user_bob'));
  expect(all).toHaveLength(20);
  expect(all.filter(({ isDefault }) => isDefault)).toHaveLength(1);
});

test('two shops with the same ids in everything do not see each other', async () => {
  const [east, west] = [await openShop(database), await openShop(database)];
  const crowd = friends(12);
  await Promise.all([east.moveIn(...crowd), west.moveIn(...crowd)]);
  const buy = (shop: typeof east, who: UserId) => async () => {
    const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
    const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform);
    await shop.pay(who, orderId);
  };

  const answers = await race([
    ...crowd.map((who) => buy(east, who)),
    ...crowd.slice(0, 4).map((who) => buy(west, who)),
  ]);

  expect(answers).toEqual({ ok: 14, stock_short: 2 });
  expect([await east.stockOf(box), await west.stockOf(box)]).toEqual([0, 6]);
  expect(await booksOf(east.shopId)).toEqual([]);
  expect(await booksOf(west.shopId)).toEqual([]);
});

test('numbers of chance that are alike are drawn again, and nobody notices', async () => {
  const shop = await openShop(database);
  await shop.moveIn('user_bob', 'user_cat');
  const unlucky = { ...shop.platform, dice: () => 4 };
  const place = (who: UserId, platform: typeof shop.platform) => {
    const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
    return placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), platform);
  };
  await place('user_bob', unlucky);

  let rolls = 0;
  const turns = {
    ...shop.platform,
    dice: (sides: number) => {
      rolls += 1; // 8 for the number of an order and 14 for that of its payment
      return rolls > 22 ? shop.platform.dice(sides) : 4;
    },
  };
  await place('user_cat', turns);

  const numbers = await shop.look(({ orders }) => orders.list({ most: 9 }));
  expect(new Set(numbers.map(({ number }) => number)).size).toBe(2);
});

test('cancelled, timed out and taken again by 40 at once: a seat is never sold twice', async () => {
  const shop = await openShop(database, { skus: [plenty], campaign: { ...threesome, size: 4, limits: { units: 5 } } });
  const { teamId } = await shop.openTeam();
  const crowd = friends(40);
  await shop.moveIn(...crowd);
  const held: { who: UserId; orderId: OrderId }[] = [];
  const join = (who: UserId) => async () => {
    const { orderId } = await joinTeam({ ...shop.wanted(who, shop.inTeam), teamId }, shop.as(who), shop.platform);
    held.push({ who, orderId });
  };
  const leave =
    ({ who, orderId }: (typeof held)[number]) =>
    () =>
      cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);

  for (let round = 0; round < 5; round += 1) {
    const leaving = held.splice(0);
    const answers = await race([...leaving.map(leave), ...crowd.map(join)]);
    expect((answers['ok'] ?? 0) - leaving.length).toBeLessThanOrEqual(3);
    expect(await booksOf(shop.shopId)).toEqual([]);
  }
  await seatsAreDistinct(shop, teamId);
});

async function seatsAreDistinct(shop: Awaited<ReturnType<typeof openShop>>, teamId: TeamId): Promise<void> {
  const { seats, size } = await shop.look(({ teams }) => teams.get(teamId));
  expect(new Set(seats.map(({ position }) => position)).size).toBe(seats.length);
  expect(seats.length).toBeLessThanOrEqual(size);
  expect(seats.every(({ position }) => position >= 1 && position <= size)).toBe(true);
}
