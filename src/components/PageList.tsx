import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useMemo } from 'react';
import type { PagedList } from '@/stores/pagedList';
import { Failure } from './Failure';
import { PageListChunk } from './PageListChunk';
import { PageListTail } from './PageListTail';
import { Skeleton, useBones } from './Skeleton';
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
 * A list that pages in before its end is reached. It is drawn in chunks; those far outside the screen are a spacer of
 * the same height, so that a long list costs as much as a short one.
 */
export const PageList = observer(function PageList<Item>(props: Props<Item>) {
  const { list, keyOf, columns = 1, bones, empty, children } = props;
  const { items } = list;
  const chunks = useMemo(() => chunked(items), [items]);

  const bare = useBones(list.status === 'idle' || list.status === 'loading');

  if (bare) return <Skeleton>{bones}</Skeleton>;
  if (list.status === 'empty') return empty;
  if (list.status === 'failed' && list.failed) return <Failure failed={list.failed} onRetry={() => list.load()} />;
  return (
    <View className="page-list">
      {chunks.map((chunk) => (
        <PageListChunk key={keyOf(chunk[0]!)} columns={columns} items={chunk} keyOf={keyOf}>
          {children}
        </PageListChunk>
      ))}
      <PageListTail list={list} />
    </View>
  );
}) as <Item>(props: Props<Item>) => ReactNode;

function chunked<Item>(items: readonly Item[]): (readonly Item[])[] {
  const count = Math.ceil(items.length / CHUNK);
  return Array.from({ length: count }, (_, i) => items.slice(i * CHUNK, (i + 1) * CHUNK));
}
