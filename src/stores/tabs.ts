import { useDidShow } from '@tarojs/taro';
import { makeAutoObservable } from 'mobx';
import type { CategoryId } from '@/domain/id';

export type TabName = 'home' | 'category' | 'cart' | 'me';

class Tabs {
  current: TabName = 'home';
  wanted: CategoryId | undefined = undefined;

  constructor() {
    makeAutoObservable(this);
  }

  show(name: TabName): void {
    this.current = name;
  }

  /** For the category tab: a tab is switched to without parameters, so what it should open waits here. */
  want(categoryId: CategoryId | undefined): void {
    this.wanted = categoryId;
  }
}

/** Which tab is on top. One for the app: the tab bar of every tab page reads it. */
export const tabs = new Tabs();

/** For a tab page: tells the tab bar that this one is shown. */
export const useTab = (name: TabName) => useDidShow(() => tabs.show(name));
