import type { CheckName } from '@/domain/verdict';
import { mistakesIn } from '../support/books';
import { couponsIn } from '../support/coupons';
import { envelopesIn, rules } from '../support/envelopes';
import { noon } from '../support/fixtures';
import { openShop } from '../support/shop';
import { unguardedDatabase } from '../support/unguarded';

const { database, raw } = unguardedDatabase();

/** A gift of which two have a share, one's own packet, a gathering that waits, and one that has given everybody a coupon. */
async function generousShop() {
  const shop = await openShop(database);
  const here = envelopesIn(shop);
  await here.allow();
  await here.giveCredit('user_ann', 20_00);
  const gifts = await here.put(rules.gift(), 100_00);
  const gift = await here.drop(gifts, 10_00, 5);
  await here.open('user_bob', gift);
  await here.open('user_cat', gift);
  const own = await here.send('user_ann', 5_00, 2);
  await here.open('user_bob', own);
  const offer = await here.put(rules.gather(9_00, 3), 90_00);
  const waits = await here.start('user_bob', offer);
  const templateId = await couponsIn(shop).put({ ways: ['campaign'], endsAt: noon + 30 * 86_400_000 });
  const gather = { ...rules.gather(9_00, 2), gives: { kind: 'coupon', templateId } as const };
  const together = await here.start('user_ann', await here.put(gather as ReturnType<typeof rules.gather>, 90_00));
  await here.join('user_cat', together);
  return { shop, gifts, gift, own, waits, together };
}
type Generous = Awaited<ReturnType<typeof generousShop>>;

test('the books of a shop that gives away are right', async () => {
  const { shop } = await generousShop();
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});

const planted: [CheckName, string, (generous: Generous) => string][] = [
  [
    'envelopes',
    `update envelope_shares set amount = amount + 1 where shop_id = $1 and user_id is null`,
    ({ gift }) => gift,
  ],
  ['envelopes', `delete from envelope_shares where shop_id = $1 and user_id is null`, ({ gift }) => gift],
  ['envelopes', `update envelopes set opened = opened - 1 where shop_id = $1 and opened > 0`, ({ own }) => own],
  ['envelopes', `update envelopes set given = given + 1 where shop_id = $1`, ({ gift }) => gift],
  [
    'envelopes',
    `update envelope_shares set until = now() where shop_id = $1 and user_id is not null`,
    ({ waits }) => waits,
  ],
  ['envelopes', `update envelope_shares set until = null where shop_id = $1`, ({ own }) => own],
  [
    'envelopes', // One was left out.
    `update envelope_shares set position = position + 100 where shop_id = $1 and user_id = 'user_cat' and position = 2`,
    ({ gift }) => gift,
  ],
  ['envelopeMoney', `delete from transfers where shop_id = $1 and id like '%.sent.0'`, ({ own }) => own],
  ['envelopeMoney', `delete from transfers where shop_id = $1 and id like '%.given.0'`, ({ gift }) => gift],
  [
    'envelopeMoney',
    `update transfers set amount = amount - 1 where shop_id = $1 and id like '%.filled.0'`,
    ({ waits }) => waits,
  ],
  ['envelopeMoney', `update envelopes set status = 'over', ended_at = now() where shop_id = $1`, ({ gift }) => gift],
  ['envelopeShares', `delete from purse_lots where shop_id = $1`, ({ gift }) => gift],
  ['envelopeShares', `update purse_lots set user_id = 'user_eve' where shop_id = $1`, ({ own }) => own],
  ['envelopeShares', `update coupons set worth = worth + 1 where shop_id = $1`, ({ together }) => together],
  ['envelopeShares', `update coupons set user_id = 'user_eve' where shop_id = $1`, ({ together }) => together],
  ['giveaways', `update giveaways set promised = promised + 1 where shop_id = $1`, ({ gifts }) => gifts],
  ['giveaways', `update giveaways set budget = 1 where shop_id = $1`, ({ gifts }) => gifts],
  ['giveaways', `delete from envelopes where shop_id = $1 and kind = 'gift'`, ({ gifts }) => gifts],
];

test.each(planted)('%s: finds what was planted: %s', async (name, sql, names) => {
  const generous = await generousShop();
  await raw(sql, [generous.shop.shopId]);
  const mistakes = await mistakesIn(database, generous.shop.shopId);
  expect(mistakes.filter((mistake) => mistake.startsWith(`${name}: `)).join()).toContain(names(generous));
});
