import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { benefitWords } from '@/components/benefitWords';
import { Icon } from '@/components/Icon';
import { Tag } from '@/components/Tag';
import type { CardOffer, CardView } from '@/contract/card';
import type { Instant } from '@/domain/time';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { dayText } from '@/texts/when';
import type { Texts } from '@/texts/zh';
import { cheapestPlan, inForce, monthsSince } from './cards';
import type { MemberStore } from './memberStore';
import './CardTeaser.scss';

/** The paid card: what one's own has saved so far, or what the one that is sold gives. Without either: nothing. */
export const CardTeaser = observer(function CardTeaser({ store }: { readonly store: MemberStore }) {
  const { offer, cards = [] } = store.card.value ?? {};
  const mine = inForce(cards);
  if (mine) return <Mine card={mine} />;
  return offer ? <Offered offer={offer} /> : null;
});

const Mine = observer(function Mine({ card }: { readonly card: CardView }) {
  const { member } = useTexts();
  const { card: texts } = member;
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const say = useWords();
  const { plan, fee, saved, short, startsAt, endsAt } = card;
  const isPaid = fee > 0;
  const months = startsAt === undefined ? 0 : monthsSince(startsAt, now);
  return (
    <View className="card-teaser" ariaRole="button" onClick={() => void goTo.memberPage('card')}>
      <View className="card-teaser__head">
        <Text className="card-teaser__title">{say(card.title)}</Text>
        <Tag tone="good">{isPaid ? texts.promise : texts.tried}</Tag>
        <Text className="card-teaser__fee">{isPaid ? texts.fee(money(fee), texts.plans[plan]) : ''}</Text>
      </View>
      <View className="card-teaser__saved">
        <Text>{texts.since(months)}</Text>
        <Text className="card-teaser__amount">{money(saved)}</Text>
      </View>
      {isPaid && (
        <View className="card-teaser__track">
          <View className="card-teaser__fill" style={{ width: `${Math.min(100, Math.round((saved * 100) / fee))}%` }} />
        </View>
      )}
      <Text className="card-teaser__note">{noteOf()}</Text>
    </View>
  );

  function noteOf(): string {
    if (!isPaid) return endsAt === undefined ? '' : texts.ends(dayText(endsAt, now as Instant, language.name));
    return short > 0 ? texts.missing(money(short)) : texts.even;
  }
});

const Offered = observer(function Offered({ offer }: { readonly offer: CardOffer }) {
  const { member } = useTexts();
  const { card: texts } = member;
  const say = useWords();
  const plan = cheapestPlan(offer);
  return (
    <View className="card-teaser" ariaRole="button" onClick={() => void goTo.memberPage('card')}>
      <View className="card-teaser__head">
        <Text className="card-teaser__title">{say(offer.title)}</Text>
        <Tag tone="good">{texts.promise}</Tag>
        {plan && <Text className="card-teaser__fee">{feeOf(offer, texts)}</Text>}
      </View>
      <Text className="card-teaser__note">{givenBy(offer, member)}</Text>
      <View className="card-teaser__way">
        {texts.see}
        <Icon name="chevron-right" size={15} />
      </View>
    </View>
  );
});

function feeOf(offer: CardOffer, texts: Texts['member']['card']): string {
  const plan = cheapestPlan(offer)!;
  const say = offer.plans.length > 1 ? texts.feeFrom : texts.fee;
  return say(money(plan.fee), texts.plans[plan.name]);
}

/** "95 折 · 会员价 · 每月 4 张免邮" */
function givenBy({ benefits: { off, memberPrices, freights } }: CardOffer, texts: Texts['member']): string {
  return [
    off > 0 && benefitWords({ kind: 'off', off }, texts),
    memberPrices && texts.card.member_prices,
    freights > 0 && texts.card.freights(freights),
  ]
    .filter(Boolean)
    .join(' · ');
}
