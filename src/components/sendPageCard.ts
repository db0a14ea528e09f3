import Taro from '@tarojs/taro';
import { type Card, chatTool, type InChat } from '@/stores/chatTool';
import { sharing } from '@/stores/sharing';
import type { WholeShop } from '@/stores/shop';

type Shared = Card & { readonly promise?: Promise<Card> };

/**
 * The card of the page on top, that is what its onShareAppMessage gives back, into the chat that the tool is bound to:
 * there WeChat's own forwarding rests.
 */
export async function sendPageCard(shop: WholeShop): Promise<InChat> {
  const { page } = Taro.getCurrentInstance();
  const settle = sharing.hold(shop);
  const shared = page?.onShareAppMessage?.({ from: 'button' }) as Shared | undefined;
  const sent = shared?.path ? await send(shared) : 'failed';
  settle(sent === 'done');
  return sent;
}

async function send(shared: Shared): Promise<InChat> {
  const { title, path, imageUrl } = (await shared.promise) ?? shared;
  return chatTool.send({ title, path, ...(imageUrl && { imageUrl }) });
}
