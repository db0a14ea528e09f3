import Taro from '@tarojs/taro';
import { toast } from '@/components/toast';
import { language } from '@/stores/language';

/** Puts it into the clipboard, and says so. */
export async function copy(data: string): Promise<void> {
  try {
    await Taro.setClipboardData({ data });
    toast(language.texts.common.copied);
  } catch {
    // Not agreed to: then it is not copied, and WeChat has said so.
  }
}
