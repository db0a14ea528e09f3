import { ScrollView, Text, View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { ReviewRow } from '@/components/ReviewRow';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { Stars } from '@/components/Stars';
import { toastFailed } from '@/components/toast';
import type { ReviewView } from '@/contract/review';
import { averageOf, type Summary } from '@/domain/review';
import { useIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { tenths } from '@/texts/tenths';
import { countOf, keyOfReview, MARKS, ReviewsStore, SORTS } from '../../reviewsStore';
import './index.scss';

/** What those who have received it say of it. */
export default observer(function ReviewsPage() {
  const shop = useShop();
  const { review: texts } = useTexts();
  const goodsId = useIdParam('goods');
  const [store] = useState(() => new ReviewsStore(shop, goodsId));
  useLoad(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const summary = store.readers.value?.summary;
  const vote = async (review: ReviewView) => toastFailed(await store.vote(review));
  const empty = store.which === 'all' ? { title: texts.none, words: texts.noneWords } : texts.whichNone;
  return (
    <Screen title={texts.title}>
      {summary && summary.count > 0 && <Head store={store} summary={summary} />}
      <PageList
        list={store.list}
        keyOf={keyOfReview}
        bones={[1, 2, 3].map((i) => (
          <BoneCard key={i}>
            <Bone height={110} />
          </BoneCard>
        ))}
        empty={<EmptyState {...empty} />}
      >
        {(review) => (
          <Card className="reviews__one">
            <ReviewRow review={review} onVote={() => void vote(review)} />
          </Card>
        )}
      </PageList>
    </Screen>
  );
});

const Head = observer(function Head({ store, summary }: { readonly store: ReviewsStore; readonly summary: Summary }) {
  const { review: texts } = useTexts();
  const average = averageOf(summary) ?? 0;
  return (
    <>
      <View className="reviews__head">
        <View className="reviews__average" ariaRole="text" ariaLabel={texts.average(tenths(average))}>
          {tenths(average)}
        </View>
        <Stars value={Math.round(average / 10)} size={18} />
        <View className="reviews__sorts">
          {SORTS.map((sort) => (
            <View
              key={sort}
              className={`reviews__sort ${sort === store.sort ? 'reviews__sort--on' : ''}`}
              ariaRole="button"
              onClick={() => sort !== store.sort && store.order(sort)}
            >
              <Text>{texts.sort[sort]}</Text>
            </View>
          ))}
        </View>
      </View>
      <ScrollView scrollX enhanced showScrollbar={false} className="reviews__marks">
        <View className="reviews__row">
          {MARKS.map((mark) => (
            <Chip key={mark} on={mark === store.which} onTap={() => mark !== store.which && store.choose(mark)}>
              {texts.counted(texts.which[mark], countOf(mark, summary))}
            </Chip>
          ))}
        </View>
      </ScrollView>
    </>
  );
});
