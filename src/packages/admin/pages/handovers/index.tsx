import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import type { HandoverView } from '@/contract/adminLeaders';
import { useTexts } from '@/stores/language';
import { PagedList } from '@/stores/pagedList';
import { useShop } from '@/stores/shop';
import { HandoverCard } from '../../HandoverCard';

const keyOf = ({ id }: HandoverView) => id;

/** All customers that were handed over, by whom and why. */
export default observer(function HandoversPage() {
  const { admin } = useShop();
  const { adminLeaders } = useTexts();
  const texts = adminLeaders.handovers;
  const [list] = useState(
    () => new PagedList<HandoverView>((cursor) => admin.listHandovers({ ...(cursor && { cursor }) }), keyOf),
  );
  useDidShow(() => void list.load());
  usePullDownRefresh(() => void list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <PageList list={list} keyOf={keyOf} bones={<ListBones height={100} />} empty={<EmptyState {...texts.none} />}>
        {(handover) => <HandoverCard handover={handover} />}
      </PageList>
    </Screen>
  );
});
