import { embeddedDatabase, rawOf } from '../support/database';
import { envelopesIn, rules } from '../support/envelopes';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const TWICE = '23505';
const NOT_ALLOWED = '23514';
const NOT_THERE = '23503';

/** A gift of which Bob has a share, one of a group, and one of Ann's own. */
const ids: Record<string, string> = {};
beforeAll(async () => {
  const shop = await openShop(database);
  const here = envelopesIn(shop);
  await here.allow();
  await here.giveCredit('user_ann', 20_00);
  const gifts = await here.put(rules.gift(), 100_00);
  const gift = await here.drop(gifts, 10_00, 5);
  const groups = await here.put(rules.group(10_00, 5), 100_00);
  const group = await here.reach('user_bob', groups, 'tG_parents');
  const own = await here.send('user_ann', 5_00, 2);
  await here.open('user_bob', gift);
  await here.put(rules.rain(10_00, 5), 10_00);
  Object.assign(ids, { shop: shop.shopId, gifts, gift, group, groups, own });
});

const packet = (changes: string, which = ':gift') =>
  `update envelopes set ${changes} where shop_id = :shop and id = ${which}`;
const share = (changes: string, position: number) =>
  `update envelope_shares set ${changes} where shop_id = :shop and envelope_id = :gift and position = ${position}`;
const budget = (changes: string) => `update giveaways set ${changes} where shop_id = :shop and id = :gifts`;
const again = (of: string, changes: string) =>
  `insert into envelopes (shop_id, id, kind, sender_id, giveaway_id, group_id, order_id, words, total, shares, split, gives,
     lots, status, made_at, opens_at, expires_at)
   select shop_id, 'envelope_again', kind, sender_id, giveaway_id, group_id, order_id, words, total, shares, split, gives,
     lots, 'open', made_at, opens_at, expires_at from envelopes where shop_id = :shop and ${of} ${changes}`;

/** Mistakes that a use case of tomorrow may make: the database is the last to see them, and refuses. */
test.each<[string, string, string]>([
  ['more shares taken than there are', NOT_ALLOWED, packet('opened = 6')],
  ['more given than there was', NOT_ALLOWED, packet('given = 1001')],
  ['all taken, and still open', NOT_ALLOWED, packet('opened = 5, given = 1000')],
  ['gone, with shares left', NOT_ALLOWED, packet(`status = 'gone', ended_at = now()`)],
  ['all taken, and something left', NOT_ALLOWED, packet(`opened = 5, status = 'gone', ended_at = now(), given = 999`)],
  ['over, and at no time', NOT_ALLOWED, packet(`status = 'over'`)],
  ['nothing taken, and something given', NOT_ALLOWED, packet('opened = 0')],
  ['a packet with less than a fen a share', NOT_ALLOWED, packet('total = 4')],
  ['a packet above ¥200 a share', NOT_ALLOWED, packet('total = 100001')],
  ['a packet of no shares', NOT_ALLOWED, packet('shares = 0, total = 0')],
  ['one’s own packet out of a budget', NOT_ALLOWED, packet('giveaway_id = :gifts', ':own')],
  ['one’s own packet of nobody', NOT_ALLOWED, packet('sender_id = null', ':own')],
  ['a packet out of no budget', NOT_ALLOWED, packet('giveaway_id = null')],
  ['a packet of a budget of another kind', NOT_THERE, packet('giveaway_id = :groups')],
  ['thanks for no order', NOT_ALLOWED, packet(`kind = 'thanks', sender_id = 'user_bob'`)],
  ['a packet of a group that is none', NOT_THERE, packet(`group_id = 'group_0'`, ':group')],
  ['a packet that closes before it opens', NOT_ALLOWED, packet('expires_at = opens_at')],
  ['a coupon of a template that is none', NOT_THERE, packet(`gives = '{"kind":"coupon","templateId":"template_0"}'`)],
  ['two packets of one giveaway in one group', TWICE, again('id = :group', '')],
  ['two rains of one giveaway', TWICE, again(`kind = 'rain'`, '')],
  ['a person with two shares', TWICE, share(`user_id = 'user_bob', taken_at = now()`, 2)],
  ['a share taken by nobody', NOT_ALLOWED, share('taken_at = now()', 2)],
  ['a share taken by who is not known', NOT_THERE, share(`user_id = 'user_0', taken_at = now()`, 2)],
  ['a share of nothing', NOT_ALLOWED, share('amount = 0', 2)],
  ['a share above ¥200', NOT_ALLOWED, share('amount = 20001', 2)],
  ['a coupon that is none', NOT_THERE, share(`coupon_id = 'coupon_0'`, 1)],
  ['more promised than the budget', NOT_ALLOWED, budget('promised = budget + 1')],
  ['a budget below what is promised', NOT_ALLOWED, budget('budget = promised - 1')],
  ['less than nothing promised', NOT_ALLOWED, budget('promised = -1')],
])('%s', async (_, code, mistake) => {
  const sql = mistake.replace(/:(\w+)/g, (all, name: string) => (ids[name] ? `'${ids[name]}'` : all));
  await expect(rawOf(database)(sql)).rejects.toMatchObject({ code });
});
