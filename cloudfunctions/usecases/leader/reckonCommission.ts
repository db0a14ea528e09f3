import { commissionOf, maturesAt } from '@/domain/commission';
import type { OrderId, ShopId, UserId } from '@/domain/id';
import * as ledger from '@/domain/ledger';
import { type Fen, minus, zero } from '@/domain/money';
import type { Order } from '@/domain/order';
import type { Instant } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { Commission } from '../../storage/commissions';
import type { Tables } from '../../storage/tables';

/**
 * What an order brings its leader, as it stands now: it is compared with what was entered, and the difference is moved.
 * So it may come late, twice and in any order, and whatever goes back of an order, in whatever parts, takes exactly its
 * own with it. What was payable already is taken from there, also where it was paid out: the account goes below zero,
 * and the next earnings pay it. No claw-back can fail.
 */
export async function reckonCommission(shopId: ShopId, orderId: OrderId, { database, clock }: Platform): Promise<void> {
  await database.transact(shopId, async (tx) => {
    const order = await tx.orders.lock(orderId);
    const known = await tx.commissions.lock(orderId);
    if (known) await reckonNow(tx, order, known, clock.now());
  });
}

/** The order and its commission are locked. */
export async function reckonNow(tx: Tables, order: Order, known: Commission, now: Instant): Promise<Commission> {
  const brings = commissionOf(known.terms, order, await tx.orderLines.of(order.id));
  const { base } = brings;
  const amount = known.state === 'withheld' ? zero : brings.amount;
  const due: Commission = { ...known, base, amount, state: stateOf(order, known), maturesAt: matureOf(order, known) };
  const changed = await moveTo(tx, known, due, now);
  await tx.commissions.save(changed);
  return changed;
}

const stateOf = ({ status }: Order, { state }: Commission) =>
  state === 'waiting' && status !== 'unpaid' && status !== 'closed' ? 'pending' : state;

/** Counted from the receipt; what an exchange adds to it is seen when the time has come. */
const matureOf = (order: Order, known: Commission) =>
  known.maturesAt ?? (order.status === 'received' ? maturesAt(order.receivedAt, [], order.asks?.fault) : undefined);

/** Moves the difference between what was entered and what is due: from where it lies. Each change has a turn of its own. */
async function moveTo(tx: Tables, known: Commission, due: Commission, now: Instant): Promise<Commission> {
  if (known.amount === due.amount) return due;
  const { leaderId, orderId } = due;
  const turn = known.turn + 1;
  const account = due.state === 'payable' ? 'payable' : 'pending';
  const change = due.amount - known.amount;
  await tx.leaders.move(leaderId, { [account]: change }, true);
  const [from, to] =
    change > 0
      ? (['commission', `${account}/${leaderId}`] as const)
      : ([`${account}/${leaderId}`, 'commission'] as const);
  await tx.ledger.post(ledger.moved(`${orderId}.earned_${turn}`, from, to, Math.abs(change), now));
  return { ...due, turn };
}

/** It can be paid out from now on. The order and its commission are locked, and it was just reckoned. */
export async function makePayable(tx: Tables, known: Commission, now: Instant): Promise<void> {
  const { orderId, leaderId, amount } = known;
  await tx.commissions.save({ ...known, state: 'payable', payableAt: now });
  if (amount === 0) return;
  await tx.leaders.move(leaderId, { pending: -amount, payable: amount });
  await tx.ledger.post(ledger.moved(`${orderId}.matured`, `pending/${leaderId}`, `payable/${leaderId}`, amount, now));
}

/**
 * The merchant keeps what is not payable yet, and says why. The order and its commission are locked. Returns how much.
 */
export async function withhold(tx: Tables, known: Commission, reason: string, now: Instant): Promise<Fen> {
  if (known.state !== 'waiting' && known.state !== 'pending') return zero;
  const due: Commission = { ...known, amount: zero, state: 'withheld', withheldBecause: reason };
  await tx.commissions.save(await moveTo(tx, known, due, now));
  return minus(known.amount, zero);
}

/** Whose accounts a transfer of commission touches. */
export const accountsOf = (leaderId: UserId) =>
  ({ pending: `pending/${leaderId}`, payable: `payable/${leaderId}`, payout: `payout/${leaderId}` }) as const;
