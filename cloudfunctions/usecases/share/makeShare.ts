import { shop as contract } from '@/contract/shop';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { cardShared } from '../team/teamLetters';
import { addLink, isSame } from './newLink';

/** The person is locked, so that what he makes in a day is counted. Told twice of the same link, nothing changes. */
export const makeShare = command(
  'makeShare',
  contract.makeShare,
  async ({ requestId: _, ...asked }, { tx, caller, now }) => {
    const { code, what } = asked;
    const { userId } = caller;
    await tx.users.lock(userId);
    const known = await tx.shares.get(code);
    refuseIf(known && !(known.sharerId === userId && isSame(known.what, what)) ? 'share_taken' : undefined);
    if (known) return {};
    await addLink(tx, userId, asked, now);
    if (what.kind === 'team') await cardShared(tx, { teamId: what.teamId, code, userId }, now);
    return {};
  },
);
