import { shop as contract } from '@/contract/shop';
import { command } from '../../door/command';
import { MOST_UNREAD } from '../message/inbox';
import { meOf } from './me';

export const visit = command('visit', contract.visit, async ({ language }, { tx, caller, settings }) => {
  const { name } = await tx.shop.get();
  const user = await tx.users.get(caller.userId);
  if (user?.language !== language) await tx.users.change(caller.userId, { language });
  return {
    me: meOf(user, caller, settings, (await tx.staff.get(caller.userId))?.role),
    shop: { name },
    templates: settings.templates,
    inCart: await tx.cart.count(caller.userId),
    unread: await tx.inbox.unread(caller.userId, MOST_UNREAD),
  };
});
