import type { CategoryId, TagId, UserId } from './id';
import type { Fen } from './money';
import { days, type Instant, isOver, later } from './time';

/**
 * What is counted of one person. An order is kept once it is paid and not closed, its team does not wait, and not all of
 * its money went back. Kept in a row of its own, which the timer reckons again for whoever has done something.
 */
export interface CustomerFacts {
  readonly orders: number; //  Kept ones,
  readonly spent: Fen; //      and what was paid for them and did not go back.
  readonly firstAt?: Instant | undefined; // When the first and the last of them were placed.
  readonly lastAt?: Instant | undefined;
  readonly seenAt: Instant; // The last time that he opened the shop.
  readonly brought: number; // People who came new by his links and have kept an order,
  readonly reviews: number; // reviews that others see,
  readonly pictured: number; // and those of them with pictures.
}

/** Who has ordered within so long is here; after so long without an order he is lost. */
export const RECENT = days(60);
export const LOST = days(180);

/** Where somebody stands with the shop. `visitor`: has never kept an order. `first`: one, lately. */
export const PHASES = ['visitor', 'first', 'active', 'quiet', 'lost'] as const;
export type Phase = (typeof PHASES)[number];

export function phaseOf({ orders, lastAt }: Pick<CustomerFacts, 'orders' | 'lastAt'>, now: Instant): Phase {
  if (lastAt === undefined) return 'visitor';
  if (isOver(later(lastAt, LOST), now)) return 'lost';
  if (isOver(later(lastAt, RECENT), now)) return 'quiet';
  return orders > 1 ? 'active' : 'first';
}

/** From so many kept orders somebody buys often, and from so much (fen) for much. */
export const OFTEN = 3;
export const MUCH = 500_00 as Fen;

/**
 * RFM: ordered within RECENT (r), OFTEN (f) and MUCH (m), or not. Fixed steps, and no comparison with others: nobody's
 * class changes by what somebody else buys.
 */
export const RFM_CLASSES = ['rfm', 'rm', 'fm', 'm', 'rf', 'r', 'f', 'none'] as const;
export type RfmClass = (typeof RFM_CLASSES)[number];

export function rfmOf(
  { orders, spent, lastAt }: Pick<CustomerFacts, 'orders' | 'spent' | 'lastAt'>,
  now: Instant,
): RfmClass | undefined {
  if (lastAt === undefined) return undefined; // Who has bought nothing has no class.
  const r = isOver(later(lastAt, RECENT), now) ? '' : 'r';
  const f = orders >= OFTEN ? 'f' : '';
  const m = spent >= MUCH ? 'm' : '';
  return (`${r}${f}${m}` || 'none') as RfmClass;
}

/** What a super user is measured by: points for each of these, and one for each so much that was spent (fen). */
export const SCORE = { order: 10, spent: 10_00, brought: 50, review: 5, pictured: 10 } as const;
export type Scored = Pick<CustomerFacts, 'orders' | 'spent' | 'brought' | 'reviews' | 'pictured'>;

/** Buying, bringing others, and telling others what it is like: see SCORE. */
export function scoreOf({ orders, spent, brought, reviews, pictured }: Scored) {
  const buying = SCORE.order * orders + Math.floor(spent / SCORE.spent);
  const bringing = SCORE.brought * brought;
  const reviewing = SCORE.review * reviews + SCORE.pictured * pictured;
  return { buying, bringing, reviewing, total: buying + bringing + reviewing };
}
/** Who has so much is one. */
export const SUPER = 200;

/** How somebody came first: by which kind of link, or by himself. */
export const SOURCES = ['goods', 'team', 'store', 'shop', 'alone'] as const;
export type Source = (typeof SOURCES)[number];

export const SORTS = ['met', 'seen', 'ordered', 'spent', 'orders', 'score'] as const;
export type CustomerSort = (typeof SORTS)[number];

/** Both ends belong to it; one may be absent. */
export interface Range<N extends number = number> {
  readonly from?: N | undefined;
  readonly to?: N | undefined;
}
/** Days before now: `within` the last so many, or `before` that and not since. Relative, so that what is saved goes on. */
export interface Ago {
  readonly within?: number | undefined;
  readonly before?: number | undefined;
}

/** Which customers. All that is said must be so; of several in one list, one is enough. Nothing said: everybody. */
export interface CustomerFilter {
  readonly search?: string | undefined; //      A part of the name or of the remark, or the number.
  readonly tiers?: readonly number[] | undefined; // Positions.
  readonly tags?: readonly TagId[] | undefined;
  readonly withoutTags?: readonly TagId[] | undefined; // None of these.
  readonly phases?: readonly Phase[] | undefined;
  readonly rfm?: readonly RfmClass[] | undefined;
  readonly bought?: { readonly categories: readonly CategoryId[]; readonly within?: number | undefined } | undefined;
  readonly average?: Range<Fen> | undefined; // Of a kept order.
  readonly provinces?: readonly string[] | undefined; // Where the last kept order went.
  readonly leader?: UserId | 'nobody' | undefined; // Whose customer he is now.
  readonly broughtBy?: UserId | undefined; //    By whose link he came new.
  readonly sources?: readonly Source[] | undefined;
  readonly met?: Ago | undefined;
  readonly seen?: Ago | undefined;
  readonly ordered?: Ago | undefined;
  readonly spent?: Range<Fen> | undefined;
  readonly orders?: Range | undefined;
  readonly score?: Range | undefined;
  readonly birthMonths?: readonly number[] | undefined;
  readonly card?: boolean | undefined; //        Has a paid card now, or has none.
}

export const MOST_TAGS = 100;
export const MOST_SEGMENTS = 50;
export const MOST_NOTES = 200; // About one person.

/** What the merchant calls people by. */
export const TAG_TONES = ['accent', 'good', 'warn', 'bad', 'ink', 'quiet'] as const;
export type TagTone = (typeof TAG_TONES)[number];

/** Filters of tags by rule ask for no other tag by rule: so that none waits for itself. */
export const tagsAskedBy = ({ tags = [], withoutTags = [] }: CustomerFilter): readonly TagId[] => [
  ...tags,
  ...withoutTags,
];
