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
import { SaleRow } from '../../SaleRow';
import { keyOfSale, SalesStore } from '../../salesStore';
import './index.scss';

/** All refunds, returns and exchanges of this customer. */
export default observer(function SalesPage() {
  const shop = useShop();
  const { afterSale: texts } = useTexts();
  const tab = useParam('tab') === 'all' ? 'all' : 'open';
  const [store] = useState(() => new SalesStore(shop, tab));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <TabStrip
        tabs={[
          { name: 'open' as const, words: texts.tabs.open },
          { name: 'all' as const, words: texts.tabs.all },
        ]}
        current={store.tab}
        onChoose={(name) => store.choose(name)}
      />
      <PageList list={store.list} keyOf={keyOfSale} bones={<Bones />} empty={<Nothing store={store} />}>
        {(sale) => <SaleRow sale={sale} />}
      </PageList>
    </Screen>
  );
});

const Nothing = observer(function Nothing({ store }: { readonly store: SalesStore }) {
  const { afterSale: texts } = useTexts();
  const { title, words } = texts.empty[store.tab];
  return <EmptyState title={title} words={words} action={texts.empty.action} onAction={() => goTo.orders()} />;
});

function Bones() {
  return (
    <>
      {[1, 2, 3].map((i) => (
        <BoneCard key={i}>
          <Bone width={90} height={18} />
          <View className="sales__bone">
            <Bone width={56} height={56} />
            <Bone height={56} />
          </View>
        </BoneCard>
      ))}
    </>
  );
}
