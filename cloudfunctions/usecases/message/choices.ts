import { shop as contract } from '@/contract/shop';
import { LEADER_MESSAGES, MESSAGES } from '@/domain/message';
import { command } from '../../door/command';
import { query } from '../../door/query';

export const viewMessages = query(contract.viewMessages, async (_, { shop, caller: { userId }, settings }) => {
  const { quiet, off } = await shop.messageChoices.of(userId);
  const grants = new Map((await shop.grants.of(userId)).map((grant) => [grant.message, grant]));
  const leads = (await shop.leaders.get(userId)) !== undefined;
  const { messages } = await shop.rules.all();
  const kinds = MESSAGES.filter((message) => leads || !LEADER_MESSAGES.has(message)).map((message) => {
    const { granted = 0, used = 0 } = grants.get(message) ?? {};
    const isUsed = settings.templates[message] !== '' && !messages?.off.includes(message);
    const isOn = !off.includes(message);
    return { message, isOn, isUsed, granted, left: granted - used };
  });
  return { quiet, kinds };
});

export const chooseMessages = command(
  'chooseMessages',
  contract.chooseMessages,
  async ({ quiet, off }, { tx, caller }) => {
    await tx.messageChoices.put(caller.userId, { quiet, off: MESSAGES.filter((message) => off.includes(message)) });
    return {};
  },
);
