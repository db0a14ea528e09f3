import { shop as contract } from '@/contract/shop';
import { command } from '../../door/command';

export const grantMessages = command('grantMessages', contract.grantMessages, async ({ granted }, { tx, caller }) => {
  await tx.grants.add(caller.userId, [...new Set(granted)]);
  return {};
});
