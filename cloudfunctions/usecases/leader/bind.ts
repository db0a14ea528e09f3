import type { UserId } from '@/domain/id';
import { afterClick, type Binding, isBound, type ReferralRule, spanOf } from '@/domain/referral';
import type { Instant } from '@/domain/time';
import type { Running } from '../../storage/bindings';
import type { Tables } from '../../storage/tables';
import { stillLeads } from './stillLeads';

/** Somebody came by a link of this leader. `isNew` is only asked where it matters: it costs a statement. */
export interface Click {
  readonly customerId: UserId;
  readonly leaderId: UserId;
  readonly code: string;
  readonly because: 'link' | 'order';
}

/**
 * Binds a customer, by the shop's rule. The customer is locked. A link of somebody who is no leader does nothing.
 */
export async function bind(
  tx: Tables,
  rule: ReferralRule,
  { customerId, leaderId, code, because }: Click,
  now: Instant,
): Promise<void> {
  const isSelf = customerId === leaderId;
  if (isSelf) return;
  const people = await tx.leaders.some([leaderId, customerId]);
  if (people.get(leaderId)?.status !== 'active') return;
  const isStaff = (await tx.staff.get(customerId)) !== undefined;
  const running = await tx.bindings.running(customerId);
  const isLeader = await stillLeads(tx, people.get(customerId));
  const isBusy = running !== undefined && isBound(running, now);
  const isNew = isBusy || rule.whom === 'all' || (await tx.orders.isNewcomer(customerId));
  const does = afterClick(rule, running, leaderId, { isSelf, isStaff, isLeader, isNew }, now);
  if (!does) return;
  const span = spanOf(rule, now);
  if (does === 'renew') return tx.bindings.renew(running!, span);
  if (!(await tx.leaders.hold(leaderId))) return; // He has just left.
  if (running) await endBinding(tx, running, does === 'take_over' ? 'taken_over' : 'expired', now);
  await tx.bindings.add({ customerId, leaderId, code, because, boundAt: now, ...span });
}

/** One that has expired ended when it did, and not when somebody looked. */
export async function endBinding(
  tx: Tables,
  running: Running | Binding,
  because: NonNullable<Binding['endedBecause']>,
  now: Instant,
): Promise<void> {
  const { expiresAt } = running;
  const isExpired = expiresAt !== undefined && expiresAt <= now;
  await tx.bindings.end(running, isExpired ? 'expired' : because, isExpired ? expiresAt : now);
}
