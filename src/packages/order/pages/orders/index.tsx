import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { TabStrip } from '@/components/TabStrip';
import { goTo, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { OrderRow } from '../../OrderRow';
import { keyOfOrder, OrdersStore, TABS } from '../../ordersStore';
import { useDeeds } from '../../useDeeds';
import './index.scss';

/** All orders of this customer, by what is to be done with them. */
export default observer(function OrdersPage() {
  const shop = useShop();
  const { orders: texts } = useTexts();
  const asked = useParam('tab');
  const [store] = useState(() => new OrdersStore(shop, TABS.find((tab) => tab === asked) ?? 'all'));
  const deeds = useDeeds(store.deeds, (orderId) => void store.refresh(orderId));
  useDidShow(() => void store.show());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));

  const counts: Partial<Record<string, number>> = { ...store.counts };
  return (
    <Screen title={texts.title}>
      <TabStrip
        tabs={TABS.map((name) => ({ name, words: texts.tabs[name], count: counts[name] }))}
        current={store.tab}
        onChoose={(tab) => store.choose(tab)}
      />
      <PageList list={store.list} keyOf={keyOfOrder} bones={<Bones />} empty={<Nothing />}>
        {(order) => <OrderRow order={order} store={store} deeds={deeds} />}
      </PageList>
    </Screen>
  );
});

const Nothing = observer(function Nothing() {
  const { orders: texts } = useTexts();
  const { title, words, action } = texts.empty;
  return <EmptyState title={title} words={words} action={action} onAction={() => goTo.wall()} />;
});

function Bones() {
  return (
    <>
      {[1, 2, 3].map((i) => (
        <BoneCard key={i}>
          <Bone width={90} height={18} />
          <View className="orders__bone">
            <Bone width={64} height={64} />
            <Bone height={64} />
          </View>
        </BoneCard>
      ))}
    </>
  );
}
