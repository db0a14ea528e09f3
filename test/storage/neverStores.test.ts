import { embeddedDatabase, rawOf } from '../support/database';
import { tea } from '../support/fixtures';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const TWICE = '23505';
const NOT_ALLOWED = '23514';
const NOT_THERE = '23503';

/** Lan leads and has a storefront with a badge; Ann is one of her customers. */
let shopId = '';
beforeAll(async () => {
  const shop = await openShop(database);
  ({ shopId } = shop);
  await shop.moveIn('user_lan', 'user_ann');
  await shop.transact(async (tx) => {
    const { now } = shop.world;
    await tx.leaders.setLeads('user_lan', true);
    const none = { words: '', rank: 0, onBoard: false, leftAt: null, rankedOn: null };
    const leader = { kind: 'leader', status: 'active', askedAt: now, since: now } as const;
    await tx.leaders.put({ userId: 'user_lan', ...leader, ...none });
    await tx.stores.add('user_lan', { name: '果园', story: '', claim: '农艺师' }, now);
    await tx.stores.verify('user_lan', '农艺师', { words: '农艺师', byId: 'user_ann' }, now);
    await tx.stores.putPicks('user_lan', [{ goodsId: tea.id, words: '' }]);
  });
});

const store = (rest: string) =>
  `insert into storefronts (shop_id, user_id, name, story, claim, face, own_face, is_open, made_at)
   values ($1, ${rest}, true, now())`;
const change = (what: string) => `update storefronts set ${what} where shop_id = $1`;
const pick = (rest: string) =>
  `insert into storefront_picks (shop_id, user_id, goods_id, words, position) values ($1, ${rest})`;
const visit = (rest: string) =>
  `insert into store_visits (shop_id, user_id, visitor_id, day, times, first_at, last_at) values ($1, ${rest})`;
const link = (rest: string) =>
  `insert into share_links (shop_id, code, sharer_id, kind, store_id, goods_id, channel, made_at)
   values ($1, 'AAAAAAAAAA', 'user_ann', ${rest}, 'card', now())`;

test.each([
  ['a storefront of somebody who leads nobody', store(`'user_ann', '安', '', '', '', 'none'`), NOT_THERE],
  ['two of one leader', store(`'user_lan', '二', '', '', '', 'none'`), TWICE],
  ['one without a name', change(`name = ''`), NOT_ALLOWED],
  ['a picture that nobody asks about', change(`face = 'cloud://x', own_face = 'none'`), NOT_ALLOWED],
  ['a picture that passed and is not there', change(`own_face = 'passed'`), NOT_ALLOWED],
  ['a badge for what he claims no more', change(`claim = '医生'`), NOT_ALLOWED],
  ['a badge for nothing', change(`claim = '', badge_of = ''`), NOT_ALLOWED],
  ['a badge that nobody gave', change(`badge_by = null`), NOT_ALLOWED],
  ['one that is shut without a reason', change(`shut_at = now(), shut_by = 'user_ann'`), NOT_ALLOWED],
  ['the same goods twice', pick(`'user_lan', 'goods_tea', '', 2`), TWICE],
  ['a fifty-first', pick(`'user_lan', 'goods_tea', '', 51`), NOT_ALLOWED],
  ['goods that there are not', pick(`'user_lan', 'goods_none', '', 2`), NOT_THERE],
  ['picks without a storefront', pick(`'user_ann', 'goods_tea', '', 1`), NOT_THERE],
  ['a visit of its owner', visit(`'user_lan', 'user_lan', '2026-01-01', 1, now(), now()`), NOT_ALLOWED],
  ['a visit that never was', visit(`'user_lan', 'user_ann', '2026-01-01', 0, now(), now()`), NOT_ALLOWED],
  ['a visit of nobody', visit(`'user_lan', 'user_none', '2026-01-01', 1, now(), now()`), NOT_THERE],
  ['a link to no storefront', link(`'store', null, null`), NOT_ALLOWED],
  ['a link to a storefront that there is not', link(`'store', 'user_ann', null`), NOT_THERE],
  ['a link to a storefront and goods', link(`'store', 'user_lan', 'goods_tea'`), NOT_ALLOWED],
  ['a link to the shop that names a storefront', link(`'shop', 'user_lan', null`), NOT_ALLOWED],
])('%s cannot be stored', async (_, sql, code) => {
  await expect(rawOf(database)(sql, [shopId])).rejects.toMatchObject({ code });
});

test('two of her goods cannot stand in the same place', async () => {
  const raw = rawOf(database);
  await raw(
    `insert into goods select (jsonb_populate_record(g, '{"id":"goods_two"}'::jsonb)).* from goods g
     where shop_id = $1 and id = 'goods_tea'`,
    [shopId],
  );
  await expect(raw(pick(`'user_lan', 'goods_two', '', 1`), [shopId])).rejects.toMatchObject({ code: TWICE });
});
