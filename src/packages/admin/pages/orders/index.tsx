import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { SearchField } from '@/components/SearchField';
import { TabStrip } from '@/components/TabStrip';
import { goTo, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { ShopOrderRow } from '../../ShopOrderRow';
import { keyOfOrder, ShopOrders, TABS } from '../../shopOrders';
import './index.scss';

/** The orders of the shop, by what is to be done with them; only for who works in it. */
export default observer(function ShopOrdersPage() {
  const shop = useShop();
  const { admin: texts } = useTexts();
  const asked = useParam('tab');
  const [store] = useState(() => new ShopOrders(shop, TABS.find((tab) => tab === asked) ?? 'toShip'));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  const isRefused = store.list.failed?.kind === 'refused';
  return (
    <Screen title={texts.title}>
      {!isRefused && (
        <>
          <View className="shop-orders__search">
            <SearchField words={texts.find.hint} label={texts.find.label} onTap={() => goTo.findShopOrders()} />
          </View>
          <TabStrip
            tabs={TABS.map((name) => ({ name, words: texts.tabs[name] }))}
            current={store.tab}
            onChoose={(tab) => store.choose(tab)}
          />
        </>
      )}
      <PageList
        list={store.list}
        keyOf={keyOfOrder}
        bones={<ListBones />}
        empty={<EmptyState title={texts.empty.title} words={texts.empty.words} />}
      >
        {(order) => <ShopOrderRow order={order} />}
      </PageList>
    </Screen>
  );
});
