import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { TabStrip } from '@/components/TabStrip';
import { goTo, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { DeadLetters } from '../../DeadLetters';
import { ShopOrderRow } from '../../ShopOrderRow';
import { keyOfOrder, ShopOrders, TABS } from '../../shopOrders';
import './index.scss';

/** What the shop has to send; only for who works in it. */
export default observer(function ShopOrdersPage() {
  const shop = useShop();
  const { admin: texts, adminBooks: books } = useTexts();
  const asked = useParam('tab');
  const [store] = useState(() => new ShopOrders(shop, TABS.find((tab) => tab === asked) ?? 'toShip'));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const isRefused = store.list.failed?.kind === 'refused';
  return (
    <Screen title={texts.title}>
      {!isRefused && (
        <>
          <TabStrip
            tabs={TABS.map((name) => ({ name, words: texts.tabs[name] }))}
            current={store.tab}
            onChoose={(tab) => store.choose(tab)}
          />
          <DeadLetters store={store} />
          <Card cells>
            <Cell icon="wallet" title={books.title} onTap={() => goTo.adminBooks()} />
          </Card>
        </>
      )}
      <PageList
        list={store.list}
        keyOf={keyOfOrder}
        bones={[1, 2, 3].map((i) => (
          <BoneCard key={i}>
            <Bone height={150} />
          </BoneCard>
        ))}
        empty={<EmptyState title={texts.empty.title} words={texts.empty.words} />}
      >
        {(order) => <ShopOrderRow order={order} />}
      </PageList>
    </Screen>
  );
});
