import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { type FailedRefunds, type Failing, keyOfRefund } from './failedRefunds';
import { SettleSheet } from './SettleSheet';

interface Props<Refund extends Failing> {
  readonly store: FailedRefunds<Refund>;
  readonly texts: {
    readonly title: string;
    readonly words: string;
    readonly none: { readonly title: string; readonly words: string };
  };
  readonly children: (refund: Refund) => ReactNode;
}

/** Money that WeChat could not give back: the list of it, and the sheet in which it is settled by hand. */
export const FailedRefundList = observer(function FailedRefundList<Refund extends Failing>(props: Props<Refund>) {
  const { store, texts, children } = props;
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <Text className="failed-refund__words">{texts.words}</Text>
      <PageList
        list={store.list}
        keyOf={keyOfRefund}
        bones={<ListBones height={110} />}
        empty={<EmptyState {...texts.none} />}
      >
        {children}
      </PageList>
      <SettleSheet store={store} />
    </Screen>
  );
}) as <Refund extends Failing>(props: Props<Refund>) => ReactNode;
