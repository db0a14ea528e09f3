import { type Id, isId } from '@/domain/id';
import type { CheckName } from '@/domain/verdict';
import { goTo } from '@/navigation';

export type GroupName = 'money' | 'orders' | 'teams' | 'given' | 'leaders' | 'other';

/** Every check, by what it is about. */
const GROUP_OF: Readonly<Record<CheckName, GroupName>> = {
  ...{ accounts: 'money', transfers: 'money', payments: 'money', refunds: 'money', refunded: 'money' },
  ...{
    refundLetters: 'money',
    purses: 'money',
    purseOrders: 'money',
    held: 'money',
    cards: 'money',
    cardMoney: 'money',
  },
  ...{ orders: 'orders', receipts: 'orders', orderLines: 'orders', stock: 'orders', orderStock: 'orders' },
  ...{ parcels: 'orders', afterSales: 'orders', afterSaleStock: 'orders' },
  ...{ seats: 'teams', freeSeats: 'teams', seatOrders: 'teams', teamOrders: 'teams', lotteries: 'teams' },
  ...{ campaignUnits: 'teams', orderShares: 'teams', shareOpens: 'teams', groupOrders: 'teams' },
  ...{ coupons: 'given', couponOrders: 'given', envelopes: 'given', envelopeMoney: 'given', envelopeShares: 'given' },
  ...{ giveaways: 'given', tiers: 'given', growth: 'given', rewards: 'given', checkIns: 'given', pointsGoods: 'given' },
  ...{ bindings: 'leaders', commissions: 'leaders', leaderAccounts: 'leaders', payouts: 'leaders' },
  ...{ reviews: 'other', requests: 'other', letters: 'other', differences: 'other' },
};
export const groupOf = (name: CheckName): GroupName => GROUP_OF[name];
export const GROUPS: readonly GroupName[] = ['money', 'orders', 'teams', 'given', 'leaders', 'other'];

type Way = (() => unknown) | undefined;
const asked = <Prefix extends string>(prefix: Prefix, id: string, way: (id: Id<Prefix>) => unknown): Way =>
  isId(prefix, id) ? () => way(id) : undefined;

/**
 * Where one looks at what does not fit: an example begins with the id of what it is of (`order_1.refund`,
 * `user_1/credit`). Nothing where there is no page of it.
 */
export function wayTo(name: CheckName, example: string): Way {
  if (name === 'differences') return () => goTo.adminBooks();
  if (name === 'letters') return () => goTo.admin();
  const id = /[a-z]+_[0-9A-Za-z]+/.exec(example)?.[0] ?? '';
  return (
    asked('order', id, (one) => goTo.shopOrder(one)) ??
    asked('aftersale', id, (one) => goTo.shopSale(one)) ??
    asked('campaign', id, (one) => goTo.campaign(one)) ??
    asked('template', id, (one) => goTo.couponTemplate(one)) ??
    asked('giveaway', id, (one) => goTo.giveaway(one)) ??
    asked('team', id, () => goTo.adminTeams()) ??
    asked('sku', id, () => goTo.adminStock()) ??
    asked('user', id, (one) =>
      name === 'bindings' || name === 'leaderAccounts' ? goTo.shopLeader(one) : goTo.customer(one),
    ) ??
    asked('payout', id, () => goTo.shopPayouts())
  );
}
