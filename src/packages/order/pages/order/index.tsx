import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { goBack, pathTo, replaceBy, useOptionalIdParam, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { OrderBar } from '../../OrderBar';
import { OrderBody } from '../../OrderBody';
import { OrderStore } from '../../orderStore';
import { useDeeds } from '../../useDeeds';
import './index.scss';

/** One order, whole. WeChat's order centre opens it by `?number=`, everyone else by `?orderId=`. */
export default observer(function OrderPage() {
  const shop = useShop();
  const { orders: texts } = useTexts();
  const orderId = useOptionalIdParam('order');
  const number = useParam('number') ?? '';
  const [store] = useState(() => new OrderStore(shop, orderId ? { orderId } : { number }));
  const deeds = useDeeds(
    store.deeds,
    () => void store.order.load(),
    () => void goBack(),
  );
  useDidShow(() => void store.order.load());
  usePullDownRefresh(() => void store.order.load().finally(() => Taro.stopPullDownRefresh()));

  const { value, failed } = store.order;
  const isUnknown = !value && failed?.kind === 'refused' && failed.code === 'not_found';
  return (
    <Screen title={texts.one} bar={value && <OrderBar order={value} store={store} deeds={deeds} />}>
      {isUnknown ? (
        <Unknown />
      ) : (
        <Await of={store.order} bones={<Bones />}>
          {(order) => <OrderBody order={order} />}
        </Await>
      )}
    </Screen>
  );
});

/** A link that was cut, or somebody else's order: the shop says no more of it. */
const Unknown = observer(function Unknown() {
  const { orders: texts } = useTexts();
  const { title, words, action } = texts.notFound;
  return <EmptyState title={title} words={words} action={action} onAction={() => void replaceBy(pathTo.orders())} />;
});

function Bones() {
  return (
    <>
      <Bone width={200} height={30} />
      <Bone width={140} height={18} className="order__bone" />
      {[96, 160, 140].map((height) => (
        <BoneCard key={height}>
          <Bone height={height} />
        </BoneCard>
      ))}
    </>
  );
}
