import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { TabStrip } from '@/components/TabStrip';
import type { AdminGiveaway } from '@/contract/adminEnvelopes';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { BudgetBar } from '../../BudgetBar';
import { GIVEAWAY_KINDS, Giveaways, keyOfGiveaway, STAGES } from '../../giveawayStore';
import { packetWords, whenWords } from '../../giveawayWords';
import './index.scss';

/** Giveaways: those that run, that will, and that are over; of the rains, a timetable. */
export default observer(function GiveawaysPage() {
  const shop = useShop();
  const { adminGiveaways: texts } = useTexts();
  const [store] = useState(() => new Giveaways(shop, 'running'));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  const { list, stage, kind } = store;
  const isRefused = list.failed?.kind === 'refused';
  const bar = (
    <May do="campaigns.edit">
      <StickyBar>
        <Button kind="line" onTap={() => goTo.envelopeRules()}>
          {texts.rules.title}
        </Button>
        <Button onTap={() => goTo.giveawayForm()}>{texts.new}</Button>
      </StickyBar>
    </May>
  );
  return (
    <Screen title={texts.title} bar={!isRefused && bar}>
      {!isRefused && (
        <>
          <TabStrip
            tabs={STAGES.map((name) => ({ name, words: texts.stage[name] }))}
            current={stage}
            onChoose={(name) => store.choose(name)}
          />
          <View className="giveaways__kinds">
            {GIVEAWAY_KINDS.map((name) => (
              <Chip key={name} on={kind === name} onTap={() => store.pick(name)}>
                {texts.kind[name]}
              </Chip>
            ))}
          </View>
        </>
      )}
      <PageList
        list={list}
        keyOf={keyOfGiveaway}
        bones={<ListBones height={130} />}
        empty={<EmptyState {...texts.empty[stage]} />}
      >
        {(giveaway) => <GiveawayCard giveaway={giveaway} />}
      </PageList>
    </Screen>
  );
});

const GiveawayCard = observer(function GiveawayCard({ giveaway }: { readonly giveaway: AdminGiveaway }) {
  const { adminGiveaways: texts } = useTexts();
  const say = useWords();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { id, rule, title } = giveaway;
  const packet = packetWords(giveaway, texts);
  return (
    <Card onTap={() => goTo.giveaway(id)}>
      <View ariaRole="button">
        <View className="giveaways__head">
          <Text className="giveaways__title">{say(title)}</Text>
          <Text className="giveaways__kind">{texts.kind[rule.kind]}</Text>
        </View>
        {packet && <Text className="giveaways__note">{packet}</Text>}
        <Text className="giveaways__note">
          {whenWords(giveaway, texts, (at) => momentText(at, now, language.name))}
        </Text>
        <BudgetBar giveaway={giveaway} />
      </View>
    </Card>
  );
});
