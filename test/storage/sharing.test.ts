import { embeddedDatabase, rawOf } from '../support/database';
import { sharingIn } from '../support/sharing';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const TWICE = '23505';
const NOT_ALLOWED = '23514';
const NOT_THERE = '23503';

/** Ann's team, which Bob came to by her card in a chat group, and joined. Cat has shared the shop, and nobody came. */
const ids: Record<string, string> = {};
beforeAll(async () => {
  const shop = await openShop(database);
  const { share, open } = sharingIn(shop);
  const { teamId, orderId: anns } = await shop.openTeam('user_ann');
  const code = await share('user_ann', { kind: 'team', teamId });
  await open('user_bob', code, 'tG_parents');
  const bobs = await shop.joinTeam('user_bob', teamId);
  const cats = await share('user_cat', { kind: 'shop' });
  const [group] = await rawOf(database)('select id from chat_groups where shop_id = $1', [shop.shopId]);
  Object.assign(ids, { shop: shop.shopId, team: teamId, code, cats, bobs, anns, group: group.id });
});

const link = (rest: string) =>
  `insert into share_links (shop_id, code, sharer_id, kind, goods_id, team_id, channel, parent, made_at)
   values (:shop, ${rest}, now())`;
const opening = (code: string, user: string, sharer: string, rest = `false, null, 1, now(), now()`) =>
  `insert into share_opens (shop_id, code, user_id, sharer_id, newcomer, group_id, times, first_at, last_at)
   values (:shop, ${code}, '${user}', '${sharer}', ${rest})`;

test.each([
  ['a code that is none', link(`'short', 'user_ann', 'shop', null, null, 'card', null`), NOT_ALLOWED],
  ['a code twice', link(`:code, 'user_bob', 'shop', null, null, 'card', null`), TWICE],
  ['a link of nobody', link(`'AAAAAAAAAA', 'user_nobody', 'shop', null, null, 'card', null`), NOT_THERE],
  ['a link to no team', link(`'AAAAAAAAAA', 'user_ann', 'team', 'goods_tea', null, 'card', null`), NOT_ALLOWED],
  [
    'a link to the shop and goods',
    link(`'AAAAAAAAAA', 'user_ann', 'shop', 'goods_tea', null, 'card', null`),
    NOT_ALLOWED,
  ],
  ['a link by pigeon', link(`'AAAAAAAAAA', 'user_ann', 'shop', null, null, 'pigeon', null`), NOT_ALLOWED],
  [
    'a parent that its maker never opened',
    link(`'AAAAAAAAAA', 'user_cat', 'shop', null, null, 'card', :code`),
    NOT_THERE,
  ],
  [
    'a link that comes from itself',
    link(`'AAAAAAAAAA', 'user_cat', 'shop', null, null, 'card', 'AAAAAAAAAA'`),
    NOT_ALLOWED,
  ],
  [
    'two posters of one person to the same thing',
    `insert into share_links (shop_id, code, sharer_id, kind, channel, made_at)
     values (:shop, 'AAAAAAAAAA', 'user_ann', 'shop', 'poster', now()), (:shop, 'BBBBBBBBBB', 'user_ann', 'shop', 'poster', now())`,
    TWICE,
  ],
  ['one who opens his own', opening(':code', 'user_ann', 'user_ann'), NOT_ALLOWED],
  ['an opening that is put down to another sharer', opening(':code', 'user_cat', 'user_bob'), NOT_THERE],
  ['an opening of no link', opening(`'AAAAAAAAAA'`, 'user_cat', 'user_ann'), NOT_THERE],
  ['one person twice', opening(':code', 'user_bob', 'user_ann'), TWICE],
  ['somebody who is new twice', opening(':cats', 'user_bob', 'user_cat', 'true, null, 1, now(), now()'), TWICE],
  [
    'an opening from a group that he is not of',
    opening(':code', 'user_cat', 'user_ann', 'false, :group, 1, now(), now()'),
    NOT_THERE,
  ],
  ['nobody who came', opening(':code', 'user_cat', 'user_ann', 'false, null, 0, now(), now()'), NOT_ALLOWED],
  ['an order put down to two links', `insert into order_shares values (:shop, :bobs, :code, 'user_bob')`, TWICE],
  [
    'an order put down to a link that was not opened',
    `insert into order_shares values (:shop, :anns, :code, 'user_ann')`,
    NOT_THERE,
  ],
  ['an order of two groups', `insert into group_orders values (:shop, :bobs, :group, 'user_bob')`, TWICE],
  ['an order of a group of others', `insert into group_orders values (:shop, :anns, :group, 'user_ann')`, NOT_THERE],
  [
    'somebody of no group',
    `insert into group_people values (:shop, 'group_nobody', 'user_bob', true, now(), now())`,
    NOT_THERE,
  ],
  ['a team that is not there', `insert into group_teams values (:shop, :group, 'team_nobody', now())`, NOT_THERE],
])('the database refuses %s', async (_, sql, code) => {
  const said = sql.replace(/:(\w+)/g, (_, name: string) => `'${ids[name]}'`);
  await expect(rawOf(database)(said)).rejects.toMatchObject({ code });
});
