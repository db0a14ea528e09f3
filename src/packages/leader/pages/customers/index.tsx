import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Face } from '@/components/Face';
import { PageList } from '@/components/PageList';
import { Price } from '@/components/Price';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { Tag } from '@/components/Tag';
import type { LedCustomer } from '@/contract/leaderCentre';
import { days } from '@/domain/time';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { dayNamed, dayText } from '@/texts/when';
import { CustomersStore, keyOfCustomer } from '../../customersStore';
import './index.scss';

/** Whose leader he is. They belong to the shop: he sees how they are called by their first letter, and no more. */
export default observer(function LedCustomersPage() {
  const shop = useShop();
  const { customers: texts } = useTexts().leader;
  const [store] = useState(() => new CustomersStore(shop));
  const { list, count } = store;
  useDidShow(() => void list.load());
  usePullDownRefresh(() => void list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      {list.items.length > 0 && (
        <>
          {count !== undefined && <Text className="led-customers__count">{texts.count(count)}</Text>}
          <Text className="led-customers__words">{texts.words}</Text>
        </>
      )}
      <PageList
        list={list}
        keyOf={keyOfCustomer}
        bones={<Bones />}
        empty={
          <EmptyState
            title={texts.none}
            words={texts.noneWords}
            action={texts.action}
            onAction={() => goTo.earningGoods()}
          />
        }
      >
        {(customer) => <Row customer={customer} />}
      </PageList>
    </Screen>
  );
});

const SOON = days(60); // It ends by itself, and he should know.

const Row = observer(function Row({ customer }: { readonly customer: LedCustomer }) {
  const { customers: texts } = useTexts().leader;
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { name, avatar, since, until, handedOver, orders, brought, lastOrdered } = customer;
  const bought = [
    orders > 0 ? texts.orders(orders) : texts.noOrders,
    lastOrdered && texts.last(dayNamed(lastOrdered, now, language.name)),
  ];
  const bound = [
    texts.since(dayText(since, now, language.name)),
    until !== undefined && until - now < SOON && texts.until(dayText(until, now, language.name)),
  ];
  return (
    <Card className="led-customer">
      <Face avatar={avatar} nickname={name} size={40} />
      <View className="led-customer__about">
        <View className="led-customer__name">
          <Text>{name || texts.someone}</Text>
          {handedOver && <Tag>{texts.handed}</Tag>}
        </View>
        <Text className="led-customer__words">{bought.filter(Boolean).join(' · ')}</Text>
        <Text className="led-customer__words">{bound.filter(Boolean).join(' · ')}</Text>
      </View>
      {brought > 0 && (
        <View className="led-customer__right">
          <Text className="led-customer__words">{texts.bought}</Text>
          <Price amount={brought} size="s" tone="ink" />
        </View>
      )}
    </Card>
  );
});

const Bones = () => (
  <>
    {[0, 1, 2, 3, 4].map((i) => (
      <BoneCard key={i}>
        <Bone height={60} />
      </BoneCard>
    ))}
  </>
);
