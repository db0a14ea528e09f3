import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ReviewBody } from '@/components/ReviewBody';
import { Stars } from '@/components/Stars';
import { Tag } from '@/components/Tag';
import type { MyReview, Seen } from '@/contract/review';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { dayText } from '@/texts/when';
import type { Texts } from '@/texts/zh';
import { Line } from './Line';
import './MyReviewCard.scss';

/** What I wrote, whether others see it, and the way to add to it. */
export const MyReviewCard = observer(function MyReviewCard({ review }: { readonly review: MyReview }) {
  const { review: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { my } = texts;
  const { id, goodsId, stars, seen, follow, writtenAt, anonymous, featurable, helpful, whyNotFollow } = review;
  const state = wordsOf(seen, my);
  return (
    <Card>
      <Line line={review} onTap={() => void goTo.goods(goodsId)} />
      <View className="my-review__head">
        <Stars value={stars} />
        <Text className="my-review__when">{dayText(writtenAt, now, language.name)}</Text>
        {anonymous && <Tag>{my.anonymous}</Tag>}
        {featurable && <Tag tone="accent">{my.featurable}</Tag>}
      </View>
      {state && <Text className={`my-review__state my-review__state--${seen.state}`}>{state}</Text>}
      <ReviewBody review={review} />
      {follow && follow.seen.state !== 'shown' && (
        <Text className={`my-review__state my-review__state--${follow.seen.state}`}>
          {follow.seen.state === 'checking' ? my.followChecking : my.followHidden}
        </Text>
      )}
      {(helpful > 0 || !whyNotFollow) && (
        <View className="my-review__foot">
          <Text className="my-review__when">{helpful > 0 ? texts.helpfulCount(helpful) : ''}</Text>
          {!whyNotFollow && (
            <Button kind="soft" size="small" onTap={() => void goTo.followReview(id)}>
              {my.followUp}
            </Button>
          )}
        </View>
      )}
    </Card>
  );
});

function wordsOf({ state, because, why = '' }: Seen, my: Texts['review']['my']): string | undefined {
  if (state === 'checking') return my.checking;
  if (state === 'shown') return undefined;
  return because === 'staff' ? my.hiddenBy.staff(why) : my.hiddenBy[because ?? 'text'];
}
