import { Text, View } from '@tarojs/components';
import { useLoad, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { PictureInput } from '@/components/PictureInput';
import { Screen } from '@/components/Screen';
import { SharePrompt } from '@/components/SharePrompt';
import { Bone, BoneCard } from '@/components/Skeleton';
import { Stars } from '@/components/Stars';
import { StickyBar } from '@/components/StickyBar';
import { Toggle } from '@/components/Toggle';
import { toast, toastFailed } from '@/components/toast';
import { usePlainShare } from '@/components/useTeamShare';
import { pathTo, replaceBy, useIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { sharing } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import { Done } from '../../Done';
import { Line } from '../../Line';
import { WordsField } from '../../WordsField';
import { Writing } from '../../writing';
import './index.scss';

/** Says how something was that one has received. */
export default observer(function WritePage() {
  const shop = useShop();
  const { review: texts } = useTexts();
  const say = useWords();
  const orderId = useIdParam('order');
  const skuId = useIdParam('sku');
  const [store] = useState(() => new Writing(shop, orderId, skuId));
  useLoad(() => void store.order.load());
  const { line } = store;
  usePlainShare();
  useShareAppMessage(() => {
    if (!line) return {};
    const { path } = sharing.link(shop, { kind: 'goods', goodsId: line.goodsId });
    return { title: say(line.title), path, imageUrl: line.picture };
  });
  const next = store.left[0];
  if (store.done) {
    return (
      <Screen title={texts.write.title}>
        <Done
          state={store.done}
          left={store.left.length}
          onNext={() => next && void replaceBy(pathTo.writeReview(orderId, next.skuId))}
          onMine={() => void replaceBy(pathTo.myReviews('written'))}
        />
        <SharePrompt event="reviewed" id={`${orderId}.${skuId}`} />
      </Screen>
    );
  }
  return (
    <Screen title={texts.write.title} bar={store.line && <Bar store={store} />}>
      <Await
        of={store.order}
        bones={
          <BoneCard>
            <Bone height={220} />
          </BoneCard>
        }
      >
        {() => store.line && <Form store={store} />}
      </Await>
    </Screen>
  );
});

const Form = observer(function Form({ store }: { readonly store: Writing }) {
  const { review: texts } = useTexts();
  const { write } = texts;
  return (
    <>
      <Card>
        {store.line && <Line line={store.line} />}
        <View className="write__stars">
          <Stars value={store.stars} size={30} onChoose={(stars) => store.rate(stars)} />
          <Text className="write__name">{texts.starNames[store.stars] ?? write.pick}</Text>
        </View>
      </Card>
      <Card title={write.words}>
        <WordsField value={store.words} hint={write.hint} label={write.words} onWrite={(words) => store.write(words)} />
        <View className="write__pictures">
          <PictureInput uploads={store.uploads} />
        </View>
      </Card>
      <Card cells>
        <Toggle
          title={write.anonymous}
          words={write.anonymousWords}
          on={store.anonymous}
          onChange={(on) => store.hideName(on)}
        />
        <Toggle
          title={write.featurable}
          words={write.featurableWords}
          on={store.featurable}
          onChange={(on) => store.allowFeature(on)}
        />
      </Card>
      <Text className="write__rules">{write.rules}</Text>
    </>
  );
});

const Bar = observer(function Bar({ store }: { readonly store: Writing }) {
  const { review: texts, pictures, refusal } = useTexts();
  const whyNot = store.line?.whyNot;
  const send = async () => {
    const sent = await store.send();
    if (sent === 'stars') toast(texts.write.missingStars);
    else if (sent === 'pictures') toast(pictures.failed);
    else if (sent === undefined) toastFailed(store.sending.failed);
  };
  return (
    <StickyBar>
      <Button
        size="wide"
        whyNot={whyNot && refusal[whyNot]}
        loading={store.sending.running || store.uploads.busy}
        onTap={() => void send()}
      >
        {texts.write.submit}
      </Button>
    </StickyBar>
  );
});
