import type { SkuId, UserId } from '@/domain/id';
import { hours, later, seconds } from '@/domain/time';
import { tick } from '../../cloudfunctions/timer/tick';
import { LETTERS_PER_RUN, sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { tellRestocked } from '../../cloudfunctions/usecases/shelf/tellRestocked';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, tin } from '../support/fixtures';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();

const back = (i: number, skuId: SkuId = tin.id) => ({
  id: `${skuId}.${i}.back`,
  effect: { kind: 'tell_restocked' as const, userId: `user_${i}` as UserId, skuId },
});
const heap = (shop: TestShop, count: number, made = (i: number) => back(i)) =>
  shop.transact((tx) =>
    tx.outbox.put(
      Array.from({ length: count }, (_, i) => made(i)),
      shop.world.now,
    ),
  );

test('money goes first, then what WeChat holds money for, then words, each in the order of time', async () => {
  const shop = await openShop(database);
  await heap(shop, 30);
  shop.pass(seconds(1));
  await heap(shop, 2, (i) => ({ id: `path${i}`, effect: { kind: 'register_order_path', path: 'p' } }) as never);
  shop.pass(seconds(1));
  await heap(shop, 2, (i) => ({ id: `money${i}`, effect: { kind: 'refund', refundNo: `R${i}` } }) as never);
  shop.pass(seconds(1));
  await shop.transact((tx) =>
    tx.outbox.put([{ id: 'close', effect: { kind: 'close_payment', paymentNo: 'T' } }], shop.world.now),
  );
  const claimed = await shop.transact((tx) => tx.outbox.claim(LETTERS_PER_RUN, shop.world.now));
  const ids = claimed.map(({ id }) => id);
  expect(ids.slice(0, 2).sort()).toEqual(['money0', 'money1']);
  expect(ids[2]).toBe('close');
  expect(ids.slice(3, 5).sort()).toEqual(['path0', 'path1']);
  expect(ids.slice(5).every((id) => id.endsWith('.back'))).toBe(true);
});

test('a refund behind a thousand slow letters is asked for in the next load', async () => {
  const shop = await openShop(database);
  const { orderId } = await shop.openTeam();
  while ((await sendOutbox(shop.shopId, shop.platform)) > 0);
  await heap(shop, 1_000, (i) => ({ id: `path${i}`, effect: { kind: 'register_order_path', path: 'p' } }) as never);
  shop.pass(hours(24));
  const registerOrderPath = async () => shop.pass(seconds(3));
  await tick({ ...shop.platform, wechat: { ...shop.platform.wechat, registerOrderPath } });
  expect(shop.world.asked.filter((asked) => asked.startsWith('refund'))).toHaveLength(1);
  expect((await shop.look(({ orders }) => orders.get(orderId))).status).toBe('closed');
});

test('while letters pile up nobody is called back to the shelf; then everybody is', async () => {
  const shop = await openShop(database, { skus: [box, tin] });
  const crowd = Array.from({ length: 5 }, (_, i): UserId => `user_waiting${i}`);
  await shop.moveIn(...crowd);
  await shop.transact(async (tx) => {
    for (const who of crowd) await tx.restockNotices.add(tin.id, who, shop.world.now);
  });
  await heap(shop, 101);
  expect(await tellRestocked(shop.shopId, shop.platform)).toBe(0);
  while ((await shop.look(({ outbox }) => outbox.waiting())) > 100) {
    await shop.transact((tx) => tx.outbox.sent({ id: back(0).id, version: 0 }, shop.world.now));
  }
  expect(await tellRestocked(shop.shopId, shop.platform)).toBe(5);
});

test('refunds that WeChat has in hand for days keep nobody from being told', async () => {
  const shop = await openShop(database, { skus: [box, tin] });
  await shop.moveIn('user_bob');
  await shop.transact((tx) => tx.restockNotices.add(tin.id, 'user_bob', shop.world.now));
  await heap(shop, 200, (i) => ({ id: `money${i}`, effect: { kind: 'refund', refundNo: `R${i}` } }) as never);
  expect(await tellRestocked(shop.shopId, shop.platform)).toBe(1);
});

test('the index gives the load in order, however many wait', async () => {
  const shop = await openShop(database);
  await heap(shop, 3_000);
  const raw = rawOf(database);
  await raw('analyze outbox');
  const plan = await raw(
    `explain select id from outbox where shop_id = $1 and sent_at is null and died_at is null and due_at <= $2
     order by rank, due_at limit 20 for update skip locked`,
    [shop.shopId, new Date(later(shop.world.now, 1))],
  );
  const text = plan.map((line) => Object.values(line)[0]).join('\n');
  expect(text).toContain('outbox_due');
  expect(text).not.toContain('Sort');
});
