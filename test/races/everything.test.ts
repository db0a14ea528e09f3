import fc from 'fast-check';
import type { OrderId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { TEAM_KINDS } from '@/domain/team';
import { hours } from '@/domain/time';
import { refundBuyer } from '../../cloudfunctions/usecases/afterSale/refundBuyer';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { lives } from '../model/lives';
import { openTown, type Town } from '../model/town';
import { mistakesIn } from '../support/books';
import { racingDatabase } from '../support/database';
import { box } from '../support/fixtures';
import { campaignOf } from '../support/kinds';

const { database, conflicts } = racingDatabase();
const LASTS = Number(process.env['EVERYTHING_TIME'] ?? 3_000); // ms, for each kind
const WORKERS = 20;

/** What else the staff do with what was ordered, formed or not. */
async function serve({ shop }: Town, orderId: OrderId, i: number): Promise<void> {
  const staff = shop.as('user_own');
  const asked = { requestId: shop.newRequest(), orderId };
  const lines = [{ skuId: box.id, units: 1 }];
  const done =
    i % 2
      ? shipOrder({ ...asked, carrier: 'SF', waybill: `SF${String(i).padStart(10, '0')}` }, staff, shop.platform)
      : refundBuyer({ ...asked, sent: false, lines, amount: 1_00, words: '补差价' }, staff, shop.platform);
  await done.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

test.each(TEAM_KINDS)(
  'everything at once, with a team of the kind %s: nobody ever waits in a circle',
  async (kind) => {
    const campaign = campaignOf(kind, { size: 4, lasts: hours(2), limits: { units: 90, total: 400 } });
    const town = await openTown(database, campaign, { inhabitants: 12, stock: 500 });
    await town.shop.moveIn('user_own');
    const steps = fc.sample(lives.step, { numRuns: 5_000, seed: 4 });
    const end = Date.now() + LASTS;
    let taken = 0;
    async function work(): Promise<void> {
      while (Date.now() < end) {
        taken += 1;
        await town.take(steps[taken % steps.length]!);
        const order = town.orders[taken % Math.max(1, town.orders.length)];
        if (taken % 9 === 0 && order) await serve(town, order.orderId, taken);
      }
    }
    await Promise.all(Array.from({ length: WORKERS }, work));

    expect({ deadlocks: conflicts.filter((code) => code === '40P01').length, taken }).toEqual({
      deadlocks: 0,
      taken: expect.any(Number),
    });
    expect(taken).toBeGreaterThan(WORKERS * 3);
    expect(await mistakesIn(database, town.shop.shopId)).toEqual([]);
    if (process.env['EVERYTHING_TIME']) console.log(kind, taken, conflicts, town.refused);
  },
  LASTS * 3 + 30_000,
);
