import type { CommissionRule } from '@/domain/commission';
import type { OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import type { PayoutRule } from '@/domain/payout';
import type { ReferralRule } from '@/domain/referral';
import { type Instant, minutes } from '@/domain/time';
import type { Database } from '../../cloudfunctions/storage/database';
import { matureCommissions } from '../../cloudfunctions/usecases/leader/matureCommissions';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { askPayout } from '../../cloudfunctions/usecases/payout/askPayout';
import { openCounter } from './afterSales';
import { both } from './fixtures';
import { sharingIn } from './sharing';
import type { TestShop } from './shop';

/** Who comes by a leader's link is his from then on, and stays so. */
export const firstClick: ReferralRule = {
  ...{ bindBy: 'first', at: 'visit', whom: 'new', protectedFor: 15, applications: true },
};
/** A tenth of what is paid, and half as much again for who has sold ¥1,000 within a month. */
export const tenth: CommissionRule = {
  rate: 1_000,
  ranks: [
    { name: both('团长'), from: fen(0), factor: 10_000 },
    { name: both('金牌团长'), from: fen(1_000_00), factor: 15_000 },
  ],
  ownOrders: false,
};

const AT_ONCE: PayoutRule = {
  ...{ least: fen(10), most: fen(199_999), perDay: 10, fee: 0, approvedUpTo: fen(199_999) },
  ...{ ways: ['credit'], taxNote: both('') },
};

/** A shop with a counter where people bring others to it: leaders made by hand, links opened through the door. */
export async function openLeading(
  database: Database,
  referral: ReferralRule | undefined = firstClick,
  commission: CommissionRule | undefined = tenth,
) {
  const counter = await openCounter(database);
  const { shop } = counter;
  await shop.transact(async (tx) => {
    if (referral) await tx.rules.put('referral', referral, shop.world.now);
    if (commission) await tx.rules.put('commission', commission, shop.world.now);
  });
  const sharing = sharingIn(shop);

  /** From one moment to the next, as the merchant's approval does it. */
  async function lead(userId: UserId, rank = 0, since: Instant = shop.world.now): Promise<void> {
    await shop.moveIn(userId);
    await shop.transact(async (tx) => {
      await tx.leaders.setLeads(userId, true);
      const facts = {
        kind: 'leader',
        status: 'active',
        words: '',
        onBoard: false,
        leftAt: null,
        rankedOn: null,
      } as const;
      await tx.leaders.put({ userId, rank, askedAt: since, since, ...facts });
    });
  }

  /** He shows the shop to this person, who opens the link. */
  async function brings(leader: UserId, who: UserId): Promise<void> {
    const code = await sharing.share(leader, { kind: 'shop' });
    await sharing.open(who, code);
  }

  async function letters(): Promise<void> {
    while ((await sendOutbox(shop.shopId, shop.platform)) > 0);
  }

  const commissionOf = async (orderId: OrderId) => {
    await letters();
    return shop.look((tx) => tx.commissions.get(orderId));
  };
  const accountOf = async (leader: UserId) => {
    await letters();
    return shop.look((tx) => tx.leaders.account(leader));
  };
  /** Takes out all that is payable, as credit: that needs nobody, and costs nothing. How WeChat pays has tests of its own. */
  async function takesOut(leader: UserId): Promise<number> {
    await shop.transact((tx) => tx.rules.put('payout', AT_ONCE, shop.world.now));
    const { payable } = await accountOf(leader);
    const amount = fen(Math.min(payable, AT_ONCE.most));
    if (amount < AT_ONCE.least) return 0;
    await askPayout({ requestId: shop.newRequest(), amount, way: 'credit' }, shop.as(leader), shop.platform);
    return amount;
  }
  const mature = () => matureCommissions(shop.shopId, shop.platform, minutes(10));

  /** Bought, sent and received: boxes for ¥88, tins for ¥168. */
  async function received(lines: Readonly<Record<string, number>>, who: UserId): Promise<OrderId> {
    const orderId = await counter.buy(lines as never, who);
    await counter.ship(orderId);
    await counter.buyer('receiveOrder', { orderId }, who);
    return orderId;
  }

  return {
    ...counter,
    shop: counter.shop as TestShop,
    ...sharing,
    lead,
    brings,
    letters,
    commissionOf,
    accountOf,
    mature,
    received,
    takesOut,
  };
}
export type Leading = Awaited<ReturnType<typeof openLeading>>;
