import { PLAIN_FACTOR, type Term, termOf } from '@/domain/commission';
import type { Goods } from '@/domain/goods';
import type { UserId } from '@/domain/id';
import type { Receipt } from '@/domain/quote';
import { isBound } from '@/domain/referral';
import type { ShopRules } from '@/domain/rules';
import { ATTRIBUTED_FOR } from '@/domain/share';
import { later } from '@/domain/time';
import type { Scene } from '../../door/command';
import { bind } from './bind';

/** Whose customer the buyer is as he places an order, and what that brings. */
export interface Led {
  readonly leaderId: UserId;
  readonly bindingTurn?: number | undefined; // None, of what a leader buys himself.
  readonly factor: number; // Of his rank, in basis points. 0: he works here, and is paid otherwise.
}

/**
 * The leader that an order keeps. Where the shop binds with the order, the last link of a leader that its buyer has opened
 * counts now. The buyer is locked. Nobody, where the leader has left: what is bound to him waits to be handed over.
 */
export async function leaderOf(scene: Scene, rules: ShopRules): Promise<Led | undefined> {
  const { tx, caller, now } = scene;
  const { referral, commission } = rules;
  if (!referral) return undefined;
  const { userId: customerId } = caller;
  if (referral.at === 'order') {
    const click = await tx.shares.lastOfLeader(customerId, later(now, -ATTRIBUTED_FOR));
    const who = { customerId, because: 'order' as const };
    if (click) await bind(tx, referral, { ...who, ...click }, now);
  }
  const running = await tx.bindings.running(customerId);
  if (running && isBound(running, now)) {
    if (await tx.staff.get(customerId)) return undefined;
    const { leaderId, turn: bindingTurn, leader } = running;
    if (leader.status !== 'active') return undefined;
    const factor = leader.kind === 'staff' ? 0 : factorOf(rules, leader.rank);
    return { leaderId, bindingTurn, factor };
  }
  if (!commission?.ownOrders) return undefined;
  const me = await tx.leaders.get(customerId);
  if (me?.status !== 'active' || me.kind !== 'leader') return undefined;
  return { leaderId: customerId, factor: factorOf(rules, me.rank) };
}

/** What a rank makes of a commission: basis points. A rank that the rule no longer has counts as its highest. */
export function factorOf({ commission }: ShopRules, rank: number): number {
  const { ranks = [] } = commission ?? {};
  return ranks[Math.min(rank, ranks.length - 1)]?.factor ?? PLAIN_FACTOR;
}

/** What each line will bring. Settled now: neither rates nor ranks that change later move it. */
export async function termsOf(
  { tx }: Pick<Scene, 'tx'>,
  { commission }: ShopRules,
  { factor }: Led,
  { lines }: Pick<Receipt, 'lines'>,
  goods: ReadonlyMap<string, Pick<Goods, 'id' | 'noPromotion'>>,
): Promise<Term[]> {
  if (!commission || factor === 0) return [];
  const own = await tx.commissions.ofGoods(lines.map(({ goodsId }) => goodsId));
  return lines.flatMap(({ skuId, goodsId }) => {
    if (goods.get(goodsId)?.noPromotion) return [];
    return termOf(skuId, own.get(goodsId), commission, factor) ?? [];
  });
}
