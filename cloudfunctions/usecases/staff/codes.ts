import { createHash } from 'node:crypto';
import { CODE_LENGTH, CODE_SIGNS, codeTyped, INVITE_LASTS } from '@/domain/staff';
import { type Instant, later } from '@/domain/time';
import type { Dice } from '../../platform/platform';
import type { Tables } from '../../storage/tables';

/** A code that leads somebody in. It is told once; the shop keeps its hash. */
export const newCode = (dice: Dice): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[dice(CODE_SIGNS.length)]).join('');

export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** What was typed or came with a card. Nothing where it is no code. */
export function hashTyped(typed: string): string | undefined {
  const code = codeTyped(typed);
  return code && hashOf(code);
}

/**
 * The code that makes its holder the shop's owner: printed at deployment, and again for whoever has the database and
 * has lost the way in. The one before it leads nowhere any more.
 */
export async function makeSetupCode(tx: Tables, dice: Dice, now: Instant): Promise<string> {
  const code = newCode(dice);
  await tx.staff.endSetup(now);
  const expiresAt = later(now, INVITE_LASTS);
  await tx.staff.invite(hashOf(code), { role: 'owner', name: '', byId: null, madeAt: now, expiresAt });
  return code;
}
