import { createHash } from 'node:crypto';
import { type Envelope, type EnvelopeRule, STANDARD_ENVELOPES, whyNotToday } from '@/domain/envelope';
import { startOf } from '@/domain/reconcile';
import { Refusal, refuseIf } from '@/domain/refusal';
import { dayOf } from '@/domain/time';
import { type Caller, groupOf } from '../../door/caller';
import type { Scene } from '../../door/command';
import type { Platform } from '../../platform/platform';
import type { Tables } from '../../storage/tables';

const RISKY = 3; // Of 0 to 4: WeChat takes the account for a machine, or for one that is traded.

/** What the merchant allows, also where he has never said it. */
export const ruleOf = async (tx: Tables): Promise<EnvelopeRule> =>
  (await tx.rules.all()).envelopes ?? STANDARD_ENVELOPES;

/** Refuses `risky`. A WeChat that is silent keeps nobody out. */
export async function refuseRisky({ openid, ip }: Caller, { wechat }: Platform): Promise<void> {
  refuseIf(((await wechat.riskRank(openid, ip)) ?? 0) >= RISKY ? 'risky' : undefined);
}

/** Whether this person is of the chat group of a packet: by its card now, or before. */
export async function isOfGroup(shop: Tables, { openGId, userId }: Caller, { groupId }: Pick<Envelope, 'groupId'>) {
  if (groupId === undefined) return true;
  if (openGId !== undefined && groupOf(openGId) === groupId) return true;
  return (await shop.groups.member(groupId, userId)) !== undefined;
}

/** What this person has done with this packet, and whether he has had his part of the day. He is locked. */
export async function standingOf({ tx, caller, now }: Scene, { id }: Pick<Envelope, 'id'>, rule: EnvelopeRule) {
  const standing = await tx.envelopes.standing(id, caller.userId, startOf(dayOf(now)));
  return { opened: standing.opened, whyNotToday: whyNotToday(rule, standing) };
}

/** Refuses `too_many_on_device`. Phones of the same make behind one address count as one: a family may be three. */
export async function admitDevice({ tx, caller, now }: Scene, device: string, rule: EnvelopeRule): Promise<void> {
  const { ip, userId } = caller;
  if (ip === undefined) return; // By the make of the phone alone half of a town would be one.
  const mark = createHash('sha256').update(`${ip} ${device}`).digest('hex').slice(0, 32);
  const admitted = await tx.envelopeLists.admit(mark, dayOf(now), userId, rule.peopleADevice);
  if (!admitted) throw new Refusal('too_many_on_device');
}
