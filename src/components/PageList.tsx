import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useMemo } from 'react';
import { useTexts } from '@/stores/language';
import type { PagedList } from '@/stores/pagedList';
import { Failure } from './Failure';
import { PageListChunk } from './PageListChunk';
import { Skeleton } from './Skeleton';
import './PageList.scss';

interface Props<Item> {
  readonly list: PagedList<Item>;
  readonly keyOf: (item: Item) => string;
  readonly columns?: 1 | 2;
  readonly bones: ReactNode;
  readonly empty: ReactNode;
  readonly children: (item: Item) => ReactNode;
}

const CHUNK = 20;

/**
 * A list that pages in at the bottom of the page. It is drawn in chunks; those far outside the screen are a spacer of
 * the same height, so that a long list costs as much as a short one.
 */
export const PageList = observer(function PageList<Item>(props: Props<Item>) {
  const { list, keyOf, columns = 1, bones, empty, children } = props;
  useReachBottom(() => void list.more());
  const { items } = list;
  const chunks = useMemo(() => chunked(items), [items]);

  if (list.status === 'empty') return empty;
  if (list.status === 'failed' && list.failed) return <Failure failed={list.failed} onRetry={() => list.load()} />;
  if (list.status !== 'ready') return <Skeleton>{bones}</Skeleton>;
  return (
    <View className="page-list">
      {chunks.map((chunk) => (
        <PageListChunk key={keyOf(chunk[0]!)} columns={columns} items={chunk} keyOf={keyOf}>
          {children}
        </PageListChunk>
      ))}
      <Tail list={list} />
    </View>
  );
}) as <Item>(props: Props<Item>) => ReactNode;

const Tail = observer(function Tail<Item>({ list }: { readonly list: PagedList<Item> }) {
  const { common } = useTexts();
  const words = { none: '', loading: common.loadingMore, failed: common.moreFailed, end: common.noMore }[list.tail];
  const retries = list.tail === 'failed';
  return (
    <View className="page-list__tail" {...(retries && { ariaRole: 'button', onClick: () => void list.retry() })}>
      {words}
    </View>
  );
}) as <Item>(props: { readonly list: PagedList<Item> }) => ReactNode;

function chunked<Item>(items: readonly Item[]): (readonly Item[])[] {
  const count = Math.ceil(items.length / CHUNK);
  return Array.from({ length: count }, (_, i) => items.slice(i * CHUNK, (i + 1) * CHUNK));
}
