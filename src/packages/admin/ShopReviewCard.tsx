import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Picture } from '@/components/Picture';
import { ReviewBody } from '@/components/ReviewBody';
import { Stars } from '@/components/Stars';
import { toast, toastFailed } from '@/components/toast';
import type { ShopReview } from '@/contract/review';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import type { ShopReviews } from './shopReviews';

interface Props {
  readonly review: ShopReview;
  readonly store: ShopReviews;
}

/** One review, for the staff: of which order, whether readers see it, and what can be done. */
export const ShopReviewCard = observer(function ShopReviewCard({ review, store }: Props) {
  const { review: texts } = useTexts();
  const { clock, language } = useShop();
  const say = useWords();
  const [now] = useState(clock.now);
  const { author, stars, title, options, picture, number, seen, writtenAt, reply } = review;
  const { admin } = texts;
  const isHiddenByStaff = seen.because === 'staff';
  const show = async () => {
    if (await store.show(review)) toast(admin.showDone);
    else toastFailed(store.showing.failed);
  };
  return (
    <Card>
      <View className="shop-review__what">
        <Picture src={picture} size={44} alt={say(title)} />
        <View className="shop-review__about">
          <Text className="shop-review__title">{say(title)}</Text>
          <Text className="shop-review__note">{[say(options), admin.order(number)].filter(Boolean).join(' · ')}</Text>
        </View>
      </View>
      <View className="shop-review__head">
        <Stars value={stars} />
        <Text className="shop-review__note">
          {[author.nickname || texts.nobody, momentText(writtenAt, now, language.name)].join(' · ')}
        </Text>
      </View>
      {seen.state === 'checking' && <Text className="shop-review__state">{admin.checking}</Text>}
      {seen.state === 'hidden' && (
        <Text className="shop-review__state shop-review__state--hidden">
          {isHiddenByStaff ? admin.staff(seen.why ?? '') : admin.risky}
        </Text>
      )}
      <ReviewBody review={review} />
      <View className="shop-review__foot">
        {isHiddenByStaff ? (
          <May do="reviews.answer">
            <Button kind="line" size="small" loading={store.showing.running} onTap={() => void show()}>
              {admin.show}
            </Button>
          </May>
        ) : (
          <May do="reviews.answer">
            <Button kind="line" size="small" onTap={() => store.begin(review, 'hide')}>
              {admin.hide}
            </Button>
          </May>
        )}
        <May do="reviews.answer">
          <Button kind="soft" size="small" onTap={() => store.begin(review, 'reply')}>
            {reply ? admin.editReply : admin.reply}
          </Button>
        </May>
      </View>
    </Card>
  );
});
