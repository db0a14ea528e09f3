import type { EnvelopeView } from '@/contract/envelope';
import { shop as contract } from '@/contract/shop';
import { type Envelope, hasBest, type Opening, whyNotOpen } from '@/domain/envelope';
import { Refusal } from '@/domain/refusal';
import { query, type View } from '../../door/query';
import { COUNT, cursorOf, partsOf } from '../cursors';
import { isOfGroup } from './limits';
import { bestOfAll, envelopeCards, givesView, gotViews, restOf, stateOf } from './views';

const FIRST = 20;
const PAGE = 50;

export const viewEnvelope = query(contract.viewEnvelope, async ({ envelopeId }, view): Promise<EnvelopeView> => {
  const { shop, caller, now } = view;
  const envelope = await packetOf(view, envelopeId);
  const [card] = await envelopeCards(view, [envelope]);
  const isSender = envelope.senderId === caller.userId;
  const looker = { opened: card!.mine !== undefined, isSender, inGroup: await isOfGroup(shop, caller, envelope) };
  const state = stateOf(whyNotOpen(envelope, looker, now));
  const best = (await bestOfAll(shop, [envelope])).get(envelopeId);
  const openings = maySee(state, isSender) ? await shop.envelopes.openings(envelopeId, FIRST) : [];
  const isBest = ({ position }: Opening) => position === best?.position;
  return {
    ...card!,
    ...{ shop: (await shop.shop.get()).name, gives: await givesView(shop, envelope.gives, now), state, isSender },
    groupId: envelope.groupId,
    got: await gotViews(view, openings, isBest),
    best: best && maySee(state, isSender) ? (await gotViews(view, [best], isBest))[0] : undefined,
    lasted: envelope.status === 'gone' ? envelope.endedAt! - Math.max(envelope.madeAt, envelope.opensAt) : undefined,
    back: envelope.status === 'over' || envelope.status === 'withdrawn' ? restOf(envelope) : undefined,
  };
});

/** Refuses `not_found` also who might still open it: what others got is no help to decide. */
export const listOpened = query(contract.listOpened, async ({ envelopeId, cursor }, view) => {
  const { shop, caller, now } = view;
  const envelope = await packetOf(view, envelopeId);
  const opened = (await shop.envelopes.mine(caller.userId, [envelopeId])).has(envelopeId);
  const isSender = envelope.senderId === caller.userId;
  const looker = { opened, isSender, inGroup: await isOfGroup(shop, caller, envelope) };
  if (!maySee(stateOf(whyNotOpen(envelope, looker, now)), isSender)) throw new Refusal('not_found');
  const before = cursor === undefined ? undefined : positionOf(cursor);
  const openings = await shop.envelopes.openings(envelopeId, PAGE, before);
  const best = hasBest(envelope) ? (await shop.envelopes.best([envelopeId])).get(envelopeId) : undefined;
  const last = openings.length === PAGE ? openings.at(-1) : undefined;
  return {
    items: await gotViews(view, openings, ({ position }) => position === best?.position),
    next: last && cursorOf(last.position, envelopeId),
  };
});

function positionOf(cursor: string): number {
  return partsOf(cursor, [COUNT]).numbers[0]!;
}

/** A gathering has a page of its own. */
async function packetOf({ shop }: View, id: Envelope['id']): Promise<Envelope> {
  const envelope = await shop.envelopes.get(id);
  if (envelope.kind === 'gather') throw new Refusal('not_found');
  return envelope;
}

const HIDDEN: ReadonlySet<EnvelopeView['state']> = new Set(['open', 'not_yet', 'other_group'] as const);
const maySee = (state: EnvelopeView['state'], isSender: boolean) => isSender || !HIDDEN.has(state);
