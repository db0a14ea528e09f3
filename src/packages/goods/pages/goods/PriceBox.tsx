import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { freightWords } from '@/components/freightWords';
import { Icon } from '@/components/Icon';
import { Price } from '@/components/Price';
import { Tag } from '@/components/Tag';
import { useTexts, useWords } from '@/stores/language';
import { sendsTo } from '@/stores/sendsTo';
import type { SkuChoice } from '@/stores/skuChoice';
import { money } from '@/texts/money';

/** What it costs and why, what it is, and what the shop stands for. */
export const PriceBox = observer(function PriceBox({ choice }: { readonly choice: SkuChoice }) {
  const say = useWords();
  const { goods } = choice;
  return (
    <View className="price-box">
      <Amounts choice={choice} />
      <Text className="price-box__title">{say(goods.longTitle)}</Text>
      {goods.noPromotion && <NoPromotion words={say(goods.noPromotion)} />}
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
  const { common, aloud, goods: texts } = useTexts();
  const { inTeam, alone, saves, goods } = choice;
  const { campaign } = goods;
  if (!campaign || inTeam === undefined) {
    return (
      <>
        <View className="price-box__top">
          <Price amount={alone} size="l" />
        </View>
        <View className="price-box__why">{freightWords(goods.freight, texts, sendsTo.region)}</View>
      </>
    );
  }
  return (
    <>
      <View className="price-box__top">
        <Price amount={inTeam} size="l" label={aloud.teamPrice(money(inTeam), money(alone))} />
        <View className="price-box__tag">
          <Tag tone="accent">{common.teamOf(campaign.size)}</Tag>
        </View>
        <Text className="price-box__alone">{common.alone(money(alone))}</Text>
      </View>
      <View className="price-box__why">
        <Text>{texts.why.pays(campaign.size, money(inTeam))}</Text>
        {saves > 0 && <Text>{texts.why.comma}</Text>}
        {saves > 0 && <Text className="price-box__saves">{texts.why.saves(money(saves))}</Text>}
        <Text>{texts.why.back}</Text>
      </View>
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
