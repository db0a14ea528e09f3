import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ruleLines } from '@/components/kindWords';
import type { CampaignView } from '@/contract/team';
import { days, type Instant } from '@/domain/time';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import type { SkuChoice } from '@/stores/skuChoice';
import { momentText } from '@/texts/when';
import { Part } from './Part';

const SOON = days(60); // An end that is further away decides nothing.

/** What is to be known of the team before it is opened, where it is not of the ordinary kind. */
export const HowItWorks = observer(function HowItWorks({ choice }: { readonly choice: SkuChoice }) {
  const { kinds } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { offer, goods } = choice;
  const { campaign } = goods;
  if (!campaign || !offer || isOrdinary(campaign)) return null;
  const isSoon = campaign.endsAt - now < SOON;
  const ends = isSoon ? momentText(campaign.endsAt as Instant, now, language.name) : undefined;
  return (
    <Part title={kinds.rules}>
      <View>
        {ruleLines(campaign, offer, kinds, ends).map((line) => (
          <Text key={line} className="goods-rule">
            {line}
          </Text>
        ))}
      </View>
    </Part>
  );
});

function isOrdinary({ rule, audience, freightFree, limits }: CampaignView): boolean {
  const { opened, joined, total } = limits;
  const isLimited = opened !== undefined || joined !== undefined || total !== undefined;
  return rule.kind === 'standard' && audience === 'all' && !freightFree && !isLimited;
}
