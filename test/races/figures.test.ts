import type { SalesCurve } from '@/contract/adminFigures';
import { days, later, minutes } from '@/domain/time';
import { reckonTouched } from '../../cloudfunctions/usecases/customer/keepCustomers';
import { racingDatabase, rawOf } from '../support/database';
import { dayOfRow, figuresByHand } from '../support/figuresByHand';
import { box, friends, tin } from '../support/fixtures';
import { openKnowing } from '../support/knowing';

const { database, conflicts } = racingDatabase();
const PEOPLE = 40;
const TIMERS = 6;

test('timers reckon at once while people buy and get money back: every sum is that of its parts, and of the books', async () => {
  const here = await openKnowing(database);
  const { shop } = here;
  await shop.transact((tx) => tx.skus.giveBack([{ skuId: box.id, quantity: 10_000 }], 'crowd', shop.world.now));
  const people = friends(PEOPLE);
  await shop.moveIn(...people);
  let isOver = false;
  const timer = async () => {
    while (!isOver) await reckonTouched(shop.shopId, shop.platform, later(shop.world.now, minutes(1)));
  };
  const live = (async () => {
    const today = dayOfRow(shop.world.now);
    let before = 0;
    while (!isOver) {
      const shown = await here.staffLook<SalesCurve>('viewSalesCurve', { from: today, until: today });
      if (typeof shown === 'string') throw new Error(shown);
      expect(shown.total.newcomers).toBeGreaterThanOrEqual(before); // Nobody gives all back: it only grows.
      before = shown.total.newcomers;
    }
  })();
  /** Whoever is being reckoned is touched again, so that the next timer takes him, too. */
  const raw = rawOf(database);
  const nudge = async () => {
    for (let turn = 0; !isOver; turn += 1)
      await raw(
        `insert into customer_touches (shop_id, user_id, tx) select shop_id, id, $2 from users where shop_id = $1
         on conflict do nothing`,
        [shop.shopId, turn],
      );
  };
  const timers = [...Array.from({ length: TIMERS }, timer), nudge()];
  await Promise.all(
    people.map(async (who, i) => {
      const orderId = await here.buy({ [box.id]: 2, ...(i % 2 > 0 && { [tin.id]: 1 }) }, who);
      const asked = { orderId, sent: false, lines: [{ skuId: box.id, units: 1 }] };
      const shown = await here.staffLook<{ total: number }>('previewRefundBuyer', asked);
      if (typeof shown === 'string') throw new Error(shown);
      await here.merchant('refundBuyer', { ...asked, amount: shown.total, words: '退' });
      await here.buy({ [box.id]: 1 }, who);
    }),
  );
  isOver = true;
  await Promise.all([...timers, live]);
  await here.keep();

  const wrong = await raw(
    `select coalesce(d.figure, p.figure) as figure, d.count, p.count as of_parts from figure_days d
     full join (
       select figure, day, case when figure in ('orders', 'refunds', 'newcomers', 'formed') then left(key, 2) else key end as key,
         sum(count) as count, sum(amount) as amount
       from figure_parts where shop_id = $1 group by 1, 2, 3
     ) p on p.figure = d.figure and p.day = d.day and p.key = d.key
     where coalesce(d.shop_id, $1) = $1 and (coalesce(d.count, 0) <> coalesce(p.count, 0) or coalesce(d.amount, 0) <> coalesce(p.amount, 0))`,
    [shop.shopId],
  );
  expect(wrong).toEqual([]);
  const hand = await figuresByHand(raw, shop.shopId);
  const [from, until] = [dayOfRow(shop.world.now - days(1)), dayOfRow(shop.world.now)];
  const shown = await here.staffLook<SalesCurve>('viewSalesCurve', { from, until });
  expect(shown).toMatchObject({ total: hand.numbers({ from, until }) });
  expect(hand.numbers({ from, until })).toMatchObject({ orders: 2 * PEOPLE, newcomers: PEOPLE });
  expect(conflicts).toEqual([]);
});
