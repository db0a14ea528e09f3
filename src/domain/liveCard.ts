import type { UserId } from './id';
import { hours, type Instant, isOver, later, seconds } from './time';

/**
 * A card in a chat that WeChat redraws when it is told to. Each share has one of its own.
 *
 *   0 members are joining ──▶ 1 everyone is here ──▶ 2 over
 *         └────────────────────────────────────────▶ 2
 */
export interface CardFace {
  readonly state: 0 | 1 | 2;
  readonly members: number; // Who has paid.
}

export interface LiveCard {
  readonly activityId: string;
  readonly userId: UserId | null; //   Who shares it.
  readonly code: string | null; //     Of the share that it goes out with.
  readonly sharedAt: Instant | null; // Nothing: it was prepared, and waits for a share.
  readonly shown?: CardFace | undefined;
}

/** So long a card is given to a new share; WeChat redraws it for CARD_LIVES. */
export const CARD_FRESH = hours(20);
export const CARD_LIVES = hours(24);
/** What is shared again within this time is the same share, of which the first card may not even have arrived. */
export const SAME_SHARE = seconds(10);
/** Of one team. Who shares after them shares a card that is there already: two chats then show the same one. */
export const MOST_CARDS = 100;
/** WeChat redraws one card of a team in this time, on an average over a round. */
export const BETWEEN_CARDS = seconds(1);
/** A card that WeChat has said no to so often is left as it is. */
export const MOST_REFUSALS = 3;

/** Reads no more than this: lists and stored teams both answer. */
interface Team {
  readonly status: string;
  readonly seats: readonly { readonly paid: boolean }[];
}

/** What the cards of a team should show. One that is full stays "everyone is here", whatever is settled afterwards. */
export function faceOf({ status, seats }: Team): CardFace {
  const members = seats.filter(({ paid }) => paid).length;
  if (status === 'formed' || status === 'settling') return { state: 1, members };
  return { state: status === 'lapsed' ? 2 : 0, members };
}

/** Whether it must be redrawn, and WeChat would do it. */
export function isBehind(shown: CardFace | undefined, face: CardFace): boolean {
  if (!shown) return true;
  if (shown.state === 0) return face.state !== 0 || face.members !== shown.members;
  return shown.state === 1 && face.state === 2;
}

/**
 * The card that this share goes out with, if there is one already: the same share's, one that its sharer has prepared
 * and not used, the one he shared a moment ago. `cards`: those of the team that are fresh, the newest first.
 */
export function cardFor<Card extends LiveCard>(
  cards: readonly Card[],
  userId: UserId,
  code: string | undefined,
  now: Instant,
): Card | undefined {
  const own = cards.filter((card) => card.userId === userId);
  if (code === undefined) return own[0] ?? cards.find(({ sharedAt }) => sharedAt !== null);
  return (
    own.find((card) => card.code === code) ??
    own.find(({ sharedAt }) => sharedAt === null) ??
    own.find(({ sharedAt }) => sharedAt !== null && !isOver(later(sharedAt, SAME_SHARE), now)) ??
    (cards.length >= MOST_CARDS ? (own[0] ?? cards[0]) : undefined)
  );
}
