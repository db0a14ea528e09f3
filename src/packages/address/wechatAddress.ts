import Taro from '@tarojs/taro';
import type { AddressFacts } from '@/domain/address';
import { isCancelled } from '@/stores/wechat';

/** An address that the person keeps in WeChat; undefined when the choice was closed. Rejects what WeChat refuses. */
export async function wechatAddress(): Promise<AddressFacts | undefined> {
  try {
    const chosen = await Taro.chooseAddress();
    return {
      name: chosen.userName,
      phone: chosen.telNumber,
      region: [chosen.provinceName, chosen.cityName, chosen.countyName],
      detail: chosen.detailInfo,
    };
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  }
}
