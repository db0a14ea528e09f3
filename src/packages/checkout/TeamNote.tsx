import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { joinLine, openLine } from '@/components/kindWords';
import type { CampaignView } from '@/contract/team';
import { needsOf } from '@/domain/campaign';
import { useTexts } from '@/stores/language';
import type { Texts } from '@/texts/zh';
import type { CheckoutStore } from './checkoutStore';

interface Props {
  readonly campaign: CampaignView;
  readonly store: CheckoutStore;
}

/** Before paying: what kind of team it is, and what happens to the money. */
export const TeamNote = observer(function TeamNote({ campaign, store }: Props) {
  const { checkout: texts, kinds } = useTexts();
  const { way } = store.wanted;
  const offer = campaign.prices.find(({ skuId }) => skuId === store.lines[0]?.skuId) ?? campaign.prices[0];
  const line = offer && (way.by === 'open' ? openLine(campaign, offer, kinds) : joinLine(campaign, offer.price, kinds));
  return (
    <View className="checkout__note">
      {line && <Text className="checkout__kind">{line}</Text>}
      <Text>{store.toPay === 0 ? texts.freeNote(needsOf(campaign)) : money(campaign, texts)}</Text>
    </View>
  );
});

function money(campaign: CampaignView, texts: Texts['checkout']): string {
  const { rule, size } = campaign;
  if (rule.kind === 'ladder') return texts.ladderNote(needsOf(campaign));
  return rule.kind === 'lottery' ? texts.lotteryNote : texts.teamNote(size);
}
