import Taro from '@tarojs/taro';
import type { Message } from '@/domain/message';
import { failedBy } from './failed';
import type { Shop } from './shop';

/**
 * Asks for leave to tell what becomes of an order. WeChat allows it only inside a tap, so it is called first of all;
 * whatever comes of it, the tap goes on. Never throws.
 */
export async function askForMessages(shop: Shop<'grantMessages'>, wanted: readonly Message[]): Promise<void> {
  const templates = shop.session.visit?.templates;
  const asked = wanted.filter((message) => templates?.[message]);
  if (!templates || asked.length === 0) return;
  const ids = asked.map((message) => templates[message]);
  const answer = await ask(ids);
  const granted = asked.filter((message) => answer[templates[message]] === 'accept');
  if (granted.length === 0) return;
  try {
    await shop.api.grantMessages({ requestId: shop.newRequestId(), granted });
  } catch (error) {
    failedBy(error); // Then this one message is not sent.
  }
}

/** Old base libraries do not know it, and a person may have switched messages off. */
async function ask(tmplIds: string[]): Promise<Record<string, unknown>> {
  try {
    return { ...(await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })) };
  } catch {
    return {};
  }
}
