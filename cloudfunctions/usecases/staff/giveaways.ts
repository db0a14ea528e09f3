import { admin as contract } from '@/contract/admin';
import type { InputOf } from '@/contract/endpoint';
import { MOST_SHARES, whyNotSplit } from '@/domain/envelope';
import { type Giveaway, stageOf, whyNotPut } from '@/domain/giveaway';
import type { GiveawayId } from '@/domain/id';
import { zero } from '@/domain/money';
import { Refusal, refuseIf } from '@/domain/refusal';
import { type Instant, later } from '@/domain/time';
import { command, type Scene } from '../../door/command';
import type { Tables } from '../../storage/tables';
import { endEnvelope } from '../envelope/endEnvelopes';
import { fillFromBudget, runningOf } from '../envelope/fill';

export const MOST_GIVEAWAYS = 50; // That run or will.
const CALLED_BACK = 500; // Packets in one transaction; the rest run to their own time.

export const putGiveaway = command('putGiveaway', contract.putGiveaway, async (asked, scene) => {
  const { tx, ids, now } = scene;
  const { giveawayId, rule, title, words, budget, endsAt } = asked;
  await tx.shop.lock(); // So many a shop may have.
  const startsAt = asked.startsAt && asked.startsAt > now ? asked.startsAt : now;
  refuseIf(whyNotPut({ rule, budget, startsAt, endsAt }, now));
  await checkTemplate(tx, asked, now);
  if (giveawayId) await beginAnew(tx, giveawayId, rule.kind, now);
  else refuseIf((await tx.giveaways.ahead(now)) >= MOST_GIVEAWAYS ? 'too_many_of_these' : undefined);

  const giveaway: Giveaway = {
    ...{ id: giveawayId ?? ids.next('giveaway'), rule, title, words, budget, promised: zero, startsAt, endsAt },
  };
  if (giveawayId) await tx.giveaways.change(giveaway);
  else await tx.giveaways.add(giveaway, now);
  if (rule.kind === 'rain') await hangUp(scene, giveaway);
  return { giveawayId: giveaway.id };
});

/** Refuses `not_found` a coupon that cannot be had. */
async function checkTemplate(tx: Tables, { rule }: InputOf<typeof contract.putGiveaway>, now: Instant): Promise<void> {
  if (rule.gives.kind !== 'coupon') return;
  const { template } = await tx.couponTemplates.get(rule.gives.templateId, now);
  refuseIf(template.state === 'running' ? undefined : 'not_found');
}

/** It has not begun, so nobody has anything of it; the packet of a rain that hangs there is taken down. */
async function beginAnew(tx: Tables, id: GiveawayId, kind: Giveaway['rule']['kind'], now: Instant): Promise<void> {
  const before = await tx.giveaways.lock(id);
  refuseIf(before.rule.kind === kind ? undefined : 'not_found');
  refuseIf(stageOf(before, now) === 'coming' ? undefined : 'giveaway_running');
  await callBack(tx, id, now);
}

/** A rain lies ready from the moment it is promised. */
async function hangUp(
  { tx, ids, dice, now }: Scene,
  { id: giveawayId, rule, words, startsAt }: Giveaway,
): Promise<void> {
  if (rule.kind !== 'rain') return;
  const { total, shares, split, gives, lasts } = rule;
  const packet = {
    ...{ id: ids.next('envelope'), kind: 'rain' as const, giveawayId, words, total, shares, split, gives },
    ...{ opensAt: startsAt, expiresAt: later(startsAt, lasts) },
  };
  if (!(await fillFromBudget(tx, dice, packet, now))) throw new Refusal('giveaway_budget_wrong');
}

async function callBack(tx: Tables, id: GiveawayId, now: Instant): Promise<void> {
  for (const envelopeId of await tx.envelopeLists.openOf(id, CALLED_BACK)) {
    const envelope = await tx.envelopes.lockOpen(envelopeId);
    if (envelope) await endEnvelope(tx, envelope, 'withdrawn', now);
  }
}

export const setGiveawayBudget = command(
  'setGiveawayBudget',
  contract.setGiveawayBudget,
  async ({ giveawayId, budget }, { tx, now }) => {
    const giveaway = await tx.giveaways.lock(giveawayId);
    refuseIf(stageOf(giveaway, now) === 'over' ? 'giveaway_over' : undefined);
    refuseIf(budget < giveaway.promised ? 'giveaway_budget_wrong' : undefined);
    await tx.giveaways.change({ ...giveaway, budget });
    return {};
  },
);

export const endGiveaway = command(
  'endGiveaway',
  contract.endGiveaway,
  async ({ giveawayId, callBack: isCalledBack }, { tx, now }) => {
    const giveaway = await tx.giveaways.get(giveawayId);
    const stage = stageOf(giveaway, now);
    refuseIf(stage === 'over' ? 'giveaway_over' : undefined);
    if (isCalledBack || stage === 'coming') await callBack(tx, giveawayId, now);
    await tx.giveaways.lock(giveawayId);
    await tx.giveaways.endAt(giveawayId, now);
    return {};
  },
);

export const sendShopEnvelope = command('sendShopEnvelope', contract.sendShopEnvelope, async (asked, scene) => {
  const { tx, ids, dice, now } = scene;
  const { giveawayId, words, total, shares, split, lasts } = asked;
  const { rule } = await runningOf(tx, giveawayId, 'gift', now);
  refuseIf(whyNotSplit(total, shares, MOST_SHARES));
  const id = ids.next('envelope');
  const packet = {
    ...{ id, kind: 'gift' as const, giveawayId, words, total, shares, split, gives: rule.gives },
    ...{ opensAt: now, expiresAt: later(now, lasts) },
  };
  if (!(await fillFromBudget(tx, dice, packet, now))) throw new Refusal('giveaway_used_up');
  return { envelopeId: id };
});
