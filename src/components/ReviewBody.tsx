import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { MyReview, ReviewView } from '@/contract/review';
import { useTexts } from '@/stores/language';
import { Photos } from './Photos';
import './ReviewBody.scss';

type Told = Pick<ReviewView | MyReview, 'words' | 'pictures' | 'follow' | 'reply'>;

/** What was written: the words and pictures, what was added later, and the shop's answer. */
export const ReviewBody = observer(function ReviewBody({ review }: { readonly review: Told }) {
  const { review: texts } = useTexts();
  const { words, pictures, follow, reply } = review;
  return (
    <>
      {words && (
        <Text className="review-body__words" userSelect>
          {words}
        </Text>
      )}
      <Photos pictures={pictures} />
      {follow && (
        <View className="review-body__follow">
          <Text className="review-body__when">{texts.follow(follow.daysAfter)}</Text>
          <Text className="review-body__words">{follow.words}</Text>
          <Photos pictures={follow.pictures} />
        </View>
      )}
      {reply && (
        <View className="review-body__reply">
          <Text className="review-body__shop">{texts.reply}</Text>
          <Text className="review-body__answer">{reply.words}</Text>
        </View>
      )}
    </>
  );
});
