import type { GoodsId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { listStores, verifyStore } from '../../cloudfunctions/usecases/staff/stores';
import { putPicks, saveStore } from '../../cloudfunctions/usecases/store/editStore';
import { openStaffStore } from '../../cloudfunctions/usecases/store/openStaffStore';
import { viewMyStore } from '../../cloudfunctions/usecases/store/viewMyStore';
import { listPicks, visitStore } from '../../cloudfunctions/usecases/store/viewStore';
import { mistakesIn } from '../support/books';
import { racingDatabase, rawOf } from '../support/database';
import { box, friends, noon, tea } from '../support/fixtures';
import { race } from '../support/race';
import { sharingIn } from '../support/sharing';
import { openShop } from '../support/shop';

const { database } = racingDatabase();
const AT_ONCE = 200;
const lan: UserId = 'user_lan';
const people = friends(AT_ONCE);
const all = (run: (i: number) => Promise<unknown>) => race(Array.from({ length: AT_ONCE }, (_, i) => () => run(i)));
const said = { name: '岚姐的果园笔记', story: '', claim: '农艺师' };

async function stage() {
  const shop = await openShop(database, { skus: [{ ...box, stock: 1_000 }] });
  await shop.moveIn(lan, 'user_own');
  await shop.transact(async (tx) => {
    const { now } = shop.world;
    await tx.leaders.setLeads(lan, true);
    const none = { words: '', rank: 0, onBoard: false, leftAt: null, rankedOn: null };
    await tx.leaders.put({ userId: lan, kind: 'leader', status: 'active', askedAt: now, since: now, ...none });
  });
  const asks = () => ({ requestId: shop.newRequest() });
  const raw = (sql: string) => rawOf(database)(sql, [shop.shopId]);
  const save = (changes: object = {}) => saveStore({ ...asks(), ...said, ...changes }, shop.as(lan), shop.platform);
  const mine = async () => (await viewMyStore({}, shop.as(lan), shop.platform)).store!;
  return { shop, raw, asks, save, mine };
}

test('200 people come at once, and one of them 200 times: each is one visitor, and every time is counted', async () => {
  const { shop, asks, save, mine } = await stage();
  await save();
  const come = (who: UserId) => visitStore({ ...asks(), leaderId: lan }, shop.as(who), shop.platform);
  expect(await all((i) => come(people[i]!))).toEqual({ ok: AT_ONCE });
  expect(await all(() => come(people[0]!))).toEqual({ ok: AT_ONCE });
  expect((await mine()).today).toEqual({ visits: 2 * AT_ONCE, people: AT_ONCE, ordered: 0, rate: 0 });
});

test('a storefront is saved 200 times at once by its leader, who has none yet: it is one, as somebody wrote it', async () => {
  const { save, raw, mine } = await stage();
  expect(await all((i) => save({ name: `第 ${i} 个` }))).toEqual({ ok: AT_ONCE });
  expect(await raw('select count(*)::int as made from storefronts where shop_id = $1')).toEqual([{ made: 1 }]);
  expect((await mine()).name).toMatch(/^第 \d+ 个$/);
});

test('picks are put 200 times at once in another order: one of the lists stays, whole and in its own order', async () => {
  const { shop, asks, save, raw } = await stage();
  await save();
  const ids = Array.from({ length: 10 }, (_, i) => `goods_n${i}` as GoodsId);
  await shop.transact(async (tx) => {
    for (const id of ids) await tx.goods.add({ ...tea, id }, { note: null, price: fen(9_00), position: 9 }, noon);
  });
  const listOf = (i: number) => [...ids.slice(i % 10), ...ids.slice(0, i % 10)].slice(0, 3 + (i % 7));
  const put = (i: number) => {
    const picks = listOf(i).map((goodsId) => ({ goodsId, words: `第 ${i} 次` }));
    return putPicks({ ...asks(), picks }, shop.as(lan), shop.platform);
  };
  expect(await all(put)).toEqual({ ok: AT_ONCE });
  const { items } = await listPicks({ leaderId: lan }, shop.as(lan), shop.platform);
  const turn = Number(/\d+/.exec(items[0]!.words)![0]);
  expect(items.map(({ goods, words }) => [goods.id, words])).toEqual(listOf(turn).map((id) => [id, `第 ${turn} 次`]));
  expect(await raw('select max(position) as last from storefront_picks where shop_id = $1')).toEqual([
    { last: items.length },
  ]);
});

test('a claim changes while the merchant verifies it: nobody wears a badge for what he does not claim', async () => {
  const { shop, asks, save } = await stage();
  await save();
  const owner = { ...shop.as('user_own'), openid: 'o_owner' };
  const claims = ['农艺师', '医生'];
  const step = (i: number) => {
    if (i % 2) return save({ claim: claims[(i >> 1) % 2]! });
    const claim = claims[(i >> 1) % 2]!;
    return verifyStore({ ...asks(), userId: lan, claim, badge: claim }, owner, shop.platform);
  };
  const ended = await all(step);
  expect((ended['ok'] ?? 0) + (ended['store_claim_changed'] ?? 0)).toBe(AT_ONCE);
  const [store] = (await listStores({ which: 'all' }, owner, shop.platform)).items;
  expect([undefined, store!.claim]).toContain(store!.badge?.words);
});

test('200 links of strangers to one storefront are opened at once by one newcomer: he is bound to its owner, once', async () => {
  const { shop, save, raw } = await stage();
  await save();
  await shop.transact((tx) =>
    tx.rules.put(
      'referral',
      { bindBy: 'last', at: 'visit', whom: 'new', protectedFor: 15, applications: true },
      shop.world.now,
    ),
  );
  const { share, open } = sharingIn(shop);
  const codes: string[] = [];
  for (const who of people.slice(0, 20)) codes.push(await share(who, { kind: 'store', leaderId: lan }));
  expect(await all((i) => open('user_bob', codes[i % 20]!))).toEqual({ ok: AT_ONCE });
  expect(await raw('select customer_id, leader_id from bindings where shop_id = $1 and ended_at is null')).toEqual([
    { customer_id: 'user_bob', leader_id: lan },
  ]);
});

test('somebody of the staff opens his storefront 200 times at once: he is one of those who lead, told once', async () => {
  const { shop, asks, raw } = await stage();
  const owner = { ...shop.as('user_own'), openid: 'o_owner' };
  expect(await all(() => openStaffStore(asks(), owner, shop.platform))).toEqual({ ok: AT_ONCE });
  expect(
    await raw(`select count(*)::int as told from leader_events where shop_id = $1 and user_id = 'user_own'`),
  ).toEqual([{ told: 1 }]);
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});
