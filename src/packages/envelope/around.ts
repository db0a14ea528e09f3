import Taro from '@tarojs/taro';
import { deviceMark } from '@/stores/deviceMark';
import { type Entrance, groupOf } from '@/stores/entrance';
import type { Around } from './envelopeStore';

/** What this phone is, and from which chat it came in. */
export const around: Around = {
  device: deviceMark,
  group: () => groupOf(Taro.getEnterOptionsSync() as Entrance),
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
};
