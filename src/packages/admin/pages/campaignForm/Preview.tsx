import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { kindTag, openLine, ruleLines } from '@/components/kindWords';
import { Price } from '@/components/Price';
import { Tag } from '@/components/Tag';
import { lowestPrice } from '@/domain/campaign';
import { whyNotPeople } from '@/domain/campaignTerms';
import type { Instant } from '@/domain/time';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import type { CampaignForm } from '../../campaignForm';

/** What shoppers will read of it, in the same words as on the page of the goods; it changes while one types. */
export const Preview = observer(function Preview({ form }: { readonly form: CampaignForm }) {
  const { adminTeams, kinds } = useTexts();
  const texts = adminTeams.form;
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { terms, cheapest } = form;
  const isReadable = cheapest !== undefined && whyNotPeople(terms) === undefined;
  if (!isReadable) {
    return (
      <Card title={texts.preview}>
        <Text className="campaign-form__note">{texts.previewNone}</Text>
      </Card>
    );
  }
  const { offer, alone } = cheapest;
  const { rule, size } = terms;
  const tag = kindTag({ rule, size, lowest: lowestPrice(offer) }, kinds, offer);
  const view = { ...terms, id: 'campaign_new' as const, left: terms.limits.total };
  const ends = momentText(terms.endsAt as Instant, now, language.name);
  return (
    <Card title={texts.preview}>
      <View className="campaign-form__price">
        <Price amount={offer.price} was={alone} />
        {tag && <Tag tone="accent">{tag}</Tag>}
      </View>
      <Text className="campaign-form__line">
        {openLine(view, offer, kinds) ?? texts.standard(size, money(offer.price))}
      </Text>
      {ruleLines(view, offer, kinds, ends).map((line) => (
        <Text key={line} className="campaign-form__rule">
          {line}
        </Text>
      ))}
    </Card>
  );
});
