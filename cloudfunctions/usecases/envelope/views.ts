import type { EnvelopeCard, EnvelopeState, GivesView, Got, MyShare, RainView } from '@/contract/envelope';
import { type Envelope, type Gives, hasBest, type Opening } from '@/domain/envelope';
import type { UserId } from '@/domain/id';
import { zero } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import { days, type Instant } from '@/domain/time';
import type { View } from '../../door/query';
import type { Tables } from '../../storage/tables';
import { faceOf } from '../team/teamCards';

/** What a share becomes; of a coupon with the name and the condition of its template. */
export async function givesView(shop: Tables, gives: Gives, now: Instant): Promise<GivesView> {
  if (gives.kind === 'credit') return { kind: 'credit', days: Math.floor(gives.lasts / days(1)) };
  const { template } = await shop.couponTemplates.get(gives.templateId, now);
  return { kind: 'coupon', title: template.title, atLeast: template.atLeast };
}

/** The best shares of those packets that are gone and were split by chance. */
export const bestOfAll = (shop: Tables, envelopes: readonly Envelope[]) =>
  shop.envelopes.best(envelopes.filter(hasBest).map(({ id }) => id));

export const myShare = (mine: Opening | undefined, best: Opening | undefined): MyShare | undefined =>
  mine?.until && { amount: mine.amount, at: mine.at, until: mine.until, isBest: best?.position === mine.position };

/** Packets in a list, with what who asks has of them. */
export async function envelopeCards(
  { shop, caller, settings }: View,
  envelopes: readonly Envelope[],
): Promise<EnvelopeCard[]> {
  const ids = envelopes.map(({ id }) => id);
  const mine = await shop.envelopes.mine(caller.userId, ids);
  const best = await bestOfAll(shop, envelopes);
  const users = await shop.users.named(envelopes.flatMap(({ senderId }) => senderId ?? []));
  return envelopes.map((envelope) => {
    const { id, kind, status, words, total, shares, opened, given, split, madeAt, opensAt, expiresAt } = envelope;
    const sender = envelope.senderId && faceOf(settings, users, envelope.senderId);
    return {
      ...{ envelopeId: id, kind, status, sender, words, total, shares, opened, given, split },
      ...{ madeAt, opensAt, expiresAt, mine: myShare(mine.get(id), best.get(id)) },
    };
  });
}

/** Who opened it, as others see it. */
export async function gotViews(
  { shop, caller, settings }: Pick<View, 'shop' | 'caller' | 'settings'>,
  openings: readonly Opening[],
  best: (opening: Opening) => boolean,
): Promise<Got[]> {
  const users = await shop.users.named(openings.map(({ userId }) => userId));
  return openings.map((opening) => ({
    ...faceOf(settings, users, opening.userId),
    ...{ amount: opening.amount, at: opening.at, isBest: best(opening), isMe: opening.userId === caller.userId },
  }));
}

const STATES: Partial<Record<RefusalCode, EnvelopeState>> = {
  envelope_opened: 'mine',
  envelope_own: 'own',
  envelope_withdrawn: 'withdrawn',
  envelope_empty: 'empty',
  envelope_expired: 'expired',
  envelope_other_group: 'other_group',
  envelope_not_yet: 'not_yet',
};
/** How a page names the reason for which a packet cannot be opened. */
export const stateOf = (whyNot: RefusalCode | undefined): EnvelopeState => (whyNot && STATES[whyNot]) ?? 'open';

/** Rains, with what who asks has of them. */
export async function rainViews({ shop, caller, now }: View, rains: readonly Envelope[]): Promise<RainView[]> {
  const mine = await shop.envelopes.mine(
    caller.userId,
    rains.map(({ id }) => id),
  );
  const best = await bestOfAll(shop, rains);
  const giveaways = await shop.giveaways.some(rains.flatMap(({ giveawayId }) => giveawayId ?? []));
  const views: RainView[] = [];
  for (const { id, words, opensAt, expiresAt: closesAt, total, shares, opened, gives, giveawayId } of rains) {
    const title = (giveawayId && giveaways.get(giveawayId)?.title) || words;
    views.push({
      ...{ envelopeId: id, title, words, opensAt, closesAt, total, shares, left: shares - opened },
      ...{ gives: await givesView(shop, gives, now), mine: myShare(mine.get(id), best.get(id)) },
    });
  }
  return views;
}

/** What goes back of a packet when nobody can open it any more: all of a gathering that fell short. */
export const restOf = ({ total, given, status }: Pick<Envelope, 'total' | 'given' | 'status'>) =>
  status === 'gone' ? zero : ((total - given) as typeof total);

export type Faces = ReadonlyMap<UserId, { readonly nickname: string; readonly avatar: string }>;
