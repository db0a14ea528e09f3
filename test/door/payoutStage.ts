import type { PayoutId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import type { PayoutRule } from '@/domain/payout';
import { days, later } from '@/domain/time';
import { makePayable, reckonCommission } from '../../cloudfunctions/usecases/leader/reckonCommission';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { askPayout } from '../../cloudfunctions/usecases/payout/askPayout';
import { firstClick, tenth } from '../support/leading';
import { payoutRule } from '../support/payouts';
import type { TestShop } from '../support/shop';

const bob: UserId = 'user_bob';
const rule: PayoutRule = { ...payoutRule, least: fen(1_00), perDay: 10, approvedUpTo: fen(1_00), fee: 0 };

/** Bob has earned ¥44, and has asked for some of it; so has a stranger. Both lead already. */
export async function openPayoutStage(shop: TestShop) {
  const asks = () => ({ requestId: shop.newRequest() });
  await shop.transact((tx) => tx.rules.put('payout', rule, shop.world.now));
  await earn(shop, bob, 'user_hal');
  await earn(shop, 'user_gil', 'user_ivy');
  const ask = async (who: UserId, amount: number): Promise<PayoutId> =>
    (await askPayout({ ...asks(), amount, way: 'wechat' }, shop.as(who), shop.platform)).payoutId;
  const sent = await ask(bob, 1_00);
  const strangers = await ask('user_gil', 1_00);
  while ((await sendOutbox(shop.shopId, shop.platform)) > 0);
  const stuck = await ask(bob, 1_00);
  await shop.transact(async (tx) => {
    await tx.payouts.save({ ...(await tx.payouts.lock(stuck)), triedAt: shop.world.now });
    const [letter] = await tx.outbox.claim(1, shop.world.now);
    await tx.outbox.failed(letter!, 'NO_AUTH', shop.world.now, 'hopeless');
  });
  const [toCancel, toApprove, toDecline] = [await ask(bob, 2_00), await ask(bob, 2_00), await ask(bob, 2_00)];
  const { taxNote, ...terms } = rule;

  return {
    foreignIds: [strangers, 'payout_nobody'],
    shop: {
      viewPayouts: () => [{}],
      listPayouts: () => [{ cursor: '999999.payout_0' }],
      askPayout: () => [
        { ...asks(), amount: 1_00, way: 'wechat' },
        { ...asks(), amount: 2_00, way: 'credit' },
      ],
      cancelPayout: () => [{ ...asks(), payoutId: toCancel }],
      confirmSheet: () => [{ ...asks(), payoutId: sent }],
      checkPayout: () => [{ ...asks(), payoutId: sent }],
    },
    admin: {
      listShopPayouts: () => [{ tab: 'sent', cursor: '999999.payout_0' }],
      approvePayout: () => [{ ...asks(), payoutId: toApprove }],
      declinePayout: () => [{ ...asks(), payoutId: toDecline, reason: '资料不全' }],
      giveUpPayout: () => [{ ...asks(), payoutId: stuck }],
      viewPayoutRule: () => [{}],
      putPayoutRule: () => [{ ...asks(), rule: { ...terms, taxNote } }, asks()],
    },
  };
}

/** A friend of his buys a box, half of which is his, and nothing of it goes back. The shop's own rules are as before. */
async function earn(shop: TestShop, leader: UserId, friend: UserId): Promise<void> {
  const { now } = shop.world;
  await shop.moveIn(friend);
  const before = await shop.transact(async (tx) => {
    const rules = await tx.rules.all();
    await tx.rules.put('referral', firstClick, now);
    await tx.rules.put('commission', { ...tenth, rate: 5_000 }, now);
    const binding = { customerId: friend, leaderId: leader, because: 'order' as const, boundAt: now };
    await tx.bindings.add({ ...binding, protectedUntil: later(now, days(1)) });
    return rules;
  });
  const { skuId, quantity, ...wanted } = shop.wanted(friend, 96_00);
  const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(friend), shop.platform);
  await shop.pay(friend, orderId);
  await reckonCommission(shop.shopId, orderId, shop.platform);
  await shop.transact(async (tx) => {
    await tx.orders.lock(orderId);
    const commission = await tx.commissions.lock(orderId);
    await makePayable(tx, { ...commission!, maturesAt: now }, now);
    for (const name of ['referral', 'commission'] as const) {
      const rule = before[name];
      await (rule ? tx.rules.put(name, rule, now) : tx.rules.remove(name));
    }
  });
}
