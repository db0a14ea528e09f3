import Taro from '@tarojs/taro';
import type { CardSheet } from '@/contract/card';
import { answerOf, isCancelled, type SheetAnswer } from '@/stores/wechat';

interface Told {
  readonly success: () => void;
  readonly fail: (error: unknown) => void;
}
/** From base library 2.19.2 on; Taro's types do not know it. */
interface VirtualApis {
  readonly requestVirtualPayment?: (asked: CardSheet & Told) => void;
}

/** Shows WeChat's sheet of a virtual payment: the signed words go as they came. Never throws. */
export const showCardSheet = ({ mode, signData, paySig, signature }: CardSheet): Promise<SheetAnswer> =>
  new Promise((answer) => {
    const { requestVirtualPayment } = Taro as unknown as VirtualApis;
    if (!requestVirtualPayment) return answer('failed');
    requestVirtualPayment({
      ...{ mode, signData, paySig, signature },
      success: () => answer('told'),
      fail: (error) => answer(isCancelled(error) || codeOf(error) === CANCELLED ? 'cancelled' : 'failed'),
    });
  });

const CANCELLED = -2;
const codeOf = (error: unknown) => ((error ?? {}) as { errCode?: unknown }).errCode;

/** A fresh code of wx.login: WeChat tells the shop by it that this person is there. Undefined: there is no network. */
export async function loginCode(): Promise<string | undefined> {
  const { given } = await answerOf(Taro.login());
  return given?.code;
}

/** Apple sells what is no goods by itself, and lets no shop give money back: the promise could not be kept there. */
export function isApple(): boolean {
  const { getDeviceInfo } = Taro as Partial<typeof Taro>; // An older WeChat does not say.
  return getDeviceInfo?.().platform === 'ios';
}
