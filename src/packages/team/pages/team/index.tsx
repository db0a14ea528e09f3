import Taro, { useDidHide, useDidShow, useLoad, usePullDownRefresh, useShareAppMessage, useUnload } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { ShareCanvas } from '@/components/ShareCanvas';
import { shareTeam, useLiveCard } from '@/components/shareTeam';
import type { TeamView } from '@/contract/team';
import { goTo, useOptionalIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { GoodsLine } from './GoodsLine';
import { JoinSheet } from './JoinSheet';
import { NextSteps } from './NextSteps';
import { Progress } from './Progress';
import { Rules } from './Rules';
import { TeamBones } from './TeamBones';
import { TeamPanel } from './TeamPanel';
import { TeamStore } from './teamStore';
import './index.scss';

/** One team: who sits in it, what is missing, and the one thing to do. Whoever has the card may look. */
export default observer(function TeamPage() {
  const shop = useShop();
  const texts = useTexts();
  const say = useWords();
  const teamId = useOptionalIdParam('team');
  const [store] = useState(() => new TeamStore(shop, teamId));
  const { value: team } = store.team;

  useLoad(() => void store.open());
  useDidShow(() => store.watch());
  useDidHide(() => store.rest());
  useUnload(() => store.rest());
  usePullDownRefresh(() => void store.team.load().finally(() => Taro.stopPullDownRefresh()));
  useLiveCard(team);
  useShareAppMessage(() => (team ? shareTeam(team, texts, say) : {}));

  if (store.missing) {
    return (
      <Screen title={texts.team.title}>
        <EmptyState
          title={texts.team.missing}
          words={texts.team.missingWords}
          action={texts.team.others}
          onAction={() => goTo.wall()}
        />
      </Screen>
    );
  }
  return (
    <Screen title={team ? texts.team.titleOf(team.leader || texts.common.someone) : texts.team.title}>
      <Await of={store.team} bones={<TeamBones />}>
        {(shown) => <Body team={shown} store={store} />}
      </Await>
      <ShareCanvas />
    </Screen>
  );
});

const Body = observer(function Body({ team, store }: { readonly team: TeamView; readonly store: TeamStore }) {
  const isFormed = team.status === 'formed';
  const hasEnded = ['formed', 'lapsed', 'over'].includes(store.state);
  return (
    <>
      {!isFormed && <GoodsLine team={team} />}
      <TeamPanel team={team} store={store} />
      {isFormed && store.order && <NextSteps team={team} order={store.order} />}
      {isFormed && <GoodsLine team={team} />}
      <Progress team={team} />
      {!hasEnded && <Rules team={team} />}
      {store.choice && <JoinSheet team={team} store={store} choice={store.choice} />}
    </>
  );
});
