import Taro, { useDidShow, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { SharePrompt } from '@/components/SharePrompt';
import { Bone, BoneCard } from '@/components/Skeleton';
import { shareOrder } from '@/components/shareOrder';
import { usePlainShare } from '@/components/useTeamShare';
import type { OrderView } from '@/contract/order';
import { days, type Instant, isOver, later } from '@/domain/time';
import { goBack, pathTo, replaceBy, useOptionalIdParam, useParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
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
  const say = useWords();
  const [now] = useState(shop.clock.now);
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
  usePlainShare();
  useShareAppMessage(() => (value ? shareOrder(shop, value, say) : {}));
  const isUnknown = !value && failed?.kind === 'refused' && failed.code === 'not_found';
  return (
    <Screen title={texts.one} bar={value && <OrderBar order={value} store={store} deeds={deeds} />}>
      {isUnknown ? (
        <Unknown />
      ) : (
        <Await of={store.order} bones={<Bones />}>
          {(order) => (
            <>
              <OrderBody order={order} />
              {isLately(order, now) && <SharePrompt event="received" id={order.id} />}
            </>
          )}
        </Await>
      )}
    </Screen>
  );
});

/** It came a few days ago, and nobody complains. */
const isLately = ({ receivedAt, afterSales }: OrderView, now: Instant) =>
  receivedAt !== undefined && afterSales.length === 0 && !isOver(later(receivedAt, days(3)), now);

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
