import { View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { PictureInput } from '@/components/PictureInput';
import { ReviewBody } from '@/components/ReviewBody';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { goBack, useIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { Following } from '../../following';
import { Line } from '../../Line';
import { WordsField } from '../../WordsField';
import './index.scss';

/** Adds to what one has written, after some time. */
export default observer(function FollowPage() {
  const shop = useShop();
  const { review: texts } = useTexts();
  const reviewId = useIdParam('review');
  const [store] = useState(() => new Following(shop, reviewId));
  useLoad(() => void store.review.load());
  return (
    <Screen title={texts.followUp.title} bar={store.review.value && <Bar store={store} />}>
      <Await
        of={store.review}
        bones={
          <BoneCard>
            <Bone height={220} />
          </BoneCard>
        }
      >
        {(review) => (
          <>
            <Card title={texts.followUp.words}>
              <WordsField
                value={store.words}
                hint={texts.followUp.hint}
                label={texts.followUp.title}
                onWrite={(words) => store.write(words)}
              />
              <View className="follow__pictures">
                <PictureInput uploads={store.uploads} />
              </View>
            </Card>
            <Card title={texts.followUp.first}>
              <Line line={review} />
              <ReviewBody review={review} />
            </Card>
          </>
        )}
      </Await>
    </Screen>
  );
});

const Bar = observer(function Bar({ store }: { readonly store: Following }) {
  const { review: texts, pictures, refusal } = useTexts();
  const whyNot = store.review.value?.whyNotFollow;
  const send = async () => {
    const sent = await store.send();
    if (sent === 'words') return toast(texts.write.missingWords);
    if (sent === 'pictures') return toast(pictures.failed);
    if (sent === undefined) return toastFailed(store.sending.failed);
    toast(store.done === 'shown' ? texts.write.shown : texts.write.checking);
    return goBack();
  };
  return (
    <StickyBar>
      <Button
        size="wide"
        whyNot={whyNot && refusal[whyNot]}
        loading={store.sending.running || store.uploads.busy}
        onTap={() => void send()}
      >
        {texts.followUp.submit}
      </Button>
    </StickyBar>
  );
});
