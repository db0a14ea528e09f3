import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { SearchInput } from '@/components/SearchField';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { ShopOrderRow } from '../../ShopOrderRow';
import { keyOfOrder, ShopOrders } from '../../shopOrders';

/** An order of the shop by its number, its goods, who gets it, or one of its parcels. */
export default observer(function FindShopOrdersPage() {
  const shop = useShop();
  const { admin, search } = useTexts();
  const texts = admin.find;
  const [store] = useState(() => new ShopOrders(shop, 'all'));
  useDidShow(() => {
    if (store.isAsked) void store.list.load();
  });
  const field = (
    <SearchInput
      value={store.words}
      placeholder={texts.hint}
      clearLabel={search.clearText}
      onInput={(words) => store.type(words)}
      onConfirm={(words) => store.find(words)}
    />
  );
  return (
    <Screen nav={field}>
      {store.isAsked ? (
        <PageList
          list={store.list}
          keyOf={keyOfOrder}
          bones={<ListBones />}
          empty={<EmptyState title={texts.none} words={texts.noneWords} />}
        >
          {(order) => <ShopOrderRow order={order} />}
        </PageList>
      ) : (
        <EmptyState title={texts.begin} words={texts.beginWords} />
      )}
    </Screen>
  );
});
