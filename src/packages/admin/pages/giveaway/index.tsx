import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { ShareButton } from '@/components/ShareButton';
import { ShareCanvas } from '@/components/ShareCanvas';
import { StickyBar } from '@/components/StickyBar';
import { shareCampaign, shareRain } from '@/components/shareEnvelope';
import { TabStrip } from '@/components/TabStrip';
import { Tag } from '@/components/Tag';
import { confirmed, toast, toastFailed } from '@/components/toast';
import { usePlainShare } from '@/components/useTeamShare';
import type { AdminGiveaway } from '@/contract/adminEnvelopes';
import { goBack, goTo, pathTo, useIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { BudgetBar } from '../../BudgetBar';
import { BudgetSheet } from '../../BudgetSheet';
import { DropSheet } from '../../DropSheet';
import { GivenRow } from '../../GivenRow';
import { GiveawayStore, keyOfGiven, keyOfPacket } from '../../giveawayStore';
import { termWords, waitingOf } from '../../giveawayWords';
import { LiveEffect } from '../../LiveEffect';
import { PacketRow } from '../../PacketRow';
import './index.scss';

const TONES = { coming: 'warn', running: 'good', over: 'quiet' } as const;
const TABS = ['packets', 'given'] as const;

/** One giveaway: what was set, what has become of its money, its packets, and who has something of it. */
export default observer(function GiveawayPage() {
  const shop = useShop();
  const texts = useTexts();
  const say = useWords();
  const giveawayId = useIdParam('giveaway');
  const [store] = useState(() => new GiveawayStore(shop, giveawayId));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  usePlainShare();
  const { value } = store.giveaway;
  const name = shop.session.visit?.shop.name ?? texts.common.shopName;
  useShareAppMessage(() => {
    if (value?.rule.kind === 'group') return shareCampaign(giveawayId, name, texts);
    if (value?.rule.kind === 'rain') {
      const rain = { title: value.title, words: value.words, shares: value.rule.shares };
      return shareRain(rain, name, momentText(value.startsAt, shop.clock.now, shop.language.name), texts, say);
    }
    return { title: name, path: pathTo.home() };
  });
  return (
    <Screen
      title={texts.adminGiveaways.one}
      bar={value && value.stage !== 'over' && <Bar giveaway={value} store={store} />}
    >
      <Await of={store.giveaway} bones={<ListBones height={180} />}>
        {(giveaway) => (
          <>
            <Head giveaway={giveaway} />
            <Money giveaway={giveaway} />
            <LiveEffect what="giveaway" id={giveawayId} />
            {giveaway.numbers.envelopes > 0 && <Lists giveaway={giveaway} store={store} />}
          </>
        )}
      </Await>
      <BudgetSheet store={store} />
      <DropSheet store={store} />
      <ShareCanvas />
    </Screen>
  );
});

interface Props {
  readonly giveaway: AdminGiveaway;
  readonly store: GiveawayStore;
}

const Bar = observer(function Bar({ giveaway, store }: Props) {
  const { adminGiveaways: texts } = useTexts();
  const { id, stage, rule, numbers } = giveaway;
  const isComing = stage === 'coming';
  const end = async () => {
    const hasOpen = numbers.open > 0 && !isComing;
    const asks = isComing
      ? ([texts.cancelAsk, texts.cancelWords, texts.cancel] as const)
      : ([texts.endAsk, texts.endWords, texts.end] as const);
    if (!(await confirmed(...asks))) return;
    const callBack = hasOpen && (await confirmed(texts.callBackAsk, texts.callBackWords, texts.callBack));
    if (!(await store.end(callBack))) return toastFailed(store.ending.failed);
    toast(texts.ended);
    await (isComing ? goBack() : store.load());
  };
  return (
    <May do="campaigns.edit">
      <StickyBar>
        <Button kind="line" loading={store.ending.running} onTap={() => void end()}>
          {isComing ? texts.cancel : texts.end}
        </Button>
        {isComing ? (
          <Button kind={rule.kind === 'rain' ? 'soft' : 'main'} onTap={() => goTo.giveawayForm(id)}>
            {texts.change}
          </Button>
        ) : (
          <Button kind="soft" onTap={() => store.beginBudget()}>
            {texts.budget}
          </Button>
        )}
        {(rule.kind === 'rain' || (rule.kind === 'group' && !isComing)) && <ShareButton>{texts.share}</ShareButton>}
        {rule.kind === 'gift' && !isComing && <Button onTap={() => store.beginDrop()}>{texts.drop}</Button>}
      </StickyBar>
    </May>
  );
});

const Head = observer(function Head({ giveaway }: Pick<Props, 'giveaway'>) {
  const { adminGiveaways: texts } = useTexts();
  const say = useWords();
  const { clock, language } = useShop();
  const { rule, stage, title, words, startsAt, endsAt } = giveaway;
  const moment = (at: typeof startsAt) => momentText(at, clock.now, language.name);
  return (
    <Card title={say(title)} aside={<Tag tone={TONES[stage]}>{texts.stage[stage]}</Tag>}>
      <Text className="giveaway__words">{say(words)}</Text>
      <View className="giveaway__terms">
        <Tag>{texts.kind[rule.kind]}</Tag>
        {termWords(giveaway, texts, say).map((term) => (
          <Tag key={term}>{term}</Tag>
        ))}
      </View>
      <Text className="giveaway__note">
        {rule.kind === 'rain' ? texts.rainAt(moment(startsAt)) : texts.time(moment(startsAt), moment(endsAt))}
      </Text>
      <Text className="giveaway__note">{texts.kindWords[rule.kind]}</Text>
    </Card>
  );
});

const COUNTS = ['envelopes', 'opened', 'people'] as const;
const NAMES = { envelopes: 'packets', opened: 'opened', people: 'people' } as const;

/** What has become of its money. Each figure can be added up again. */
const Money = observer(function Money({ giveaway }: Pick<Props, 'giveaway'>) {
  const { adminGiveaways } = useTexts();
  const texts = adminGiveaways.money;
  const { numbers } = giveaway;
  return (
    <Card title={texts.title}>
      <BudgetBar giveaway={giveaway} />
      <View className="giveaway__numbers">
        {COUNTS.map((name) => (
          <View key={name}>
            <Text className="giveaway__figure">{String(numbers[name])}</Text>
            <Text className="giveaway__name">{texts[NAMES[name]]}</Text>
          </View>
        ))}
      </View>
      <Cell title={texts.given} plain>
        <Text>{money(numbers.given)}</Text>
      </Cell>
      <Cell title={texts.waiting} plain>
        <Text>{money(waitingOf(numbers))}</Text>
      </Cell>
      <Cell title={texts.left} plain>
        <Text>{money(numbers.left)}</Text>
      </Cell>
      <Text className="giveaway__note giveaway__sum">{texts.note}</Text>
    </Card>
  );
});

const Lists = observer(function Lists({ giveaway, store }: Props) {
  const { adminGiveaways: texts } = useTexts();
  const { which, packets, given } = store;
  const empty = <EmptyState {...texts.none[which]} />;
  return (
    <>
      <TabStrip
        tabs={TABS.map((name) => ({ name, words: texts.tabs[name] }))}
        current={which}
        onChoose={(name) => store.choose(name)}
      />
      {which === 'packets' ? (
        <PageList list={packets} keyOf={keyOfPacket} bones={<ListBones height={90} />} empty={empty}>
          {(packet) => <PacketRow packet={packet} kind={giveaway.rule.kind} />}
        </PageList>
      ) : (
        <PageList list={given} keyOf={keyOfGiven} bones={<ListBones height={60} />} empty={empty}>
          {(one) => <GivenRow given={one} />}
        </PageList>
      )}
    </>
  );
});
