import { days, hours, later, minutes, seconds } from '@/domain/time';
import { tick } from '../../cloudfunctions/timer/tick';
import { closeOverdue } from '../../cloudfunctions/usecases/order/closeOverdue';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { receiveOverdue } from '../../cloudfunctions/usecases/order/receiveOverdue';
import { emptyOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { endTeams } from '../../cloudfunctions/usecases/team/endTeams';
import { embeddedDatabase } from '../support/database';
import { box, friends, tea } from '../support/fixtures';
import { shipped } from '../support/received';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const roomy = () => openShop(database, { skus: [{ ...box, stock: 500 }] });

/** The first transaction fails, as it would each time where something of its own is in trouble. */
function inTrouble({ platform }: TestShop): TestShop['platform'] {
  let times = 0;
  const transact: typeof database.transact = (...asked) => {
    times += 1;
    return times === 1 ? Promise.reject(new Error('it is in trouble')) : database.transact(...asked);
  };
  return { ...platform, database: { ...database, transact } };
}

async function ordered(shop: TestShop, who: ReturnType<typeof friends>[number]) {
  await shop.moveIn(who);
  const { orderId } = await placeOrder(
    { ...ask(shop, who), lines: [{ skuId: box.id, quantity: 1 }] },
    shop.as(who),
    shop.platform,
  );
  return orderId;
}
function ask(shop: TestShop, who: ReturnType<typeof friends>[number]) {
  const { skuId: _, quantity: __, ...wanted } = shop.wanted(who, 96_00);
  return wanted;
}

describe('one in trouble does not keep the others waiting', () => {
  test('of orders that were not paid in time', async () => {
    const shop = await roomy();
    for (const who of friends(3)) await ordered(shop, who);
    shop.pass(minutes(15));
    expect(await closeOverdue(shop.shopId, inTrouble(shop))).toBe(2);
    expect(shop.world.failures).toHaveLength(1);
    expect(await closeOverdue(shop.shopId, shop.platform)).toBe(1);
  });

  test('of orders that count as received', async () => {
    const shop = await roomy();
    for (const who of friends(3)) await shipped(shop, who);
    shop.pass(days(11));
    expect(await receiveOverdue(shop.shopId, inTrouble(shop))).toBe(2);
    expect(shop.world.failures).toHaveLength(1);
    expect(await receiveOverdue(shop.shopId, shop.platform)).toBe(1);
  });

  test('of teams whose time is over', async () => {
    const shop = await roomy();
    for (const who of friends(3)) await shop.openTeam(who);
    shop.pass(hours(24));
    expect(await endTeams(shop.shopId, inTrouble(shop))).toBe(2);
    expect(shop.world.failures).toHaveLength(1);
    expect(await endTeams(shop.shopId, shop.platform)).toBe(1);
  });
});

test('however slow WeChat and the carriers are, a tick ends while its function lives, and everything had its turn', async () => {
  const shop = await roomy();
  for (const who of friends(6)) await shop.openTeam(who);
  for (let i = 0; i < 8; i += 1) await shipped(shop, `user_buyer${i}`);
  shop.pass(days(1));
  for (let i = 0; i < 12; i += 1) {
    const orderId = await ordered(shop, `user_late${i}`);
    await payOrder({ requestId: shop.newRequest(), orderId }, shop.as(`user_late${i}`), shop.platform);
  }
  shop.pass(minutes(15));
  const { pay, wechat, tracking } = shop.platform;
  const slowly = <Ask extends (asked: never) => Promise<unknown>>(answer: Ask) =>
    (async (asked: never) => {
      shop.pass(seconds(4));
      return answer(asked);
    }) as unknown as Ask;
  const slow = {
    ...shop.platform,
    pay: { ...pay, query: slowly(pay.query), refund: slowly(pay.refund), bill: slowly(pay.bill) },
    wechat: { ...wechat, uploadShipping: slowly(wechat.uploadShipping), updateCard: slowly(wechat.updateCard) },
    tracking: { ...tracking, follow: slowly(tracking.follow) },
  };
  const start = shop.world.now;
  await tick(slow);
  expect(shop.world.now - start).toBeLessThan(seconds(50));
  for (const what of ['query', 'refund', 'follow', 'bill']) {
    expect(shop.world.asked.slice(-40).filter((asked) => asked.startsWith(what)).length).toBeGreaterThan(0);
  }
});

test('letters that WeChat has in hand do not keep those behind them waiting', async () => {
  const shop = await roomy();
  const path = { kind: 'register_order_path', path: 'p' } as const;
  await shop.transact((tx) => tx.outbox.put([{ id: 'behind', effect: path }], later(shop.world.now, seconds(1))));
  for (const who of friends(25)) await shop.openTeam(who);
  shop.pass(hours(24));
  shop.world.refunds = 'processing';
  for (let i = 0; i < 2; i += 1) await endTeams(shop.shopId, shop.platform);
  await emptyOutbox(shop.shopId, shop.platform, seconds(12));
  expect(shop.world.asked).toContain('registerOrderPath p');
});

test('what people searched for is forgotten a little at a time', async () => {
  const shop = await roomy();
  await shop.moveIn('user_ann');
  await shop.transact(async (tx) => {
    for (const day of ['2026-01-01', '2026-01-02']) {
      for (const word of ['a', 'b', 'c']) {
        await tx.searches.count({ word, userId: 'user_ann', goodsId: tea.id }, day);
      }
    }
  });
  const left = (day: string) => shop.look(({ searches }) => searches.countOf('user_ann', day));
  await shop.transact((tx) => tx.searches.forget({ marks: '2026-01-03', words: '2026-01-02' }, 4));
  expect([await left('2026-01-01'), await left('2026-01-02')]).toEqual([0, 2]);
  await shop.transact((tx) => tx.searches.forget({ marks: '2026-01-02', words: '2026-01-02' }, 4));
  expect(await left('2026-01-02')).toBe(2);
});
