import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Tag } from '@/components/Tag';
import type { CardOffer, CardView } from '@/contract/card';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { dayText } from '@/texts/when';
import { monthsSince } from './cards';
import { percentSaved } from './cardWords';
import './MyCard.scss';

/** The card that runs, or that is over and not reckoned yet: how long, and what it has saved of its fee. */
export const MyCard = observer(function MyCard({ card }: { readonly card: CardView }) {
  const { card: texts } = useTexts();
  const { clock, language } = useShop();
  const say = useWords();
  const [now] = useState(clock.now);
  const { plan, fee, saved, short, startsAt = now, endsAt = now, state } = card;
  const isPaid = plan !== 'trial';
  return (
    <View className="my-card">
      <View className="my-card__head">
        <Text className="my-card__title">{say(card.title)}</Text>
        <Tag tone="good">{isPaid ? texts.promise : texts.state.trying}</Tag>
        {isPaid && <Text className="my-card__fee">{texts.fee(money(fee), texts.perPlan[plan])}</Text>}
      </View>
      <View className="my-card__saved" ariaLabel={texts.aloud.saved(money(saved), money(fee))}>
        <Text>{texts.since(monthsSince(startsAt, now))}</Text>
        <Text className="my-card__amount">{money(saved)}</Text>
      </View>
      {isPaid && (
        <View className="my-card__track">
          <View className="my-card__fill" style={{ width: `${percentSaved(card)}%` }} />
        </View>
      )}
      {isPaid && <Text className="my-card__note">{short > 0 ? texts.missing(money(short)) : texts.even}</Text>}
      <Text className="my-card__note">
        {state === 'reckoning' ? texts.state.reckoning : texts.state.until(dayText(endsAt, now, language.name))}
        {card.isStopped && ` · ${texts.stopped}`}
      </Text>
    </View>
  );
});

/** The card that is sold, for who has none. */
export const OfferedCard = observer(function OfferedCard({ offer }: { readonly offer: CardOffer }) {
  const { card: texts } = useTexts();
  const say = useWords();
  return (
    <View className="my-card">
      <View className="my-card__head">
        <Text className="my-card__title">{say(offer.title)}</Text>
        <Tag tone="good">{texts.promise}</Tag>
      </View>
      <Text className="my-card__about">{texts.about}</Text>
      <Text className="my-card__note">{texts.aboutPromise}</Text>
    </View>
  );
});
