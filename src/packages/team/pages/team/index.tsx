import Taro, { useDidHide, useDidShow, useLoad, usePullDownRefresh, useShareAppMessage, useUnload } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Await } from '@/components/Await';
import { EmptyState } from '@/components/EmptyState';
import { InvitedBy } from '@/components/InvitedBy';
import { nextLine } from '@/components/kindWords';
import { RefundCard } from '@/components/RefundCard';
import { Screen } from '@/components/Screen';
import { ShareCanvas } from '@/components/ShareCanvas';
import { useTeamShare } from '@/components/useTeamShare';
import type { TeamView } from '@/contract/team';
import { goTo, pathTo, replaceBy, useOptionalIdParam, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { DrawCell } from './DrawCell';
import { GoodsLine } from './GoodsLine';
import { JoinSheet } from './JoinSheet';
import { LeaderCard } from './LeaderCard';
import { MoreWays } from './MoreWays';
import { NextSteps } from './NextSteps';
import { Progress } from './Progress';
import { Rules } from './Rules';
import { TeamBones } from './TeamBones';
import { TeamPanel } from './TeamPanel';
import { TeamDeeds } from './teamDeeds';
import { TeamStore } from './teamStore';
import './index.scss';

/** One team: who sits in it, what is missing, and the one thing to do. Whoever has the card may look. */
export default observer(function TeamPage() {
  const shop = useShop();
  const texts = useTexts();
  const teamId = useOptionalIdParam('team');
  const code = useParam('s'); // Of the link that it was opened by.
  const joins = useParam('join') !== undefined; // The relay's button opens the sheet at once.
  const [store] = useState(() => new TeamStore(shop, teamId));
  const [deeds] = useState(() => new TeamDeeds(shop));
  const { value: team } = store.team;

  useLoad(() => void store.open().then(() => joins && store.state === 'joinable' && store.choose()));
  useDidShow(() => store.watch());
  useDidHide(() => store.rest());
  useUnload(() => store.rest());
  usePullDownRefresh(() => void store.team.load().finally(() => Taro.stopPullDownRefresh()));
  const share = useTeamShare(team);
  useShareAppMessage(() => (team ? share(team) : {}));

  const { missing } = store;
  useEffect(() => {
    if (missing && code) void replaceBy(pathTo.landing(code)); // There it is said what is left of it.
  }, [missing, code]);
  if (missing) {
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
        {(shown) => <Body team={shown} store={store} deeds={deeds} code={code} />}
      </Await>
      <ShareCanvas />
    </Screen>
  );
});

interface BodyProps {
  readonly team: TeamView;
  readonly store: TeamStore;
  readonly deeds: TeamDeeds;
  readonly code: string | undefined;
}

const Body = observer(function Body({ team, store, deeds, code }: BodyProps) {
  const { kinds } = useTexts();
  const isFormed = team.status === 'formed';
  const hasEnded = ['settling', 'formed', 'lapsed', 'over'].includes(store.state);
  const isSent = isFormed && store.order && store.order.status !== 'closed'; // Who was not drawn gets nothing sent.
  const refund = store.order?.refunds.find(({ because }) => because !== 'after_sale');
  return (
    <>
      {store.state === 'joinable' && (
        <InvitedBy
          code={code}
          together={team.price}
          alone={team.alone}
          next={nextLine(team.campaign, team.price, kinds)}
        />
      )}
      {!isFormed && <GoodsLine team={team} />}
      <TeamPanel team={team} store={store} deeds={deeds} />
      <LeaderCard team={team} store={store} deeds={deeds} />
      {refund && <RefundCard refund={refund} />}
      <DrawCell team={team} />
      <MoreWays team={team} code={code} ended={hasEnded} />
      {isSent && store.order && <NextSteps team={team} order={store.order} />}
      {isFormed && <GoodsLine team={team} />}
      <Progress team={team} />
      {!hasEnded && <Rules team={team} />}
      {store.choice && <JoinSheet team={team} store={store} choice={store.choice} />}
    </>
  );
});
