import type { OrderId, SkuId } from './id';
import type { PointsLast, PointsRule } from './member';
import { type Fen, fen } from './money';
import type { RefusalCode } from './refusal';
import { dayOf, days, hours, type Instant, later } from './time';

/** Why points came or went. */
export type PointsBecause =
  | { readonly by: 'order' | 'refund'; readonly orderId: OrderId } //          Earned, and taken back.
  | { readonly by: 'spent' | 'unspent'; readonly orderId: OrderId } //         In an order, and back from it.
  | { readonly by: 'check_in'; readonly day: string; readonly streak: number }
  | { readonly by: 'owed' } //                                                 They paid what had been taken back too late.
  | { readonly by: 'expired' }
  | { readonly by: 'adjusted'; readonly reason: string };

/** What `cash` fen, paid for goods that are kept, earn in a tier with this rate (basis points). */
export const pointsFor = ({ perYuan }: Pick<PointsRule, 'perYuan'>, cash: Fen, rate: number): number =>
  Math.floor((cash * perYuan * rate) / 1_000_000);

/** When points that are given now end. */
export function pointsEnd(lasts: PointsLast, now: Instant): Instant {
  if (lasts.by === 'days') return later(now, days(lasts.days));
  const year = Number(dayOf(now).slice(0, 4)) + 2;
  return (Date.parse(`${year}-01-01T00:00:00Z`) - hours(8)) as Instant;
}

/** What they are worth at the checkout. */
export const worthOf = (points: number, { perFen }: Pick<PointsRule, 'perFen'>): Fen =>
  fen(Math.floor(points / perFen));

/** A SKU that is had for points, and perhaps some money, each unit. */
export interface PointsGoods {
  readonly skuId: SkuId;
  readonly points: number;
  readonly cash: Fen;
  readonly total?: number | undefined; //   So many are there for points, over all orders that are not closed.
  readonly perUser?: number | undefined;
}

/** Why so many units of it are not had for points now: counted over orders that are not closed. */
export function whyNotRedeem(
  { points, cash, total, perUser, isOpen }: PointsGoods & { readonly isOpen: boolean },
  { listPrice, taken, mine, balance }: Redeeming,
  quantity: number,
): RefusalCode | undefined {
  if (!isOpen || cash >= listPrice) return 'points_goods_over';
  if (total !== undefined && taken + quantity > total) return 'points_goods_over';
  if (perUser !== undefined && mine + quantity > perUser) return 'points_goods_limit';
  return points * quantity > balance ? 'points_short' : undefined;
}
export interface Redeeming {
  readonly listPrice: Fen;
  readonly taken: number; //   Units that everybody has,
  readonly mine: number; //    and this person.
  readonly balance: number; // His points.
}
