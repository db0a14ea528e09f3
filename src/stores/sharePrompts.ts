import Taro from '@tarojs/taro';

/** Something good has happened: only then somebody is asked to share it. */
export type Good = 'paid' | 'formed' | 'received' | 'reviewed';

const KEY = 'sharePrompts';
const MOST_KEPT = 200;

/** Who was asked once is not asked again, whatever the answer was. */
export class SharePrompts {
  private asked: readonly string[] = stored();

  /** True the first time: then it counts as asked. */
  first(good: Good, id: string): boolean {
    const mark = `${good}.${id}`;
    if (this.asked.includes(mark)) return false;
    this.asked = [...this.asked, mark].slice(-MOST_KEPT);
    Taro.setStorage({ key: KEY, data: this.asked });
    return true;
  }
}

function stored(): readonly string[] {
  const found: unknown = Taro.getStorageSync(KEY);
  return Array.isArray(found) ? found.filter((mark) => typeof mark === 'string') : [];
}

/** One for the app: its pages ask. */
export const sharePrompts = new SharePrompts();
