import Taro from '@tarojs/taro';
import type { Message } from '@/domain/message';
import { failedBy } from './failed';
import { kept } from './kept';
import type { Shop } from './shop';

/** Of these, those that WeChat would be asked for: the shop has a template, and the person has not said no for always. */
export function askable(shop: Shop<never>, wanted: readonly Message[]): readonly Message[] {
  const templates = shop.session.visit?.templates;
  return wanted.filter((message) => templates?.[message] && !kept.refuses(templates[message]));
}

/**
 * Asks for leave to tell something: three kinds at most. WeChat allows it only inside a tap, so it is called first of
 * all; whatever comes of it, the tap goes on. Gives what was granted, and never throws.
 */
export async function askForMessages(
  shop: Shop<'grantMessages'>,
  wanted: readonly Message[],
): Promise<readonly Message[]> {
  const templates = shop.session.visit?.templates;
  const asked = askable(shop, wanted);
  if (!templates || asked.length === 0) return [];
  const ids = asked.map((message) => templates[message]);
  const answer = await ask(ids);
  void kept.read(); // The answer may have been given for always.
  const granted = asked.filter((message) => answer[templates[message]] === 'accept');
  if (granted.length === 0) return [];
  try {
    await shop.api.grantMessages({ requestId: shop.newRequestId(), granted });
  } catch (error) {
    failedBy(error); // Then this one message is not sent.
  }
  return granted;
}

/** Old base libraries do not know it, and a person may have switched messages off. */
async function ask(tmplIds: string[]): Promise<Record<string, unknown>> {
  try {
    return { ...(await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })) };
  } catch {
    return {};
  }
}
