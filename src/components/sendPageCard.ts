import Taro from '@tarojs/taro';
import { type Card, chatTool, type InChat } from '@/stores/chatTool';

type Shared = Card & { readonly promise?: Promise<Card> };

/**
 * The card of the page on top, that is what its onShareAppMessage gives back, into the chat that the tool is bound to:
 * there WeChat's own forwarding rests.
 */
export async function sendPageCard(): Promise<InChat> {
  const { page } = Taro.getCurrentInstance();
  const shared = page?.onShareAppMessage?.({ from: 'button' }) as Shared | undefined;
  if (!shared?.path) return 'failed';
  const { title, path, imageUrl } = (await shared.promise) ?? shared;
  return chatTool.send({ title, path, ...(imageUrl && { imageUrl }) });
}
