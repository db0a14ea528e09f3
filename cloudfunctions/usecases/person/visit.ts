import { shop as contract } from '@/contract/shop';
import { USUAL_DEADLINES } from '@/domain/deadlines';
import type { Message } from '@/domain/message';
import { command } from '../../door/command';
import type { ShopSettings } from '../../platform/platform';
import { MOST_UNREAD } from '../message/inbox';
import { meOf } from './me';

export const visit = command('visit', contract.visit, async ({ language }, { tx, caller, settings, now }) => {
  const { name } = await tx.shop.get();
  const { messages, deadlines = USUAL_DEADLINES } = await tx.rules.all();
  const user = await tx.users.get(caller.userId);
  if (user?.openid === '') await tx.users.comeBack(caller.userId, caller.openid, now);
  if (user?.language !== language) await tx.users.change(caller.userId, { language });
  await tx.visits.add(caller.userId, now);
  return {
    me: meOf(user, caller, settings, (await tx.staff.get(caller.userId))?.role),
    shop: { name, deadlines },
    templates: askedFor(settings.templates, messages?.off ?? []),
    inCart: await tx.cart.count(caller.userId),
    unread: await tx.inbox.unread(caller.userId, MOST_UNREAD),
  };
});

/** Nobody is asked to allow what the shop does not send. */
const askedFor = (templates: ShopSettings['templates'], off: readonly Message[]): ShopSettings['templates'] => ({
  ...templates,
  ...(Object.fromEntries(off.map((message) => [message, ''])) as Partial<Record<Message, string>>),
});
