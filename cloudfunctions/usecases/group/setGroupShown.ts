import { shop as contract } from '@/contract/shop';
import { Refusal } from '@/domain/refusal';
import { command } from '../../door/command';

export const setGroupShown = command(
  'setGroupShown',
  contract.setGroupShown,
  async ({ groupId, shown }, { tx, caller }) => {
    if (!(await tx.groups.show(groupId, caller.userId, shown))) throw new Refusal('not_found');
    return { shown };
  },
);
