import Taro from '@tarojs/taro';
import { language } from '@/stores/language';
import { answerOf } from '@/stores/wechat';
import { toast } from './toast';

/** Puts it into the clipboard, and says so. Where that is not agreed to, WeChat has said so itself. */
export async function copy(data: string): Promise<void> {
  if ((await answerOf(Taro.setClipboardData({ data }))).given) toast(language.texts.common.copied);
}
