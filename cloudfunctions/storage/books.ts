import { sql } from 'kysely';
import type { ShopId } from '@/domain/id';
import { CHECKS, type Checked, type CheckName, EXAMPLES } from '@/domain/verdict';
import * as afterSales from './checks/afterSales';
import * as cards from './checks/cards';
import type { Check } from './checks/check';
import * as coupons from './checks/coupons';
import * as envelopes from './checks/envelopes';
import * as members from './checks/members';
import * as money from './checks/money';
import * as orders from './checks/orders';
import * as outside from './checks/outside';
import * as parcels from './checks/parcels';
import * as payouts from './checks/payouts';
import * as purse from './checks/purse';
import * as referral from './checks/referral';
import * as reviews from './checks/reviews';
import * as sharing from './checks/sharing';
import * as stock from './checks/stock';
import * as teams from './checks/teams';
import type { Db } from './schema';

/** A name of CHECKS without its statement does not compile. */
const checks: Readonly<Record<CheckName, Check>> = {
  ...{ accounts: money.accounts, transfers: money.transfers, payments: money.payments, refunds: money.refunds },
  ...{ refunded: money.refunded, refundLetters: money.refundLetters },
  ...{ cards: cards.cards, cardMoney: cards.cardMoney },
  ...{ purses: purse.purses, purseOrders: purse.purseOrders, held: purse.held },
  ...{ coupons: coupons.coupons, couponOrders: coupons.couponOrders },
  ...{ orders: orders.orders, receipts: orders.receipts, orderLines: orders.orderLines },
  ...{ stock: stock.stock, orderStock: stock.orderStock, parcels: parcels.parcels },
  ...{ afterSales: afterSales.afterSales, afterSaleStock: afterSales.afterSaleStock },
  ...{ lotteries: teams.lotteries, campaignUnits: teams.campaignUnits },
  ...{ seats: teams.seats, freeSeats: teams.freeSeats, seatOrders: teams.seatOrders, teamOrders: teams.teamOrders },
  reviews: reviews.reviews,
  ...{ bindings: referral.bindings, commissions: referral.commissions, leaderAccounts: referral.leaderAccounts },
  payouts: payouts.payouts,
  ...{ orderShares: sharing.orderShares, shareOpens: sharing.shareOpens, groupOrders: sharing.groupOrders },
  ...{ envelopes: envelopes.envelopes, envelopeMoney: envelopes.envelopeMoney },
  ...{ envelopeShares: envelopes.envelopeShares, giveaways: envelopes.giveaways },
  ...{ tiers: members.tiers, growth: members.growth, rewards: members.rewards },
  ...{ checkIns: members.checkIns, pointsGoods: members.pointsGoods },
  ...{ requests: outside.requests, letters: outside.letters, differences: outside.differences },
};

/** Asks all that is stored whether it is true. A statement a check, and one more where something does not fit. */
export const books = (db: Db, shopId: ShopId) => ({
  async verify(): Promise<Checked[]> {
    const found: Checked[] = [];
    for (const name of Object.keys(CHECKS) as CheckName[]) found.push(await verified(db, shopId, name));
    return found;
  },
});

async function verified(db: Db, shopId: ShopId, name: CheckName): Promise<Checked> {
  const rows = checks[name](shopId);
  const totals = await sql<{ counted: number; wrong: number; sum: number }>`
    select count(*) as counted, count(*) filter (where fits is not true) as wrong, coalesce(sum(amount), 0)::bigint as sum
    from (${rows}) looked_at`.execute(db);
  const { counted, wrong, sum } = totals.rows[0]!;
  if (wrong === 0) return { name, counted, wrong, sum, examples: [] };
  const first = await sql<{ id: string }>`
    select id from (${rows}) looked_at where fits is not true order by id limit ${EXAMPLES}`.execute(db);
  return { name, counted, wrong, sum, examples: first.rows.map(({ id }) => id) };
}
