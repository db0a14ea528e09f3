import type { UserId } from '@/domain/id';
import type { Account } from '@/domain/ledger';
import * as ledger from '@/domain/ledger';
import type { Order } from '@/domain/order';
import { accountOf, backTo, backUntil, HELD, type PurseUnit, SPENT, spendFrom } from '@/domain/purse';
import { usedOf } from '@/domain/quote';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';

const UNITS: readonly PurseUnit[] = ['credit', 'points'];

export interface Taken {
  readonly userId: UserId;
  readonly unit: PurseUnit;
  readonly amount: number;
  readonly event: string;
  readonly to: Account;
}

/**
 * Takes so much out of somebody's purse for good, what ends first before the rest, and says from which lots. Nothing,
 * where there is not enough.
 */
export async function takeFromPurse(tx: Tables, { userId, unit, amount, event, to }: Taken, now: Instant) {
  const lots = await tx.purses.lock(userId, unit, now);
  const parts = spendFrom(lots, amount, now);
  if (!parts) return undefined;
  await tx.purses.take(parts);
  await tx.ledger.post(ledger.moved(event, accountOf(unit, userId), to, amount, now));
  return parts.map((part) => ({ ...part, expiresAt: lots.find(({ id }) => id === part.id)!.expiresAt }));
}

type Using = Pick<Order, 'id' | 'buyerId' | 'receipt'> & { readonly revivedAt?: Instant | undefined };

/** What happens to an order a second time, once it was revived, is another event. */
const again = ({ revivedAt }: Using) => (revivedAt === undefined ? '' : '_again');

/** Holds what the receipt says that is paid with credit and points. False: it is not there any more. */
export async function holdUsed(tx: Tables, order: Using, now: Instant): Promise<boolean> {
  const used = usedOf(order.receipt);
  for (const unit of UNITS) {
    if (used[unit] === 0) continue;
    const event = `${order.id}.${unit}_held${again(order)}`;
    const taking = { userId: order.buyerId, unit, amount: used[unit], event, to: HELD[unit] };
    const parts = await takeFromPurse(tx, taking, now);
    if (!parts) return false;
    await tx.purses.spend(order.id, unit, parts);
  }
  return true;
}

/** The order is paid: what it held is the shop's. */
export async function spendUsed(tx: Tables, order: Using, now: Instant): Promise<void> {
  const used = usedOf(order.receipt);
  for (const unit of UNITS) {
    if (used[unit] === 0) continue;
    await tx.ledger.post(
      ledger.moved(`${order.id}.${unit}_sold${again(order)}`, HELD[unit], SPENT[unit], used[unit], now),
    );
  }
}

/** An order that is closed gives everything back, from where it lies: held, or spent where it was paid. */
export async function returnUsed(tx: Tables, order: Using, was: 'unpaid' | 'paid', now: Instant): Promise<void> {
  await returnPart(tx, order, usedOf(order.receipt), `${order.id}.%_back${again(order)}`, was, now);
}

/** So much credit and so many points of an order come back. `event` names it once; % is the unit. */
export async function returnPart(
  tx: Tables,
  { id: orderId, buyerId }: Pick<Order, 'id' | 'buyerId'>,
  part: Readonly<Record<PurseUnit, number>>,
  event: string,
  was: 'unpaid' | 'paid',
  now: Instant,
): Promise<void> {
  if (part.credit === 0 && part.points === 0) return;
  const spends = await tx.purses.spendsOf(orderId);
  for (const unit of UNITS) {
    if (part[unit] === 0) continue;
    const mine = spends.filter((spend) => spend.unit === unit);
    for (const { lotId, amount } of backTo(mine, part[unit]).sort((a, b) => (a.lotId < b.lotId ? -1 : 1))) {
      const { expiresAt } = mine.find((spend) => spend.lotId === lotId)!;
      await tx.purses.giveBack(orderId, lotId, amount, backUntil(expiresAt, now));
    }
    const from = was === 'paid' ? SPENT[unit] : HELD[unit];
    await tx.ledger.post(ledger.moved(event.replace('%', unit), from, accountOf(unit, buyerId), part[unit], now));
  }
}
