import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { TabStrip } from '@/components/TabStrip';
import type { OrderToReview } from '@/contract/review';
import { goTo, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { dayText } from '@/texts/when';
import { Line } from '../../Line';
import { MyReviewCard } from '../../MyReviewCard';
import { keyOfMine, keyOfOrder, MineStore, TABS } from '../../mineStore';
import './index.scss';

/** What I can still review, and what I have written with what became of it. */
export default observer(function MyReviewsPage() {
  const shop = useShop();
  const { review: texts } = useTexts();
  const asked = useParam('tab');
  const [store] = useState(() => new MineStore(shop, TABS.find((tab) => tab === asked) ?? 'waiting'));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const { my } = texts;
  const bones = [1, 2].map((i) => (
    <BoneCard key={i}>
      <Bone height={130} />
    </BoneCard>
  ));
  return (
    <Screen title={my.title}>
      <TabStrip
        tabs={TABS.map((name) => ({ name, words: my.tabs[name] }))}
        current={store.tab}
        onChoose={(tab) => store.choose(tab)}
      />
      {store.tab === 'waiting' ? (
        <PageList
          key="waiting"
          list={store.waiting}
          keyOf={keyOfOrder}
          bones={bones}
          empty={<EmptyState {...my.noneWaiting} action={my.toOrders} onAction={() => goTo.orders()} />}
        >
          {(order) => <Waiting order={order} />}
        </PageList>
      ) : (
        <PageList
          key="written"
          list={store.written}
          keyOf={keyOfMine}
          bones={bones}
          empty={<EmptyState {...my.noneWritten} />}
        >
          {(review) => <MyReviewCard review={review} />}
        </PageList>
      )}
    </Screen>
  );
});

const Waiting = observer(function Waiting({ order }: { readonly order: OrderToReview }) {
  const { review: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { receivedAt, lines } = order;
  return (
    <Card>
      {receivedAt !== undefined && (
        <Text className="my-reviews__when">{texts.my.received(dayText(receivedAt, now, language.name))}</Text>
      )}
      {lines.map((line) => (
        <View key={line.skuId} className="my-reviews__line">
          <View className="my-reviews__what">
            <Line line={line} onTap={() => void goTo.goods(line.goodsId)} />
          </View>
          <Button kind="soft" size="small" onTap={() => void goTo.writeReview(line.orderId, line.skuId)}>
            {texts.my.write}
          </Button>
        </View>
      ))}
    </Card>
  );
});
