import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useEffect, useId } from 'react';
import { useTexts } from '@/stores/language';
import type { PagedList } from '@/stores/pagedList';

interface Props<Item> {
  readonly list: PagedList<Item>;
}

const AHEAD = 600; // px: so early before the end the next page is asked for

/** What stands at the end of a list. When it comes near the screen the next page is fetched. */
export const PageListTail = observer(function PageListTail<Item>({ list }: Props<Item>) {
  const { common } = useTexts();
  const id = `tail${useId().replace(/\W/g, '')}`;
  const { length } = list.items;

  // Looked at anew after each page: a short one may leave the end in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `length` is what says that a page has come.
  useEffect(() => {
    const page = Taro.getCurrentInstance().page;
    if (!page) return undefined;
    const observed = Taro.createIntersectionObserver(page, { thresholds: [0] }).relativeToViewport({ bottom: AHEAD });
    observed.observe(`#${id}`, ({ intersectionRatio = 0, intersectionRect }) => {
      if (intersectionRatio > 0 || (intersectionRect?.height ?? 0) > 0) void list.more();
    });
    return () => observed.disconnect();
  }, [id, list, length]);

  const words = { none: '', loading: common.loadingMore, failed: common.moreFailed, end: common.noMore }[list.tail];
  const retries = list.tail === 'failed';
  return (
    <View
      id={id}
      className="page-list__tail"
      {...(retries && { ariaRole: 'button', onClick: () => void list.retry() })}
    >
      {words}
    </View>
  );
}) as <Item>(props: Props<Item>) => ReactNode;
