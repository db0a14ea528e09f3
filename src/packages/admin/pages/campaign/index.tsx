import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
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
import { SoldLine } from '@/components/SoldLine';
import { StickyBar } from '@/components/StickyBar';
import { TabStrip } from '@/components/TabStrip';
import { Tag } from '@/components/Tag';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { AdminCampaign } from '@/contract/adminTeams';
import { minus } from '@/domain/money';
import type { Instant } from '@/domain/time';
import { goBack, goTo, useIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { AdminTeamCard } from '../../AdminTeamCard';
import { CampaignStore, keyOfTeam, stageOf, TEAM_LISTS } from '../../campaignStore';
import { termWords } from '../../campaignWords';
import { EndSheet } from '../../EndSheet';
import { LiveEffect } from '../../LiveEffect';
import './index.scss';

const TONES = { coming: 'warn', running: 'good', over: 'quiet' } as const;

/** One campaign: what was set, what came of it, its teams; and its end. */
export default observer(function CampaignPage() {
  const shop = useShop();
  const { adminTeams: texts } = useTexts();
  const campaignId = useIdParam('campaign');
  const [store] = useState(() => new CampaignStore(shop, campaignId));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const { value } = store.campaign;
  return (
    <Screen title={texts.one} bar={value && <Bar campaign={value} store={store} />}>
      <Await of={store.campaign} bones={<ListBones height={180} />}>
        {(campaign) => (
          <>
            <Head campaign={campaign} store={store} />
            <Numbers campaign={campaign} />
            <LiveEffect what="campaign" id={campaignId} />
            {stageOf(campaign, store.now) !== 'coming' && <Teams store={store} />}
          </>
        )}
      </Await>
      <EndSheet store={store} />
    </Screen>
  );
});

interface Props {
  readonly campaign: AdminCampaign;
  readonly store: CampaignStore;
}

const Bar = observer(function Bar({ campaign, store }: Props) {
  const { adminTeams: texts } = useTexts();
  const { id, numbers } = campaign;
  const state = store.stateOf(campaign);
  const isChangeable = state === 'changeable';
  const end = async () => {
    const asks = isChangeable
      ? ([texts.cancelAsk, texts.cancelWords, texts.cancel] as const)
      : ([texts.endAsk, texts.endWords(numbers.open), texts.end] as const);
    if (!(await confirmed(...asks))) return;
    if (!(await store.end())) return toastFailed(store.ending.failed);
    toast(texts.ended);
    await (isChangeable ? goBack() : store.load());
  };
  return (
    <May do="campaigns.edit">
      <StickyBar>
        {state !== 'over' && (
          <Button kind="line" loading={store.ending.running} onTap={() => void end()}>
            {isChangeable ? texts.cancel : texts.end}
          </Button>
        )}
        <Button kind="soft" onTap={() => goTo.campaignForm(id, 'copy')}>
          {texts.copy}
        </Button>
        {isChangeable && <Button onTap={() => goTo.campaignForm(id)}>{texts.change}</Button>}
        {state === 'running' && <Button onTap={() => store.beginMoving()}>{texts.extend}</Button>}
      </StickyBar>
    </May>
  );
});

const Head = observer(function Head({ campaign, store: { now } }: Props) {
  const { adminTeams: texts } = useTexts();
  const { language } = useShop();
  const { goodsId, title, picture, onSale, rule, price, alone, startsAt, endsAt } = campaign;
  const stage = stageOf(campaign, now);
  const moment = (at: number) => momentText(at as Instant, now, language.name);
  return (
    <Card
      title={texts.kind[rule.kind]}
      aside={<Tag tone={TONES[stage]}>{texts.stage[stage]}</Tag>}
      onTap={() => goTo.goods(goodsId)}
    >
      <SoldLine
        title={title}
        picture={picture}
        faded={!onSale}
        notes={[texts.price(money(price), money(alone)), onSale ? undefined : texts.off]}
      />
      <View className="campaign__terms">
        {termWords(campaign, texts).map((term) => (
          <Tag key={term}>{term}</Tag>
        ))}
      </View>
      <Text className="campaign__note">{texts.time(moment(startsAt), moment(endsAt))}</Text>
      <Text className="campaign__note">{texts.kindWords[rule.kind]}</Text>
    </Card>
  );
});

const COUNTS = ['formed', 'open', 'lapsed', 'units'] as const;

/** What came of it. Each figure can be added up again. */
const Numbers = observer(function Numbers({ campaign: { numbers } }: Pick<Props, 'campaign'>) {
  const { adminTeams } = useTexts();
  const texts = adminTeams.numbers;
  const { paid, refunded, settling } = numbers;
  return (
    <Card title={texts.title}>
      <View className="campaign__numbers">
        {COUNTS.map((name) => (
          <View key={name}>
            <Text className="campaign__figure">{String(numbers[name])}</Text>
            <Text className="campaign__name">{texts[name]}</Text>
          </View>
        ))}
      </View>
      {settling > 0 && (
        <Cell title={texts.settling} plain onTap={() => goTo.adminTeams('settling')}>
          <Text>{String(settling)}</Text>
        </Cell>
      )}
      <Cell title={texts.paid} plain>
        <Text>{money(paid)}</Text>
      </Cell>
      <Cell title={texts.refunded} plain>
        <Text>{money(refunded)}</Text>
      </Cell>
      <Cell title={texts.kept}>
        <Text>{money(minus(paid, refunded))}</Text>
      </Cell>
      <Text className="campaign__note campaign__sum">{texts.note}</Text>
    </Card>
  );
});

const Teams = observer(function Teams({ store }: Pick<Props, 'store'>) {
  const { adminTeams } = useTexts();
  const texts = adminTeams.teams;
  const { teams } = store;
  return (
    <>
      <Text className="campaign__teams">{adminTeams.teamsOf}</Text>
      <TabStrip
        tabs={TEAM_LISTS.map((name) => ({ name, words: texts.tabs[name] }))}
        current={teams.which}
        onChoose={(name) => teams.choose(name)}
      />
      <PageList
        list={teams.list}
        keyOf={keyOfTeam}
        bones={<ListBones height={130} />}
        empty={<EmptyState {...texts.none[teams.which]} />}
      >
        {(team) => <AdminTeamCard team={team} store={teams} onDone={() => void store.load()} />}
      </PageList>
    </>
  );
});
