import type { ThanksPromised } from '@/contract/envelope';

import type { Envelope } from '@/domain/envelope';
import { thanksFor } from '@/domain/giveaway';
import type { EnvelopeId, OrderId } from '@/domain/id';
import { type Fen, sum } from '@/domain/money';
import type { Order } from '@/domain/order';
import { lineTotal } from '@/domain/quote';
import type { TeamKind } from '@/domain/team';
import { type Instant, later } from '@/domain/time';
import type { Dice } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { endEnvelope } from './endEnvelopes';
import { fillFromBudget } from './fill';
import { givesView } from './views';

const MOST_GIVEAWAYS = 10;

/**
 * 裂变红包: the shop says thank you for an order that was paid (and whose team has formed) with a packet for its buyer's
 * friends. The first giveaway that it is enough for and that has the money gives one; an order has one at most. The order
 * is locked, its buyer before it.
 */
export async function thankBuyer(tx: Tables, order: Order, now: Instant, dice: Dice): Promise<void> {
  const thanks = await thanksNow(tx, order, now);
  if (thanks.length === 0 || (await tx.envelopes.ofOrder(order.id))) return;
  const id: EnvelopeId = `envelope_${order.id.slice('order_'.length)}`;
  for (const { giveaway, rule, total } of thanks) {
    const { id: giveawayId, words } = giveaway;
    const { shares, split, gives, lasts } = rule;
    const packet = {
      ...{ id, kind: 'thanks' as const, senderId: order.buyerId, orderId: order.id, giveawayId, words },
      ...{ total, shares, split, gives, opensAt: now, expiresAt: later(now, lasts) },
    };
    if (await fillFromBudget(tx, dice, packet, now)) return;
  }
}

/** The giveaways that an order is enough for, and what each would give, in the order in which they are tried. */
async function thanksNow(tx: Tables, order: Pick<Order, 'receipt'>, now: Instant) {
  const giveaways = await tx.giveaways.running('thanks', now, MOST_GIVEAWAYS);
  return giveaways.flatMap((giveaway) => {
    const { rule } = giveaway;
    const total = rule.kind === 'thanks' ? thanksFor(rule, paidForGoods(order)) : undefined;
    return rule.kind === 'thanks' && total !== undefined ? [{ giveaway, rule, total }] : [];
  });
}

/** What its buyer will have to share once the team of a paid order has formed, if that were now. */
export async function thanksToCome(tx: Tables, order: Order, now: Instant): Promise<ThanksPromised | undefined> {
  const team = order.teamId && order.status === 'paid' ? await tx.teams.get(order.teamId) : undefined;
  if (team?.status !== 'open' || MAY_COST_LESS.has(team.kind)) return undefined;
  const thanks = await thanksNow(tx, order, now);
  const affordable = thanks.find(({ giveaway: { promised, budget }, total }) => promised + total <= budget);
  if (!affordable) return undefined;
  const { rule, total } = affordable;
  return { shares: rule.shares, total, gives: await givesView(tx, rule.gives, now) };
}

const MAY_COST_LESS: ReadonlySet<TeamKind> = new Set(['ladder', 'lottery']); // Or is not kept at all.

/** In cash: what was paid with credit and points the shop has thanked for already. */
export const paidForGoods = ({ receipt }: Pick<Order, 'receipt'>): Fen => sum(receipt.lines.map(lineTotal));

/**
 * All of its order went back: what nobody has opened goes back to the budget. What friends have opened stays theirs: they
 * have done nothing wrong.
 */
export async function withdrawThanks(tx: Tables, orderId: OrderId, now: Instant): Promise<void> {
  const envelope: Envelope | undefined = await tx.envelopes.ofOrder(orderId);
  const open = envelope && (await tx.envelopes.lockOpen(envelope.id));
  if (open) await endEnvelope(tx, open, 'withdrawn', now);
}
