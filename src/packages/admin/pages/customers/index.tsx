import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { SearchBox } from '@/components/admin/SearchBox';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import type { CustomerFound } from '@/contract/adminCoupons';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { Buyer } from '../../Buyer';
import { CustomerSearch } from '../../customerSearch';
import './index.scss';

/** A customer by name, number, or the number of an order. */
export default observer(function CustomersPage() {
  const shop = useShop();
  const { adminCustomers: texts, adminCoupons } = useTexts();
  const [search] = useState(() => new CustomerSearch(shop));
  return (
    <Screen title={texts.title}>
      <SearchBox value={search.words} hint={adminCoupons.give.search} onType={(words) => search.type(words)} />
      <View className="customers__list">
        {search.words.trim() === '' ? (
          <EmptyState title={texts.begin} words={texts.beginWords} />
        ) : (
          <Await of={search.found} bones={<ListBones height={36} />}>
            {(found) =>
              search.isNobody ? (
                <EmptyState title={texts.none} words={texts.noneWords} />
              ) : (
                found.map((customer) => <Row key={customer.userId} customer={customer} />)
              )
            }
          </Await>
        )}
      </View>
    </Screen>
  );
});

const Row = observer(function Row({ customer }: { readonly customer: CustomerFound }) {
  const { adminCoupons } = useTexts();
  return (
    <Card onTap={() => void goTo.customer(customer.userId)}>
      <View ariaRole="button">
        <Buyer buyer={customer} note={adminCoupons.give.orders(customer.orders)} />
      </View>
    </Card>
  );
});
