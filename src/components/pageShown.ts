import { useDidHide, useDidShow } from '@tarojs/taro';
import { observable, runInAction } from 'mobx';
import { createContext, useContext, useState } from 'react';

export interface PageShown {
  readonly shown: boolean;
}

const Context = createContext<PageShown>({ shown: true });
export const PageShownProvider = Context.Provider;

/** Whether the page is on top: what ticks reads it, so that a covered page rests. */
export const usePageShown = () => useContext(Context);

/** For Screen: follows the page it is on. */
export function useFollowPage(): PageShown {
  const [page] = useState(() => observable({ shown: true }));
  useDidShow(() => runInAction(() => (page.shown = true)));
  useDidHide(() => runInAction(() => (page.shown = false)));
  return page;
}
