import { admin as contract } from '@/contract/admin';
import { Refusal } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';

const MOST = 50;

export const listDeadLetters = query(contract.listDeadLetters, async (_, { shop }) => {
  const dead = await shop.outbox.dead(MOST);
  return dead.map(({ id, effect, tries, error, diedAt }) => ({ id, kind: effect.kind, tries, error, diedAt }));
});

export const retryLetter = command('retryLetter', contract.retryLetter, async ({ letterId }, { tx, now }) => {
  if (!(await tx.outbox.revive(letterId, now))) throw new Refusal('not_found');
  return {};
});
