import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { TabStrip } from '@/components/TabStrip';
import { COMMISSION_TABS } from '@/domain/leading';
import { days } from '@/domain/time';
import { goTo, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { LedOrderRow } from '../../LedOrderRow';
import { keyOfOrder, OrdersStore } from '../../ordersStore';
import './index.scss';

/** The orders that are put down to him: what each earns, how sure that is, and what went back. */
export default observer(function LedOrdersPage() {
  const shop = useShop();
  const { orders: texts } = useTexts().leader;
  const asked = COMMISSION_TABS.find((tab) => tab === useParam('tab')) ?? 'all';
  const [store] = useState(() => new OrdersStore(shop, asked));
  const { tab, list } = store;
  useDidShow(() => void list.load());
  usePullDownRefresh(() => void list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <TabStrip
        tabs={COMMISSION_TABS.map((name) => ({ name, words: texts.tabs[name] }))}
        current={tab}
        onChoose={(name) => store.choose(name)}
      />
      {list.items.length > 0 && (
        <Text className="led-orders__rule">{texts.rule(shop.session.deadlines.fault / days(1))}</Text>
      )}
      <PageList key={tab} list={list} keyOf={keyOfOrder} bones={<Bones />} empty={<None store={store} />}>
        {(order) => <LedOrderRow order={order} />}
      </PageList>
    </Screen>
  );
});

const None = observer(function None({ store }: { readonly store: OrdersStore }) {
  const { orders: texts } = useTexts().leader;
  const title = texts.none[store.tab];
  if (store.tab !== 'all') return <EmptyState title={title} />;
  return (
    <EmptyState title={title} words={texts.noneWords} action={texts.action} onAction={() => goTo.earningGoods()} />
  );
});

const Bones = () => (
  <>
    {[0, 1, 2, 3].map((i) => (
      <BoneCard key={i}>
        <Bone height={88} />
      </BoneCard>
    ))}
  </>
);
