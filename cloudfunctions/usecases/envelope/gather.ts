import { shop as contract } from '@/contract/shop';
import { type Envelope, type Opening, whyNotOpen } from '@/domain/envelope';
import type { GiveawayRule } from '@/domain/giveaway';
import type { GiveawayId } from '@/domain/id';
import { Refusal, refuseIf } from '@/domain/refusal';
import { later } from '@/domain/time';
import type { Caller } from '../../door/caller';
import { command, type Scene } from '../../door/command';
import type { Platform } from '../../platform/platform';
import { fillFromBudget, runningOf } from './fill';
import { gatherOf, takenPart, whyNotStart } from './gatherViews';
import { giveShare, knownUntil } from './giveShare';
import { admitDevice, refuseRisky, ruleOf, standingOf } from './limits';

const MOST_MINE = 100;
const askRisk = (_: object, caller: Caller, platform: Platform) => refuseRisky(caller, platform);

/** Who starts one is the first in it. Its whole total is promised from now on, until its time is over. */
export const startGather = command(
  'startGather',
  contract.startGather,
  async ({ giveawayId, device }, scene) => {
    const { tx, caller, ids, dice, now } = scene;
    const { userId: senderId } = caller;
    await tx.users.lock(senderId);
    const giveaway = await runningOf(tx, giveawayId, 'gather', now);
    const { rule, words } = giveaway;
    refuseIf(whyNotStart(giveaway, rule, await mineOf(scene, giveawayId), senderId, now));
    await admitDevice(scene, device, await ruleOf(tx));
    const id = ids.next('envelope');
    const { total, shares, split, gives, lasts } = rule;
    const packet = {
      ...{ id, kind: 'gather' as const, senderId, giveawayId, words, total, shares, split, gives },
      ...{ opensAt: now, expiresAt: later(now, lasts) },
    };
    if (!(await fillFromBudget(tx, dice, packet, now))) throw new Refusal('giveaway_used_up');
    await tx.envelopes.take(id, senderId, now);
    return { gatherId: id };
  },
  askRisk,
);

/** The counter says who was the last; with him everybody gets his share, in the same transaction. */
export const joinGather = command(
  'joinGather',
  contract.joinGather,
  async ({ gatherId, device }, scene) => {
    const { tx, caller, now } = scene;
    const { userId } = caller;
    await tx.users.lock(userId);
    const gather = await gatherOf({ shop: tx }, gatherId);
    const rule = await ruleOf(tx);
    const { opened, whyNotToday } = await standingOf(scene, gather, rule);
    const looker = { opened, isSender: false, inGroup: true };
    refuseIf(whyNotOpen(gather, looker, now) ?? whyNotToday);
    const { each } = (await tx.giveaways.get(gather.giveawayId!)).rule as Extract<GiveawayRule, { kind: 'gather' }>;
    refuseIf(takenPart(await mineOf(scene, gather.giveawayId!)) >= each ? 'gather_joined_enough' : undefined);
    await admitDevice(scene, device, rule);

    const share = await tx.envelopes.take(gatherId, userId, now);
    if (!share) throw new Refusal(whyNotOpen(await tx.envelopes.get(gatherId), looker, now) ?? 'envelope_empty');
    if (share.left === 0) await giveToAll(scene, gather);
    return { complete: share.left === 0 };
  },
  askRisk,
);

const mineOf = ({ tx, caller }: Scene, giveawayId: GiveawayId) =>
  tx.envelopeLists.gathersOf(caller.userId, [giveawayId], MOST_MINE);

/** Only who joins is locked: what others get is only added to what they have. */
async function giveToAll({ tx, now }: Scene, gather: Envelope): Promise<void> {
  const openings = [...(await tx.envelopes.openings(gather.id, gather.shares))].reverse();
  let before = 0;
  for (const { position, userId, amount } of openings satisfies Opening[]) {
    await giveShare(tx, gather, { position, userId, amount, before }, now);
    const until = knownUntil(gather, now);
    if (until) await tx.envelopes.become(gather.id, position, until);
    before += amount;
  }
}
