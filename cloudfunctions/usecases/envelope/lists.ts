import type { EnvelopeCard } from '@/contract/envelope';
import { shop as contract } from '@/contract/shop';
import { isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { type Instant, later, minutes } from '@/domain/time';
import { query, type View } from '../../door/query';
import type { EnvelopeKey } from '../../storage/envelopeLists';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { gatherOffers } from './gatherViews';
import { thanksToCome } from './thankBuyer';
import { envelopeCards, rainViews } from './views';

const PAGE = 20;
const MOST_RAINS = 11;
const MOST_THANKS = 10;
const SHOWN_AFTER = minutes(10);

export const listEnvelopes = query(contract.listEnvelopes, async ({ which, cursor }, view) => {
  const page = { before: keyOf(cursor), most: PAGE };
  return which === 'sent' ? sent(view, page) : got(view, page);
});

async function sent(view: View, page: { before: EnvelopeKey | undefined; most: number }) {
  const found = await view.shop.envelopeLists.sent(view.caller.userId, page);
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return { items: await envelopeCards(view, found), next: last && cursorOf(last.madeAt, last.id) };
}

async function got(view: View, page: { before: EnvelopeKey | undefined; most: number }) {
  const { shop, caller } = view;
  const openings = await shop.envelopeLists.got(caller.userId, page);
  const envelopes = await shop.envelopes.some(openings.map(({ envelopeId }) => envelopeId));
  const inOrder = openings.map(({ envelopeId }) => envelopes.get(envelopeId)!);
  const last = openings.length === PAGE ? openings.at(-1) : undefined;
  return { items: await envelopeCards(view, inOrder), next: last && cursorOf(last.at, last.envelopeId) };
}

export function keyOf(cursor: string | undefined): EnvelopeKey | undefined {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('envelope', id)) throw new Refusal('not_understood');
  return { at: numbers[0] as Instant, id };
}

/** The one that falls now or was over a moment ago, and those to come. */
export const viewRain = query(contract.viewRain, async (_, view) => {
  const [rain, ...next] = await rainsOf(view, MOST_RAINS);
  return { rain, next };
});

const rainsOf = async (view: View, most: number) =>
  rainViews(view, await view.shop.envelopeLists.rains(later(view.now, -SHOWN_AFTER), most));

/** Refuses `not_found` an order of somebody else. */
export const viewThanks = query(contract.viewThanks, async ({ orderId }, view) => {
  const { shop, caller, now } = view;
  const envelope = await shop.envelopes.ofOrder(orderId);
  if (!envelope) {
    const order = await shop.orders.get(orderId);
    if (order.buyerId !== caller.userId) throw new Refusal('not_found');
    return { promised: await thanksToCome(shop, order, now) };
  }
  if (envelope.senderId !== caller.userId) throw new Refusal('not_found');
  const [card] = await envelopeCards(view, [envelope]);
  return { envelope: card };
});

export const listGifts = query(contract.listGifts, async (_, view) => {
  const { shop, caller, now } = view;
  const thanks = await shop.envelopeLists.thanks(caller.userId, now, MOST_THANKS);
  const cards: EnvelopeCard[] = await envelopeCards(view, thanks);
  return {
    rain: (await rainsOf(view, 1))[0],
    gathers: await gatherOffers(view),
    thanks: cards.map((card, i) => ({ ...card, orderId: thanks[i]!.orderId! })),
  };
});
