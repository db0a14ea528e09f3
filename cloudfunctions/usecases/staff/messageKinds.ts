import { adminMessages as contract, type ToldCounts } from '@/contract/adminMessages';
import { dayBegan, MESSAGES } from '@/domain/message';
import { dayOf, days, type Instant, later } from '@/domain/time';
import { command } from '../../door/command';
import { query } from '../../door/query';

const NOBODY: ToldCounts = { told: 0, sent: 0, failed: 0, quiet: 0, held: 0, read: 0 };
const SHOWN_OF_ID = 4;

/** So many days of Beijing, today being one. */
const since = (count: number, now: Instant) => later(dayBegan(now), -days(count - 1));

export const listMessageKinds = query(contract.listMessageKinds, async (asked, { shop, settings, now }) => {
  const { messages } = await shop.rules.all();
  const counts = await shop.toldCounts.byKind(since(asked.days, now));
  const leave = await shop.toldCounts.leave();
  return MESSAGES.map((message) => {
    const template = settings.templates[message];
    return {
      ...{ message, isOn: !messages?.off.includes(message), counts: counts.get(message) ?? NOBODY },
      ...(leave.get(message) ?? { granted: 0, left: 0, people: 0 }),
      ...(template !== '' && { template: template.slice(-SHOWN_OF_ID) }),
    };
  });
});

export const viewMessageDays = query(contract.viewMessageDays, async ({ message, ...asked }, { shop, now }) => {
  const found = await shop.toldCounts.byDay(message, since(asked.days, now));
  return Array.from({ length: asked.days }, (_, ago) => {
    const day = dayOf(later(now, -days(ago)));
    return { day, ...(found.get(day) ?? NOBODY) };
  });
});

/** Two who switch different kinds at once do not undo each other's: the shop is locked. */
export const switchMessage = command('switchMessage', contract.switchMessage, async (asked, { tx, now }) => {
  const { message, isOn } = asked;
  await tx.shop.lock();
  const { messages } = await tx.rules.all();
  const off = MESSAGES.filter((kind) => (kind === message ? !isOn : (messages?.off.includes(kind) ?? false)));
  await tx.rules.put('messages', { off }, now);
  return {};
});
