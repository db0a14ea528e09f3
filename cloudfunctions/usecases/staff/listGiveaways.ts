import { admin as contract } from '@/contract/admin';
import type { AdminGiveaway } from '@/contract/adminEnvelopes';
import { hasBest, STANDARD_ENVELOPES } from '@/domain/envelope';
import { type Giveaway, stageOf } from '@/domain/giveaway';
import { isId } from '@/domain/id';
import { minus } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { command } from '../../door/command';
import { query, type View } from '../../door/query';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { keyOf } from '../envelope/lists';
import { givesView, gotViews } from '../envelope/views';
import { faceOf } from '../team/teamCards';

const PAGE = 20;
const GIVEN_PAGE = 50;

export const listGiveaways = query(contract.listGiveaways, async ({ stage, kind, cursor }, view) => {
  const after = cursor === undefined ? undefined : giveawayKey(cursor);
  const found = await view.shop.giveaways.list({ stage, kind, now: view.now, after, most: PAGE });
  const last = found.length === PAGE ? found.at(-1) : undefined;
  const next = last && cursorOf(stage === 'coming' ? last.startsAt : last.endsAt, last.id);
  return { items: await adminGiveaways(view, found), next };
});

function giveawayKey(cursor: string) {
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('giveaway', id)) throw new Refusal('not_understood');
  return { by: numbers[0] as Instant, id };
}

export const viewGiveaway = query(contract.viewGiveaway, async ({ giveawayId }, view) => {
  const [shown] = await adminGiveaways(view, [await view.shop.giveaways.get(giveawayId)]);
  return shown!;
});

async function adminGiveaways(view: View, found: readonly Giveaway[]): Promise<AdminGiveaway[]> {
  const { shop, now } = view;
  const ids = found.map(({ id }) => id);
  const sums = await shop.giveaways.sums(ids);
  const rains = await shop.envelopeLists.rainOf(ids);
  const shown: AdminGiveaway[] = [];
  for (const { promised, ...giveaway } of found) {
    const left = minus(giveaway.budget, promised);
    shown.push({
      ...{ ...giveaway, stage: stageOf(giveaway, now), gives: await givesView(shop, giveaway.rule.gives, now) },
      ...{ numbers: { ...sums(giveaway.id), promised, left }, rain: rains.get(giveaway.id) },
    });
  }
  return shown;
}

export const listGiveawayEnvelopes = query(contract.listGiveawayEnvelopes, async ({ giveawayId, cursor }, view) => {
  const { shop, settings } = view;
  await shop.giveaways.get(giveawayId);
  const found = await shop.envelopeLists.ofGiveaway(giveawayId, { before: keyOf(cursor), most: PAGE });
  const users = await shop.users.named(found.flatMap(({ senderId }) => senderId ?? []));
  const people = await shop.groups.people(found.flatMap(({ groupId }) => groupId ?? []));
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return {
    items: found.map(({ id, status, senderId, orderId, groupId, ...envelope }) => ({
      ...{ envelopeId: id, status, orderId, people: (groupId && people.get(groupId)) ?? 0 },
      sender: senderId && faceOf(settings, users, senderId),
      ...{ total: envelope.total, shares: envelope.shares, opened: envelope.opened, given: envelope.given },
      ...{ madeAt: envelope.madeAt, opensAt: envelope.opensAt, expiresAt: envelope.expiresAt },
    })),
    next: last && cursorOf(last.madeAt, last.id),
  };
});

export const listGiven = query(contract.listGiven, async ({ giveawayId, cursor }, view) => {
  const { shop } = view;
  await shop.giveaways.get(giveawayId);
  const openings = await shop.envelopeLists.given(giveawayId, { before: keyOf(cursor), most: GIVEN_PAGE });
  const envelopes = await shop.envelopes.some(openings.map(({ envelopeId }) => envelopeId));
  const best = await shop.envelopes.best([...envelopes.values()].filter(hasBest).map(({ id }) => id));
  const got = await gotViews(view, openings, (one) => best.get(one.envelopeId)?.position === one.position);
  const last = openings.length === GIVEN_PAGE ? openings.at(-1) : undefined;
  return {
    items: got.map((one, i) => ({ ...one, envelopeId: openings[i]!.envelopeId })),
    next: last && cursorOf(last.at, last.envelopeId),
  };
});

export const viewEnvelopeRule = query(contract.viewEnvelopeRule, async (_, { shop }) => ({
  rule: (await shop.rules.all()).envelopes,
  standard: STANDARD_ENVELOPES,
}));

export const setEnvelopeRule = command('setEnvelopeRule', contract.setEnvelopeRule, async ({ rule }, { tx, now }) => {
  await tx.rules.put('envelopes', rule, now);
  return {};
});
