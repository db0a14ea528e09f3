import { type EnvelopeKind, type Gives, MOST_SHARES, type Split, whyNotSplit } from './envelope';
import type { GiveawayId } from './id';
import { type Fen, fen, least, shareOf } from './money';
import type { RefusalCode } from './refusal';
import type { Instant, Milliseconds } from './time';
import type { Words } from './words';

/** What each packet of a giveaway is. */
interface Packet {
  readonly shares: number;
  readonly split: Split;
  readonly lasts: Milliseconds; // From its making; of a rain from its beginning.
  readonly gives: Gives;
}

/** What fills packets, and with how much. `total` is of one packet. */
export type GiveawayRule =
  | (Packet & { readonly kind: 'thanks'; readonly atLeast: Fen; readonly total: ThanksTotal })
  | (Packet & { readonly kind: 'group'; readonly total: Fen; readonly mostGroups?: number | undefined })
  | (Packet & { readonly kind: 'rain'; readonly total: Fen })
  | (Packet & { readonly kind: 'gather'; readonly total: Fen; readonly each: number }) // So many one person may take part in.
  | { readonly kind: 'gift'; readonly gives: Gives }; // Its packets are put together one by one.
export type GiveawayKind = GiveawayRule['kind'] & EnvelopeKind;

/** The same for each order, or basis points of what was paid for the goods, up to a limit. */
export type ThanksTotal =
  | { readonly by: 'fixed'; readonly amount: Fen }
  | { readonly by: 'paid'; readonly rate: number; readonly most: Fen };

/** A budget, and the rule by which packets are filled from it: `given ≤ promised ≤ budget` at every moment. */
export interface Giveaway {
  readonly id: GiveawayId;
  readonly rule: GiveawayRule;
  readonly title: Words;
  readonly words: Words;
  readonly budget: Fen;
  readonly promised: Fen; // In packets, without what went back of them.
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export const GIVEAWAY_STAGES = ['running', 'coming', 'over'] as const;
export type GiveawayStage = (typeof GIVEAWAY_STAGES)[number];

type Scheduled = Pick<Giveaway, 'startsAt' | 'endsAt'>;

export const stageOf = ({ startsAt, endsAt }: Scheduled, now: Instant): GiveawayStage =>
  now >= endsAt ? 'over' : now < startsAt ? 'coming' : 'running';

/** Why no packet can be made of it now. What is left of its budget is counted by PostgreSQL. */
export function whyNotGive(giveaway: Scheduled, now: Instant): RefusalCode | undefined {
  const stage = stageOf(giveaway, now);
  if (stage === 'running') return undefined;
  return stage === 'coming' ? 'giveaway_not_yet' : 'giveaway_over';
}

/** The most that one packet may hold by its rule; nothing where each is put together by hand. */
export function mostOfOne(rule: GiveawayRule): Fen | undefined {
  if (rule.kind === 'gift') return undefined;
  if (rule.kind !== 'thanks') return rule.total;
  return rule.total.by === 'fixed' ? rule.total.amount : rule.total.most;
}

/** What a merchant has put together, and makes no sense. */
export function whyNotPut(
  { rule, budget, startsAt, endsAt }: Pick<Giveaway, 'rule' | 'budget' | 'startsAt' | 'endsAt'>,
  now: Instant,
): RefusalCode | undefined {
  if (endsAt <= startsAt || endsAt <= now) return 'giveaway_time_wrong';
  const most = mostOfOne(rule);
  if (rule.kind !== 'gift' && most !== undefined) {
    const wrong = whyNotSplit(most, rule.shares, MOST_SHARES);
    if (wrong) return wrong;
    if (rule.kind === 'gather' && rule.shares < 2) return 'envelope_shares_wrong';
  }
  return most !== undefined && budget < most ? 'giveaway_budget_wrong' : undefined;
}

/** What the packet for an order of `paid` fen holds; nothing where it paid too little, or too little for a fen each. */
export function thanksFor(rule: GiveawayRule & { kind: 'thanks' }, paid: Fen): Fen | undefined {
  if (paid < rule.atLeast || paid === 0) return undefined;
  const { total } = rule;
  const amount = total.by === 'fixed' ? total.amount : least(shareOf(paid, total.rate), total.most);
  return whyNotSplit(amount, rule.shares) ? undefined : fen(amount);
}
