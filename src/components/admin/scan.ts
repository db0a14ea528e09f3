import Taro from '@tarojs/taro';
import { toast } from '@/components/toast';
import { answerOf } from '@/stores/wechat';

/** What a code says, or nothing: a person may decline, and where there is no camera `failed` is said. */
export async function scan(failed: string): Promise<string | undefined> {
  const answer = await answerOf(Taro.scanCode({ scanType: ['barCode', 'qrCode'] }));
  if (answer.given) return answer.given.result.trim();
  if (answer.why === 'failed') toast(failed);
  return undefined;
}
