import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { TabStrip } from '@/components/TabStrip';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { ShopReviewCard } from '../../ShopReviewCard';
import { ShopReviewSheet } from '../../ShopReviewSheet';
import { keyOfShopReview, ShopReviews, WHICH } from '../../shopReviews';
import './index.scss';

/** What buyers have written; only for who works in the shop. */
export default observer(function ShopReviewsPage() {
  const shop = useShop();
  const { review } = useTexts();
  const { admin: texts } = review;
  const [store] = useState(() => new ShopReviews(shop));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <TabStrip
        tabs={WHICH.map((name) => ({ name, words: texts.which[name] }))}
        current={store.which}
        onChoose={(which) => store.choose(which)}
      />
      <PageList
        list={store.list}
        keyOf={keyOfShopReview}
        bones={[1, 2, 3].map((i) => (
          <BoneCard key={i}>
            <Bone height={150} />
          </BoneCard>
        ))}
        empty={<EmptyState {...texts.none} />}
      >
        {(one) => <ShopReviewCard review={one} store={store} />}
      </PageList>
      <ShopReviewSheet store={store} />
    </Screen>
  );
});
