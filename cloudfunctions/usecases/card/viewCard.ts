import type { CardOffer, CardView } from '@/contract/card';
import { shop as contract } from '@/contract/shop';
import {
  type Card,
  type CardRule,
  isInForce,
  monthBegan,
  shortOf,
  whatCancelDoes,
  whyNotCancelCard,
  whyNotTryCard,
} from '@/domain/card';
import { zero } from '@/domain/money';
import { type Instant, isOver } from '@/domain/time';
import { query, type View } from '../../door/query';

const MOST_CARDS = 20;
const MOST_USES = 50;

export const viewCard = query(contract.viewCard, async (_, view) => {
  const { shop, caller, now } = view;
  const { card: rule } = await shop.rules.all();
  const all = await shop.cards.of(caller.userId, MOST_CARDS);
  const shown = all.filter(
    (card) => card.status !== 'closed' && !(card.status === 'unpaid' && isOver(card.payBy, now)),
  );
  const cards: CardView[] = [];
  for (const card of shown) cards.push(await cardView(card, view));
  const refunds = await shop.cardRefunds.ofCards(shown.map(({ id }) => id));
  const running = all.find((card) => card.status === 'running' && isInForce(card, now));
  return {
    offer: view.settings.sellsCards && rule ? offerOf(rule, all.some(wasHad)) : undefined,
    cards: cards.map((card) => {
      const refund = refunds.get(card.id);
      if (!refund) return card;
      const { amount, because, status, endedAt } = refund;
      return { ...card, refund: { amount, because, status, endedAt } };
    }),
    uses: running && 'startsAt' in running ? await usesOf(view, running) : [],
  };
});

const wasHad = ({ status }: Card) => status !== 'unpaid' && status !== 'closed';

function offerOf(rule: CardRule, hadOne: boolean): CardOffer {
  const { title, benefits, unusedDays } = rule;
  const plans = rule.plans.map(({ name, fee }) => ({ name, fee }));
  return { title, plans, benefits, unusedDays, trialDays: whyNotTryCard(rule, hadOne) ? 0 : rule.trialDays };
}

async function usesOf({ shop }: View, card: Card & { readonly startsAt: Instant; readonly endsAt: Instant }) {
  const found = await shop.cardSavings.list(card.userId, card, MOST_USES);
  return found.map(({ orderId, number, placedAt, saved }) => ({ orderId, number, placedAt, saved }));
}

async function cardView(card: Card, { shop, now }: View): Promise<CardView> {
  const { id, plan, title, fee, benefits } = card;
  const facts = { id, plan, title, fee, benefits };
  if (card.status === 'unpaid' || card.status === 'closed') {
    return {
      ...facts,
      state: 'unpaid',
      payBy: card.payBy,
      saved: zero,
      short: zero,
      isStopped: false,
      cancel: 'closed',
    };
  }
  const { startsAt, endsAt } = card;
  const term = { ...facts, startsAt, endsAt, isStopped: card.stoppedAt !== undefined };
  if (card.status === 'given_back') return { ...term, state: 'given_back', saved: zero, short: zero };
  if (card.status === 'ended') {
    const { saved } = card;
    return { ...term, state: 'ended', saved, short: shortOf({ fee, saved }) };
  }
  const { saved, used } = await shop.cardSavings.of(card.userId, card);
  const counted = { saved, short: shortOf({ fee, saved }) };
  if (isOver(endsAt, now)) return { ...term, ...counted, state: 'reckoning' };
  const whyNotCancel = whyNotCancelCard(card, await shop.cards.lastEnd(card.userId), now);
  const cancel = whyNotCancel ? undefined : whatCancelDoes(card, used, now);
  const ending = { cancel: cancel === 'runs_out' && term.isStopped ? undefined : cancel, whyNotCancel };
  if (!isInForce(card, now)) return { ...term, ...counted, ...ending, state: 'waiting' };
  const inForce = await shop.cards.inForce(card.userId, now, monthBegan(now));
  const freightsLeft = Math.max(0, benefits.freights - (inForce?.freightsUsed ?? 0));
  return { ...term, ...counted, ...ending, freightsLeft, state: 'running' };
}
