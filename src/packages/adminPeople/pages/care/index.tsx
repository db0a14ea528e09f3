import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { TabStrip } from '@/components/TabStrip';
import type { CareTaskView } from '@/contract/adminCustomers';
import { CARE_TABS } from '@/domain/careTask';
import { useShop } from '@/stores/shop';
import { CareStore } from '../../careStore';
import { TaskCard } from '../../TaskCard';
import { usePeopleTexts } from '../../usePeopleTexts';

/** What there is to do for customers: birthdays, late parcels, and who has not come for long. */
export default observer(function CarePage() {
  const shop = useShop();
  const { task: texts } = usePeopleTexts();
  const [store] = useState(() => new CareStore(shop));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  const tabs = CARE_TABS.map((name) => ({
    ...{ name, words: texts.tabs[name] },
    count: name === 'ended' ? undefined : store.counts?.[name],
  }));
  return (
    <Screen title={texts.title}>
      <TabStrip tabs={tabs} current={store.tab} onChoose={(tab) => store.show(tab)} />
      <PageList
        list={store.list}
        keyOf={keyOf}
        bones={<ListBones height={110} />}
        empty={<EmptyState title={texts.none[store.tab]} words={texts.noneWords} />}
      >
        {(task) => <TaskCard task={task} onChanged={() => void store.list.load()} />}
      </PageList>
    </Screen>
  );
});

const keyOf = ({ id }: CareTaskView) => id;
