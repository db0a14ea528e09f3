import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { ReviewView } from '@/contract/review';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { dayText } from '@/texts/when';
import { Face } from './Face';
import { Icon } from './Icon';
import { ReviewBody } from './ReviewBody';
import './ReviewRow.scss';
import { Stars } from './Stars';

interface Props {
  readonly review: ReviewView;
  readonly onVote: () => void;
}

/** One review as readers see it: who, how many stars, the words; and whether it was helpful. */
export const ReviewRow = observer(function ReviewRow({ review, onVote }: Props) {
  const { review: texts, common } = useTexts();
  const { clock, language } = useShop();
  const say = useWords();
  const [now] = useState(clock.now);
  const { author, stars, options, writtenAt, helpful, voted, mine } = review;
  const about = [dayText(writtenAt, now, language.name), say(options)].filter(Boolean).join(' · ');
  const words = helpful > 0 ? texts.helpfulCount(helpful) : texts.helpful;
  return (
    <View className="review-row">
      <View className="review-row__head">
        <Face avatar={author.avatar} nickname={author.nickname} size={32} />
        <View className="review-row__who">
          <Text className="review-row__name">{author.nickname || texts.nobody}</Text>
          <Text className="review-row__about">{about}</Text>
        </View>
        <Stars value={stars} />
      </View>
      <ReviewBody review={review} />
      <View className="review-row__foot">
        {mine ? (
          <Text className="review-row__mine">{common.listed(texts.mine, words)}</Text>
        ) : (
          <View
            className={`review-row__vote ${voted ? 'review-row__vote--on' : ''}`}
            ariaRole="button"
            ariaLabel={voted ? texts.takeBack : words}
            onClick={onVote}
          >
            <Icon name={voted ? 'thumbs-up-filled' : 'thumbs-up'} size={16} />
            <Text>{words}</Text>
          </View>
        )}
      </View>
    </View>
  );
});
