import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { freightWords } from '@/components/freightWords';
import { Icon } from '@/components/Icon';
import { kindTag, openLine } from '@/components/kindWords';
import { LadderBar } from '@/components/LadderBar';
import { Price } from '@/components/Price';
import { Tag } from '@/components/Tag';
import { lowestPrice, needsOf } from '@/domain/campaign';
import { minus, zero } from '@/domain/money';
import type { Instant } from '@/domain/time';
import { useTexts, useWords } from '@/stores/language';
import { sendsTo } from '@/stores/sendsTo';
import { useShop } from '@/stores/shop';
import type { SkuChoice } from '@/stores/skuChoice';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { Privileges } from './Privileges';

/** What it costs and why, what it is, and what the shop stands for. */
export const PriceBox = observer(function PriceBox({ choice }: { readonly choice: SkuChoice }) {
  const say = useWords();
  const { goods } = choice;
  return (
    <View className="price-box">
      <Amounts choice={choice} />
      <Text className="price-box__title">{say(goods.longTitle)}</Text>
      {goods.noPromotion && <NoPromotion words={say(goods.noPromotion)} />}
      <Privileges choice={choice} />
      <Team choice={choice} />
      {goods.promises.length > 0 && (
        <View className="price-box__promises">
          {goods.promises.map((promise) => (
            <View key={promise.zh} className="price-box__promise">
              <Icon name="check" size={15} />
              <Text>{say(promise)}</Text>
            </View>
          ))}
        </View>
      )}
    </View>
  );
});

/** Follows the kind that is chosen. */
const Amounts = observer(function Amounts({ choice }: { readonly choice: SkuChoice }) {
  const { common, aloud, goods: texts, kinds } = useTexts();
  const { forFriends, offer, alone, mine, goods } = choice;
  const { campaign } = goods;
  if (!campaign || !offer || forFriends === undefined) {
    return (
      <>
        <View className="price-box__top">
          <Price amount={mine} size="l" was={alone} />
        </View>
        <View className="price-box__why">{freightWords(goods.freight, texts, sendsTo.region)}</View>
      </>
    );
  }
  const tag = kindTag({ ...campaign, lowest: lowestPrice(offer) }, kinds, offer);
  const line = openLine(campaign, offer, kinds);
  const saves = alone > forFriends ? minus(alone, forFriends) : zero;
  return (
    <>
      <View className="price-box__top">
        <Price
          amount={forFriends}
          size="l"
          free={forFriends === 0}
          label={aloud.teamPrice(money(forFriends), money(alone))}
        />
        <View className="price-box__tag">
          {campaign.rule.kind !== 'lottery' && <Tag tone="accent">{common.teamOf(campaign.size)}</Tag>}
          {tag && <Tag tone="accent">{tag}</Tag>}
        </View>
        <Text className="price-box__alone">{common.alone(money(alone))}</Text>
      </View>
      <View className="price-box__why">
        {line ? (
          <Text>{line}</Text>
        ) : (
          <>
            <Text>{texts.why.pays(campaign.size, money(forFriends))}</Text>
            {saves > 0 && <Text>{texts.why.comma}</Text>}
            {saves > 0 && <Text className="price-box__saves">{texts.why.saves(money(saves))}</Text>}
          </>
        )}
        <Text>{campaign.rule.kind === 'ladder' ? texts.why.backBelow(needsOf(campaign)) : texts.why.back}</Text>
      </View>
      {campaign.rule.kind === 'ladder' && (
        <View className="price-box__ladder">
          <LadderBar tiers={campaign.rule.tiers} offer={offer} people={0} />
        </View>
      )}
    </>
  );
});

/** Why the law keeps it out of teams. */
function NoPromotion({ words }: { readonly words: string }) {
  const { goods: texts } = useTexts();
  return (
    <View className="price-box__law">
      <Icon name="info" size={16} />
      <View className="price-box__reason">
        <Text className="price-box__rule">{texts.noPromotion}</Text>
        <Text>{words}</Text>
      </View>
    </View>
  );
}

/** Why no team can be opened, or when the next one begins. */
const Team = observer(function Team({ choice }: { readonly choice: SkuChoice }) {
  const { kinds, refusal } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { whyNotTeam, goods } = choice;
  const { coming, onSale } = goods;
  if (!onSale) return null;
  if (whyNotTeam) return <Told words={refusal[whyNotTeam]} />;
  if (!coming) return null;
  const [first] = [...coming.prices].sort((a, b) => a.price - b.price);
  const begins = momentText(coming.startsAt as Instant, now, language.name);
  return first ? <Told words={kinds.coming(begins, money(first.price))} /> : null;
});

const Told = ({ words }: { readonly words: string }) => (
  <View className="price-box__law">
    <Icon name="info" size={16} />
    <Text className="price-box__reason">{words}</Text>
  </View>
);
