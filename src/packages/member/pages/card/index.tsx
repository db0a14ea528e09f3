import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { MessageAsk } from '@/components/MessageAsk';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { CardTerms, CardUses, GiveBack } from '../../CardHistory';
import { CardPerks } from '../../CardPerks';
import { CardPlans } from '../../CardPlans';
import { CardRules } from '../../CardRules';
import { isApple } from '../../cardSheet';
import { type CardPage, CardStore } from '../../cardStore';
import { inForce } from '../../cards';
import { MyCard, OfferedCard } from '../../MyCard';
import './index.scss';

/** The paid card: what it gives, what one's own has saved, and the way to one. */
export default observer(function PaidCardPage() {
  const shop = useShop();
  const { card: texts } = useTexts();
  const [store] = useState(() => new CardStore(shop));
  const [apple] = useState(isApple);
  useDidShow(() => void store.page.load());
  usePullDownRefresh(() => void store.page.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title} bar={store.page.value?.offer && <BuyBar store={store} apple={apple} />}>
      <Await of={store.page} bones={<Bones />}>
        {(page) => <Body page={page} store={store} apple={apple} />}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly store: CardStore;
  readonly apple: boolean;
}

const Body = observer(function Body({ page, store, apple }: Props & { readonly page: CardPage }) {
  const { card: texts } = useTexts();
  const { offer, cards, uses } = page;
  const mine = inForce(cards);
  const waiting = cards.filter(({ state }) => state === 'waiting');
  const past = cards.filter(({ state }) => state === 'ended' || state === 'given_back');
  if (!offer && cards.length === 0) {
    return <EmptyState title={texts.off} words={texts.offWords} action={texts.toHome} onAction={() => goTo.home()} />;
  }
  const benefits = mine?.benefits ?? offer?.benefits;
  return (
    <>
      {mine && <MyCard card={mine} />}
      {!mine && offer && <OfferedCard offer={offer} />}
      {benefits && (
        <CardPerks benefits={benefits} freightsLeft={mine?.freightsLeft} isPaid={mine?.plan !== 'trial' || !!offer} />
      )}
      {mine?.state === 'running' && !mine.isStopped && <MessageAsk about="card" wanted={['card_ending']} />}
      {mine && <CardUses uses={uses} />}
      {waiting.length > 0 && <CardTerms title={texts.next} cards={waiting} store={store} />}
      {offer && <CardPlans offer={offer} store={store} />}
      {offer && <CardRules offer={offer} />}
      {offer && apple && <Text className="card-page__note">{texts.apple}</Text>}
      {past.length > 0 && <CardTerms title={texts.past} cards={past} store={store} />}
      {mine && (
        <View className="card-page__end">
          <GiveBack card={mine} store={store} />
        </View>
      )}
    </>
  );
});

/** The trial beside, for who has never had one. On an iPhone neither is sold: see isApple. */
const BuyBar = observer(function BuyBar({ store, apple }: Props) {
  const { card: texts } = useTexts();
  const { plan, page, unpaid } = store;
  const offer = page.value?.offer;
  if (!offer || !plan) return null;
  const hasOne = page.value?.cards.some(({ state }) => state === 'running');
  const isWaiting = unpaid?.plan === plan.name;
  const verb = isWaiting ? texts.payOn : (hasOne ? texts.extend : texts.buy)[plan.name];

  const buy = async () => {
    const outcome = await store.buy();
    if (outcome === 'refused') return toastFailed(store.failed);
    return toast({ paid: texts.paid, cancelled: texts.notPaid, unknown: texts.unknown }[outcome]);
  };
  const tryOut = async () => {
    if (await store.tryOut()) await toast(texts.tried);
    else toastFailed(store.trying.failed);
  };
  return (
    <StickyBar>
      {offer.trialDays > 0 && (
        <Button kind="soft" loading={store.trying.running} onTap={() => void tryOut()}>
          {texts.tryIt(offer.trialDays)}
        </Button>
      )}
      <Button
        sub={money(plan.fee)}
        loading={store.running}
        whyNot={apple ? texts.appleShort : undefined}
        onTap={() => void buy()}
      >
        {verb}
      </Button>
    </StickyBar>
  );
});

function Bones() {
  return (
    <>
      <Bone height={160} className="card-page__bone" />
      <BoneCard>
        <Bone height={90} />
      </BoneCard>
      <BoneCard>
        <Bone height={200} />
      </BoneCard>
    </>
  );
}
