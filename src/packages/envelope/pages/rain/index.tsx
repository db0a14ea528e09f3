import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Countdown } from '@/components/Countdown';
import { EmptyState } from '@/components/EmptyState';
import { endText } from '@/components/envelopeWords';
import { Screen } from '@/components/Screen';
import { ShareCanvas } from '@/components/ShareCanvas';
import { Bone, BoneCard } from '@/components/Skeleton';
import { shareRain } from '@/components/shareEnvelope';
import { toast, toastFailed } from '@/components/toast';
import { usePlainShare } from '@/components/useTeamShare';
import type { RainView } from '@/contract/envelope';
import { goTo, pathTo } from '@/navigation';
import { deviceMark } from '@/stores/deviceMark';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { Caught } from '../../Caught';
import { RainStore } from '../../rainStore';
import { Sky } from '../../Sky';
import './index.scss';

/** 红包雨: when it falls, what is in it, and the falling packets. */
export default observer(function RainPage() {
  const shop = useShop();
  const texts = useTexts();
  const say = useWords();
  const [store] = useState(() => new RainStore(shop, deviceMark));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  usePlainShare();
  const name = shop.session.visit?.shop.name ?? texts.common.shopName;
  useShareAppMessage(() => {
    const { rain } = store;
    if (!rain) return { title: name, path: pathTo.home() };
    return shareRain(rain, name, endText(rain.opensAt, shop.clock.now, shop.language.name), texts, say);
  });
  return (
    <Screen title={texts.envelope.rain.title} className={store.weather === 'falling' ? 'rain-page--falling' : ''}>
      <Await of={store.rains} bones={<Bones />}>
        {({ rain, next }) => (
          <>
            {rain ? <Rain rain={rain} store={store} /> : <None />}
            {store.weather !== 'falling' && <Next rains={next} />}
          </>
        )}
      </Await>
      <Caught store={store} />
      <ShareCanvas />
    </Screen>
  );
});

interface Props {
  readonly rain: RainView;
  readonly store: RainStore;
}

const Rain = observer(function Rain({ rain, store }: Props) {
  const { weather } = store;
  if (weather === 'before') return <Before rain={rain} />;
  if (weather !== 'falling') return <After rain={rain} gone={weather === 'gone'} />;
  return <Falling rain={rain} store={store} />;
});

const worthOf = (
  { gives, shares, total }: RainView,
  all: ReturnType<typeof useTexts>,
  say: ReturnType<typeof useWords>,
) => {
  const { worth } = all.envelope.rain;
  return gives.kind === 'credit' ? worth.credit(shares, money(total)) : worth.coupon(shares, say(gives.title));
};

const Before = observer(function Before({ rain }: { readonly rain: RainView }) {
  const all = useTexts();
  const say = useWords();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { rain: texts } = all.envelope;
  return (
    <Card className="rain-card">
      <View className="rain-card__packet">
        <View className="rain-card__coin" />
      </View>
      <Text className="rain-card__title">{say(rain.title)}</Text>
      <Text className="rain-card__when">{texts.starts(endText(rain.opensAt, now, language.name))}</Text>
      <View className="rain-card__countdown">
        <Countdown until={rain.opensAt} boxes />
      </View>
      <Text className="rain-card__words">{worthOf(rain, all, say)}</Text>
      <Text className="rain-card__words">{texts.remind}</Text>
    </Card>
  );
});

const Falling = observer(function Falling({ rain, store }: Props) {
  const all = useTexts();
  const say = useWords();
  const { rain: texts } = all.envelope;
  const tap = async () => {
    const came = await store.take();
    if (came === 'again') toast(texts.again);
    else if (came === 'missed') toast(texts.gone);
    else if (came === 'refused') toastFailed(store.opening.failed);
  };
  return (
    <View className="rain">
      <View className="rain__head">
        <Text className="rain__title">{say(rain.title)}</Text>
        <Countdown until={rain.closesAt} />
      </View>
      <Text className="rain__hint rain__hint--fall">{store.mine ? texts.again : texts.falling}</Text>
      <Text className="rain__hint rain__hint--choose">{store.mine ? texts.again : texts.choose}</Text>
      <Sky label={texts.packet} onTap={() => void tap()} />
    </View>
  );
});

const After = observer(function After({ rain, gone }: { readonly rain: RainView; readonly gone: boolean }) {
  const { envelope } = useTexts();
  const { rain: texts } = envelope;
  const { mine, gives, left } = rain;
  const words = mine ? texts.got(money(mine.amount)) : gone || left === 0 ? '' : texts.overLeft(left);
  return (
    <EmptyState
      title={gone || left === 0 ? texts.gone : texts.over}
      words={words}
      action={texts.see}
      onAction={() => goTo.envelope(rain.envelopeId)}
    >
      {mine && (
        <Card cells>
          <Cell
            icon={gives.kind === 'credit' ? 'wallet' : 'ticket'}
            title={gives.kind === 'credit' ? texts.use(money(mine.amount)) : texts.useCoupon}
            onTap={() => (gives.kind === 'credit' ? goTo.home() : goTo.coupons('mine'))}
          />
        </Card>
      )}
    </EmptyState>
  );
});

const None = observer(function None() {
  const { rain: texts } = useTexts().envelope;
  return (
    <EmptyState title={texts.none} words={texts.noneWords} action={texts.noneAction} onAction={() => goTo.home()} />
  );
});

const Next = observer(function Next({ rains }: { readonly rains: readonly RainView[] }) {
  const { envelope } = useTexts();
  const say = useWords();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  if (rains.length === 0) return null;
  return (
    <Card title={envelope.rain.next} className="rain-next">
      {rains.map((rain) => (
        <View key={rain.envelopeId} className="rain-next__row">
          <Text>{say(rain.title)}</Text>
          <Text className="rain-next__when">{envelope.rain.starts(endText(rain.opensAt, now, language.name))}</Text>
        </View>
      ))}
    </Card>
  );
});

const Bones = () => (
  <BoneCard>
    <Bone height={320} />
  </BoneCard>
);
