import Taro from '@tarojs/taro';
import { toast } from '@/components/toast';
import { language } from '@/stores/language';
import { isCancelled } from '@/stores/wechat';

/** Asks the phone to call; a person may decline. */
export async function call(phoneNumber: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber });
  } catch (error) {
    if (!isCancelled(error)) toast(language.texts.admin.callFailed);
  }
}
