import Taro from '@tarojs/taro';
import type { Reply } from '@/contract/reply';
import type { Transport } from './client';

const LONGEST = 15_000; // ms until a lost answer counts as lost

/** In WeChat a door is a cloud function, and the platform tells it who asks. */
export const weappTransport: Transport = async (door, asked, { group } = {}) => {
  // Only what stands at the top of the data is replaced by WeChat: see cloudfunctions/door/openData.ts.
  const told = group ? { group: Taro.cloud.CloudID(group) } : {};
  const call = Taro.cloud.callFunction({ name: door, data: { ...asked, ...told } });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lost = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${LONGEST} ms`)), LONGEST);
  });
  try {
    const { result } = await Promise.race([call, lost]);
    return understood(result);
  } finally {
    clearTimeout(timer);
  }
};

/** An answer that is no reply (a gateway's error page, an empty result) counts as none. */
function understood(result: unknown): Reply<unknown> {
  if (typeof result === 'object' && result !== null && 'ok' in result && 'now' in result)
    return result as Reply<unknown>;
  throw new Error('what came back is not a reply');
}
