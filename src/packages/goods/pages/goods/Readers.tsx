import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { ReviewRow } from '@/components/ReviewRow';
import { SectionHead } from '@/components/SectionHead';
import { Stars } from '@/components/Stars';
import { toastFailed } from '@/components/toast';
import type { ReviewView } from '@/contract/review';
import type { GoodsId } from '@/domain/id';
import { averageOf } from '@/domain/review';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { tenths } from '@/texts/tenths';
import type { ReadersStore } from './readersStore';

interface Props {
  readonly store: ReadersStore;
  readonly goodsId: GoodsId;
}

/** What those who have received it say: how many, how good, and the last two. Nothing is said until it is known. */
export const Readers = observer(function Readers({ store, goodsId }: Props) {
  const { review: texts } = useTexts();
  const { value } = store.readers;
  if (!value) return null;
  const { summary, newest } = value;
  const average = averageOf(summary);
  if (average === undefined) {
    return (
      <View className="goods-part">
        <SectionHead title={texts.title} small />
        <Text className="readers__none">{texts.none}</Text>
        <Text className="readers__words">{texts.noneWords}</Text>
      </View>
    );
  }
  const vote = async (review: ReviewView) => toastFailed(await store.vote(review));
  return (
    <View className="goods-part">
      <SectionHead
        title={texts.section(summary.count)}
        more={texts.all}
        onMore={() => void goTo.reviews(goodsId)}
        small
      />
      <View className="readers__average" ariaRole="text" ariaLabel={texts.average(tenths(average))}>
        <Text className="readers__number">{tenths(average)}</Text>
        <Stars value={Math.round(average / 10)} />
      </View>
      {newest.map((review) => (
        <ReviewRow key={review.id} review={review} onVote={() => void vote(review)} />
      ))}
    </View>
  );
});
