import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { SearchInput } from '@/components/SearchField';
import { goBack } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { OrderRow } from '../../OrderRow';
import { OrderRowBones } from '../../OrderRowBones';
import { keyOfOrder, OrdersStore } from '../../ordersStore';
import { useDeeds } from '../../useDeeds';
import '../orders/index.scss';

/** One's own orders by their numbers, or by what was in them. */
export default observer(function FindOrdersPage() {
  const shop = useShop();
  const { orders: texts, search } = useTexts();
  const [store] = useState(() => new OrdersStore(shop, 'all'));
  const deeds = useDeeds(
    store.deeds,
    (orderId) => void store.refresh(orderId),
    (orderId) => store.forget(orderId),
  );
  useDidShow(() => {
    if (store.isAsked) void store.show();
  });
  const field = (
    <SearchInput
      value={store.words}
      placeholder={texts.find.hint}
      clearLabel={search.clearText}
      onInput={(words) => store.type(words)}
      onConfirm={(words) => store.find(words)}
    />
  );
  return (
    <Screen nav={field}>
      {store.isAsked ? (
        <PageList list={store.list} keyOf={keyOfOrder} bones={<OrderRowBones />} empty={<Nothing />}>
          {(order) => <OrderRow order={order} store={store} deeds={deeds} />}
        </PageList>
      ) : (
        <EmptyState title={texts.find.begin} words={texts.find.beginWords} />
      )}
    </Screen>
  );
});

const Nothing = observer(function Nothing() {
  const { orders: texts } = useTexts();
  const { none, noneWords, all } = texts.find;
  return <EmptyState title={none} words={noneWords} action={all} onAction={goBack} />;
});
