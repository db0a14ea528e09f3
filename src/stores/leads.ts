import Taro from '@tarojs/taro';
import { makeAutoObservable } from 'mobx';

const KEY = 'leads';

/**
 * Whether who uses this phone is a group leader, as the shop said last: pages of goods ask what a unit earns only then,
 * so that it costs nobody else a question.
 */
export class Leads {
  active = Taro.getStorageSync(KEY) === true;

  constructor() {
    makeAutoObservable(this);
  }

  found(active: boolean): void {
    if (active === this.active) return;
    this.active = active;
    Taro.setStorage({ key: KEY, data: active });
  }
}

/** One for the app. */
export const leads = new Leads();
