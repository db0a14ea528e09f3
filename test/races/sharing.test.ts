import type { UserId } from '@/domain/id';
import { MOST_SHARES } from '@/domain/share';
import { groupOf } from '../../cloudfunctions/door/caller';
import { enterGroup } from '../../cloudfunctions/usecases/group/enterGroup';
import { viewGroup } from '../../cloudfunctions/usecases/group/viewGroup';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { viewShares } from '../../cloudfunctions/usecases/share/myShares';
import { sharePicture } from '../../cloudfunctions/usecases/share/sharePicture';
import { mistakesIn } from '../support/books';
import { racingDatabase, rawOf } from '../support/database';
import { box, friends, tea } from '../support/fixtures';
import { race } from '../support/race';
import { sharingIn } from '../support/sharing';
import { openShop } from '../support/shop';

const { database, conflicts } = racingDatabase();
const AT_ONCE = 200;
const theTea = { kind: 'goods', goodsId: tea.id } as const;
const theShop = { kind: 'shop' } as const;
const people = friends(AT_ONCE);

const all = (run: (i: number) => Promise<unknown>) => race(Array.from({ length: AT_ONCE }, (_, i) => () => run(i)));

async function stage() {
  const shop = await openShop(database, { skus: [{ ...box, stock: 1_000 }] });
  await shop.moveIn('user_ann');
  const raw = (sql: string) => rawOf(database)(sql, [shop.shopId]);
  return { shop, raw, ...sharingIn(shop) };
}

test('200 people tell one code at once: one has it', async () => {
  const { share, raw } = await stage();
  expect(await all((i) => share(people[i]!, theTea, { code: 'AAAAAAAAAA' }))).toEqual({
    ok: 1,
    share_taken: AT_ONCE - 1,
  });
  expect(await raw('select code from share_links where shop_id = $1')).toEqual([{ code: 'AAAAAAAAAA' }]);
});

test('one person makes 200 links at once, with room for three more that day: three are made', async () => {
  const { shop, share, raw } = await stage();
  await rawOf(database)(
    `insert into share_links (shop_id, code, sharer_id, kind, channel, made_at)
     select $1, lpad(i::text, 10, '0'), 'user_ann', 'shop', 'card', $2 from generate_series(1, $3::integer) i`,
    [shop.shopId, new Date(shop.world.now), MOST_SHARES - 3],
  );
  expect(await all(() => share('user_ann', theTea))).toEqual({ ok: 3, too_many_shares: AT_ONCE - 3 });
  expect(await raw(`select count(*)::int as made from share_links where shop_id = $1`)).toEqual([
    { made: MOST_SHARES },
  ]);
});

test('one person opens a link 200 times at once: he is one, and came 200 times', async () => {
  const { shop, share, open, raw } = await stage();
  const code = await share('user_ann', theTea);
  expect(await all(() => open('user_bob', code, 'tG_parents'))).toEqual({ ok: AT_ONCE });
  expect(await raw('select user_id, times, newcomer from share_opens where shop_id = $1')).toEqual([
    { user_id: 'user_bob', times: AT_ONCE, newcomer: true },
  ]);
  expect(await viewShares({}, shop.as('user_ann'), shop.platform)).toMatchObject({ opened: 1, newcomers: 1 });
});

test('somebody new opens 200 links at once: one of them has brought him', async () => {
  const { shop, share, open, raw } = await stage();
  await shop.moveIn('user_bob'); // He has just come, and by none of them.
  const codes: string[] = [];
  for (let i = 0; i < AT_ONCE; i += 1) codes.push(await share('user_ann', i % 2 ? theTea : theShop));
  expect(await all((i) => open('user_bob', codes[i]!))).toEqual({ ok: AT_ONCE });
  expect(
    await raw(`select count(*)::int as opens, count(*) filter (where newcomer)::int as "isNew"
               from share_opens where shop_id = $1`),
  ).toEqual([{ opens: AT_ONCE, isNew: 1 }]);
});

test('200 people come into a new group at once with a team: one group, all of them in it, the team once', async () => {
  const { shop, as, raw } = await stage();
  const { teamId } = await shop.openTeam('user_ann');
  const enter = (i: number) =>
    enterGroup({ requestId: shop.newRequest(), teamId }, as(people[i]!, 'tG_parents'), shop.platform);
  expect(await all(enter)).toEqual({ ok: AT_ONCE });
  const groupId = groupOf('tG_parents');
  const seen = await viewGroup({ groupId }, shop.as(people[0]!), shop.platform);
  expect(seen).toMatchObject({ people: AT_ONCE, teams: [{ id: teamId }] });
  expect(await raw('select id from chat_groups where shop_id = $1')).toEqual([{ id: groupId }]);
});

test('200 posters of one person at once have one code', async () => {
  const { shop, raw } = await stage();
  const codes = new Set<string>();
  const draw = async () => {
    const asked = { requestId: shop.newRequest(), what: theTea };
    codes.add((await sharePicture(asked, shop.as('user_ann'), shop.platform)).code);
  };
  expect(await all(draw)).toEqual({ ok: AT_ONCE });
  expect(codes.size).toBe(1);
  expect(await raw('select code from share_links where shop_id = $1')).toEqual([{ code: [...codes][0] }]);
});

test('100 people order and open links again at the same time: each order has one link and one group', async () => {
  const { shop, share, open, raw } = await stage();
  const codes = [await share('user_ann', theTea), await share('user_ann', theShop)];
  const buyers: UserId[] = people.slice(0, AT_ONCE / 2);
  await shop.moveIn(...buyers);
  for (const who of buyers) await open(who, codes[0]!, 'tG_parents');
  const order = (who: UserId) => {
    const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
    return placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform);
  };
  const runs = buyers.flatMap((who, i) => [() => order(who), () => open(who, codes[i % 2]!, 'tG_choir')]);
  expect(await race(runs)).toEqual({ ok: AT_ONCE });
  expect(conflicts).toEqual([]);
  expect(
    await raw(`select count(*)::int as orders, count(s.code)::int as links, count(g.group_id)::int as groups from orders o
      left join order_shares s on s.shop_id = $1 and s.order_id = o.id
      left join group_orders g on g.shop_id = $1 and g.order_id = o.id where o.shop_id = $1`),
  ).toEqual([{ orders: AT_ONCE / 2, links: AT_ONCE / 2, groups: AT_ONCE / 2 }]);
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});
