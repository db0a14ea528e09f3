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
    if (isCancelled(error)) return 'closed';
    return isDenied(error) ? 'denied' : 'failed';
  }
}

/** Opens WeChat's settings of this mini program. True when writing into the album is allowed afterwards. Never throws. */
export async function allowAlbum(): Promise<boolean> {
  const { given } = await answerOf(Taro.openSetting());
  return (given?.authSetting as Record<string, boolean> | undefined)?.[SCOPE] === true;
}

/** "auth deny", "auth denied", "authorize no response", "privacy permission is not authorized": each phone its own. */
function isDenied(error: unknown): boolean {
  const { errMsg } = (error ?? {}) as { errMsg?: unknown };
  return typeof errMsg === 'string' && /auth/i.test(errMsg);
}
