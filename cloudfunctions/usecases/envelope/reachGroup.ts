import { shop as contract } from '@/contract/shop';
import { Refusal } from '@/domain/refusal';
import { later } from '@/domain/time';
import { command } from '../../door/command';
import { comeIn } from '../group/enterGroup';
import { fillFromBudget, runningOf } from './fill';

/** One that is there already is shown, also when its giveaway is over. */
export const reachGroup = command('reachGroup', contract.reachGroup, async ({ giveawayId }, scene) => {
  const { tx, ids, dice, now } = scene;
  const groupId = await comeIn(scene);
  if (!groupId) throw new Refusal('group_unknown');
  const there = await tx.envelopes.ofGroup(giveawayId, groupId);
  if (there) return { envelopeId: there.id };

  await tx.giveaways.lock(giveawayId); // Two come from the same group at once: one makes it.
  const made = await tx.envelopes.ofGroup(giveawayId, groupId);
  if (made) return { envelopeId: made.id };
  const { words, rule } = await runningOf(tx, giveawayId, 'group', now);
  const { total, shares, split, gives, lasts, mostGroups } = rule;
  const isFull = mostGroups !== undefined && (await tx.envelopeLists.countOf(giveawayId)) >= mostGroups;
  const id = ids.next('envelope');
  const packet = {
    ...{ id, kind: 'group' as const, giveawayId, groupId, words, total, shares, split, gives },
    ...{ opensAt: now, expiresAt: later(now, lasts) },
  };
  if (isFull || !(await fillFromBudget(tx, dice, packet, now))) throw new Refusal('giveaway_used_up');
  return { envelopeId: id };
});
