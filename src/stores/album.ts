import Taro from '@tarojs/taro';
import { answerOf, isCancelled } from './wechat';

/** denied: the person does not let the mini program write into the album · closed: not now. */
export type Saved = 'saved' | 'denied' | 'closed' | 'failed';

const SCOPE = 'scope.writePhotosAlbum';

/** Puts a picture into the phone's album. The first time WeChat asks whether it may. Never throws. */
export async function saveToAlbum(filePath: string): Promise<Saved> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath });
    return 'saved';
  } catch (error) {
    const { errMsg = '' } = (error ?? {}) as { errMsg?: string };
    if (isCancelled(error) || /privacy/.test(errMsg)) return 'closed'; // What the shop may know was not agreed to.
    return /auth/.test(errMsg) ? 'denied' : 'failed'; // WeChat says "auth deny", or "auth denied".
  }
}

/** Opens WeChat's settings of this mini program. True when writing into the album is allowed afterwards. Never throws. */
export async function allowAlbum(): Promise<boolean> {
  const { given } = await answerOf(Taro.openSetting());
  return (given?.authSetting as Record<string, boolean> | undefined)?.[SCOPE] === true;
}
