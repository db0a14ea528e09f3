import { useDidShow } from '@tarojs/taro';
import { makeAutoObservable } from 'mobx';

export type TabName = 'home' | 'category' | 'cart' | 'me';

class Tabs {
  current: TabName = 'home';

  constructor() {
    makeAutoObservable(this);
  }

  show(name: TabName): void {
    this.current = name;
  }
}

/** Which tab is on top. One for the app: the tab bar of every tab page reads it. */
export const tabs = new Tabs();

/** For a tab page: tells the tab bar that this one is shown. */
export const useTab = (name: TabName) => useDidShow(() => tabs.show(name));
