import { type Envelope, split } from '@/domain/envelope';
import { type Giveaway, whyNotGive } from '@/domain/giveaway';
import { moved } from '@/domain/ledger';
import { zero } from '@/domain/money';
import { Refusal, refuseIf } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Dice } from '../../platform/platform';
import type { Tables } from '../../storage/tables';

/** A packet as it is made: nothing of it is taken yet. */
export type NewEnvelope = Omit<Envelope, 'opened' | 'given' | 'status' | 'madeAt' | 'endedAt'>;

/** Makes a packet and splits it, once and for all. Where its money comes from is for who makes it to say. */
export async function makeEnvelope(tx: Tables, dice: Dice, wanted: NewEnvelope, now: Instant): Promise<Envelope> {
  const envelope: Envelope = { ...wanted, opened: 0, given: zero, status: 'open', madeAt: now };
  await tx.envelopes.add(envelope, split(envelope.split, envelope.total, envelope.shares, dice));
  return envelope;
}

/**
 * Makes a packet of the shop, out of the budget of a giveaway. False: the budget does not suffice, and nothing was made.
 * What becomes credit is set aside in the ledger; coupons take off what they are worth when they are used.
 */
export async function fillFromBudget(tx: Tables, dice: Dice, wanted: NewEnvelope, now: Instant): Promise<boolean> {
  if (!(await tx.giveaways.promise(wanted.giveawayId!, wanted.total))) return false;
  const { id, total, gives } = await makeEnvelope(tx, dice, wanted, now);
  if (gives.kind === 'credit') await tx.ledger.post(moved(`${id}.filled`, 'promotion', `envelope/${id}`, total, now));
  return true;
}

/** The giveaway, if it runs. Refuses `giveaway_not_yet`, `giveaway_over`, and `not_found` where it is of another kind. */
export async function runningOf<Kind extends Giveaway['rule']['kind']>(
  tx: Tables,
  id: Giveaway['id'],
  kind: Kind,
  now: Instant,
) {
  const giveaway = await tx.giveaways.get(id);
  const { rule } = giveaway;
  if (rule.kind !== kind) throw new Refusal('not_found');
  refuseIf(whyNotGive(giveaway, now));
  return { ...giveaway, rule: rule as Extract<Giveaway['rule'], { kind: Kind }> };
}
