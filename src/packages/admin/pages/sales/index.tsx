import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { SearchBox } from '@/components/admin/SearchBox';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { TabStrip } from '@/components/TabStrip';
import { useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { ShopSaleRow } from '../../ShopSaleRow';
import { keyOfSale, SALE_TABS, ShopSales } from '../../shopSales';
import { useOrderTexts } from '../../useOrderTexts';

/** Refunds, returns and exchanges, by who has to do something about them. */
export default observer(function ShopSalesPage() {
  const shop = useShop();
  const { adminSales: texts, admin } = useTexts();
  const words = useOrderTexts();
  const asked = useParam('tab');
  const [store] = useState(() => new ShopSales(shop, SALE_TABS.find((tab) => tab === asked) ?? 'next'));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <TabStrip
        tabs={SALE_TABS.map((name) => ({ name, words: texts.tabs[name], count: store.countOf(name) }))}
        current={store.tab}
        onChoose={(tab) => store.choose(tab)}
      />
      <SearchBox value={store.words} hint={words.sales.find} onType={(typed) => store.type(typed)} />
      <PageList
        list={store.list}
        keyOf={keyOfSale}
        bones={<ListBones height={160} />}
        empty={
          store.words.trim() ? (
            <EmptyState title={admin.find.none} words={admin.find.noneWords} />
          ) : (
            <EmptyState {...texts.empty[store.tab]} />
          )
        }
      >
        {(sale) => <ShopSaleRow sale={sale} />}
      </PageList>
    </Screen>
  );
});
