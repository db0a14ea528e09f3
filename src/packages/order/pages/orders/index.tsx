import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { SearchField } from '@/components/SearchField';
import { TabStrip } from '@/components/TabStrip';
import { goTo, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { OrderRow } from '../../OrderRow';
import { OrderRowBones } from '../../OrderRowBones';
import { keyOfOrder, OrdersStore, TABS } from '../../ordersStore';
import { useDeeds } from '../../useDeeds';
import './index.scss';

/** All orders of this customer, by what is to be done with them. */
export default observer(function OrdersPage() {
  const shop = useShop();
  const { orders: texts } = useTexts();
  const asked = useParam('tab');
  const [store] = useState(() => new OrdersStore(shop, TABS.find((tab) => tab === asked) ?? 'all'));
  const deeds = useDeeds(
    store.deeds,
    (orderId) => void store.refresh(orderId),
    (orderId) => store.forget(orderId),
  );
  useDidShow(() => void store.show());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));

  const { toReview, afterSale, ...waiting } = store.counts ?? {};
  const counts: Partial<Record<string, number>> = waiting;
  const tabs = TABS.map((name) => ({ name, words: texts.tabs[name], count: counts[name] }));
  return (
    <Screen title={texts.title}>
      <View className="orders__search">
        <SearchField words={texts.find.hint} label={texts.find.label} onTap={() => goTo.findOrders()} />
      </View>
      <TabStrip
        tabs={[
          ...tabs,
          { name: 'toReview' as const, words: texts.toReview, count: toReview },
          { name: 'afterSales' as const, words: texts.afterSales, count: afterSale },
        ]}
        current={store.tab}
        onChoose={(tab) => {
          if (tab === 'afterSales') return goTo.afterSales();
          return tab === 'toReview' ? goTo.myReviews('waiting') : store.choose(tab);
        }}
      />
      <PageList list={store.list} keyOf={keyOfOrder} bones={<OrderRowBones />} empty={<Nothing />}>
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
