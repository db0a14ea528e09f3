import Taro from '@tarojs/taro';
import { toast } from '@/components/toast';
import { isCancelled } from '@/stores/wechat';

/** What a code says, or nothing: a person may decline, and where there is no camera `failed` is said. */
export async function scan(failed: string): Promise<string | undefined> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['barCode', 'qrCode'] });
    return result.trim();
  } catch (error) {
    if (!isCancelled(error)) toast(failed);
    return undefined;
  }
}
