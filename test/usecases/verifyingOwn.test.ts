import type { CheckName } from '@/domain/verdict';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { mistakesIn } from '../support/books';
import { box } from '../support/fixtures';
import { fill, putRules, RULES } from '../support/own';
import { openShop } from '../support/shop';
import { unguardedDatabase } from '../support/unguarded';

const { database, raw } = unguardedDatabase();
const ann = 'user_ann' as const;

/** Ann has paid one order with credit and points, another one waits, and something is left of both. */
async function purseShop() {
  const shop = await openShop(database);
  await shop.moveIn(ann);
  const { points } = RULES;
  await putRules(shop, { points });
  await fill(shop, ann, 'credit', 30_00);
  await fill(shop, ann, 'points', 500);
  const place = async (credit: boolean, agreed: number) => {
    const lines = [{ skuId: box.id, quantity: 1 }];
    const asks = { requestId: shop.newRequest(), to: shop.toOf(ann), lines, agreed };
    const { orderId } = await placeOrder({ ...asks, use: { credit, points: !credit } }, shop.as(ann), shop.platform);
    return orderId;
  };
  const paid = await place(true, 96_00 - 30_00);
  await shop.pay(ann, paid);
  await fill(shop, ann, 'credit', 7_00);
  const open = await place(false, 96_00 - 5_00);
  return { shop, paid, open };
}
type Purse = Awaited<ReturnType<typeof purseShop>>;

test('the books of credit and points are right', async () => {
  const { shop } = await purseShop();
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});

const planted: [CheckName, sql: string, names: (purse: Purse) => string][] = [
  ['purses', 'update purse_lots set left_over = left_over - 1 where shop_id = $1 and left_over > 0', () => 'credit/'],
  ['purses', "insert into purse_debts values ($1, 'user_ann', 5)", () => 'points/user_ann'],
  ['purseOrders', 'update purse_spends set back = 1 where shop_id = $1', ({ paid }) => paid],
  ['purseOrders', "delete from purse_spends where shop_id = $1 and unit = 'credit'", ({ paid }) => paid],
  [
    'purseOrders',
    "update orders set status = 'closed', closed_by = 'buyer', closed_at = placed_at where shop_id = $1 and status = 'unpaid'",
    ({ open }) => open,
  ],
  ['held', "update purse_spends set back = 2 where shop_id = $1 and unit = 'points'", () => 'points_held'],
  [
    'held',
    "update orders set status = 'paid', paid_at = placed_at where shop_id = $1 and status = 'unpaid'",
    () => 'points_held',
  ],
];

test.each(planted)('%s: finds what was planted: %s', async (name, sql, names) => {
  const purse = await purseShop();
  await raw(sql, [purse.shop.shopId]);
  const wrong = await mistakesIn(database, purse.shop.shopId);
  expect(wrong).toContainEqual(expect.stringMatching(new RegExp(`^${name}: .*${names(purse)}`)));
});
