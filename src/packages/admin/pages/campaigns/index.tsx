import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { SoldLine } from '@/components/SoldLine';
import { StickyBar } from '@/components/StickyBar';
import { TabStrip } from '@/components/TabStrip';
import type { AdminCampaign } from '@/contract/adminTeams';
import type { Instant } from '@/domain/time';
import { goTo, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { Campaigns, keyOfCampaign, STAGES, stageOf } from '../../campaignStore';
import { peopleText } from '../../campaignWords';
import './index.scss';

/** Team campaigns: those that run, that will, and that are over, each with what came of it. */
export default observer(function CampaignsPage() {
  const shop = useShop();
  const { adminTeams: texts } = useTexts();
  const asked = useParam('stage');
  const [store] = useState(() => new Campaigns(shop, STAGES.find((stage) => stage === asked) ?? 'running'));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  const { list, stage } = store;
  const isRefused = list.failed?.kind === 'refused';
  const bar = (
    <May do="campaigns.edit">
      <StickyBar>
        <Button onTap={() => goTo.campaignForm()}>{texts.new}</Button>
      </StickyBar>
    </May>
  );
  return (
    <Screen title={texts.title} bar={!isRefused && bar}>
      {!isRefused && (
        <TabStrip
          tabs={STAGES.map((name) => ({ name, words: texts.stage[name] }))}
          current={stage}
          onChoose={(name) => store.choose(name)}
        />
      )}
      <PageList
        list={list}
        keyOf={keyOfCampaign}
        bones={<ListBones height={130} />}
        empty={<EmptyState {...texts.empty[stage]} />}
      >
        {(campaign) => <CampaignCard campaign={campaign} />}
      </PageList>
    </Screen>
  );
});

const CampaignCard = observer(function CampaignCard({ campaign }: { readonly campaign: AdminCampaign }) {
  const { adminTeams: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { id, title, picture, onSale, rule, price, alone, startsAt, endsAt, numbers } = campaign;
  const stage = stageOf(campaign, now);
  const moment = (at: number) => momentText(at as Instant, now, language.name);
  return (
    <Card onTap={() => goTo.campaign(id)}>
      <View ariaRole="button">
        <SoldLine
          title={title}
          picture={picture}
          faded={!onSale}
          notes={[
            `${texts.kind[rule.kind]} · ${peopleText(campaign, texts)}`,
            texts.price(money(price), money(alone)),
            stage === 'coming' ? texts.begins(moment(startsAt)) : texts.ends(moment(endsAt)),
            onSale ? undefined : texts.off,
          ]}
        />
        <View className="campaign-card__foot">
          <Text className="campaign-card__sums">
            {texts.numbers.short(numbers.formed, numbers.open, numbers.units)}
          </Text>
          <Text className="campaign-card__paid">{money(numbers.paid)}</Text>
        </View>
      </View>
    </Card>
  );
});
