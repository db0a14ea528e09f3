import Taro from '@tarojs/taro';
import { makeAutoObservable } from 'mobx';

const KEY = 'searched';
const MOST = 12;

/** What was searched for on this phone, the latest first. It never leaves the phone. */
class History {
  words: readonly string[] = stored();

  constructor() {
    makeAutoObservable(this);
  }

  add(words: string): void {
    this.keep([words, ...this.words.filter((old) => old !== words)].slice(0, MOST));
  }

  clear(): void {
    this.keep([]);
  }

  private keep(words: readonly string[]): void {
    this.words = words;
    Taro.setStorage({ key: KEY, data: words });
  }
}

function stored(): string[] {
  const found: unknown = Taro.getStorageSync(KEY);
  return Array.isArray(found) ? found.filter((words): words is string => typeof words === 'string').slice(0, MOST) : [];
}

export const history = new History();
