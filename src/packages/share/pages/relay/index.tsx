import { Text, View } from '@tarojs/components';
import Taro, { useDidHide, useDidShow, usePullDownRefresh, useShareAppMessage, useUnload } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { nextLine } from '@/components/kindWords';
import { Picture } from '@/components/Picture';
import { Price } from '@/components/Price';
import { Screen } from '@/components/Screen';
import { ShareCanvas } from '@/components/ShareCanvas';
import { Bone, BoneCard } from '@/components/Skeleton';
import { useTeamShare } from '@/components/useTeamShare';
import type { TeamView } from '@/contract/team';
import { goTo, pathTo, useOptionalIdParam } from '@/navigation';
import { chatTool } from '@/stores/chatTool';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { RelayBar } from '../../RelayBar';
import { RelayLines } from '../../RelayLines';
import { RelayStore } from '../../relayStore';
import './index.scss';

/**
 * A team as chats know it: a numbered list that everybody writes himself into. Inside WeChat's chat tool its card goes
 * straight into the chat and people can be called; anywhere else it is a page like the others.
 */
export default observer(function RelayPage() {
  const shop = useShop();
  const texts = useTexts();
  const say = useWords();
  const teamId = useOptionalIdParam('team');
  const [store] = useState(() => new RelayStore(shop, teamId));
  const { value: team } = store.team;
  useDidShow(() => store.watch());
  useDidHide(() => store.rest());
  useUnload(() => {
    store.rest();
    if (chatTool.inside) void chatTool.leave(); // Elsewhere one shares as usual.
  });
  usePullDownRefresh(() => void store.team.load().finally(() => Taro.stopPullDownRefresh()));
  const share = useTeamShare(team, pathTo.relay);
  useShareAppMessage(() => {
    if (!team) return {};
    const { relay } = texts.sharing;
    const title = store.state === 'open' ? relay.cardTitle(say(team.title), team.seats.length) : undefined;
    return share(team, title);
  });

  if (store.missing) {
    return (
      <Screen title={texts.sharing.relay.title}>
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
    <Screen title={texts.sharing.relay.title} bar={team && <RelayBar team={team} store={store} />}>
      <Await of={store.team} bones={<Bones />}>
        {(shown) => (
          <>
            <What team={shown} />
            <RelayLines team={shown} store={store} />
            <Text className="relay__rules">
              {nextLine(shown.campaign, shown.price, texts.kinds) ?? texts.sharing.relay.rules}
            </Text>
          </>
        )}
      </Await>
      <ShareCanvas />
    </Screen>
  );
});

/** What it is about, and what it costs together and alone. A tap shows the goods. */
const What = observer(function What({ team }: { readonly team: TeamView }) {
  const { common, aloud } = useTexts();
  const say = useWords();
  return (
    <Card className="relay-what" onTap={() => goTo.goods(team.goodsId)}>
      <Picture src={team.picture} size={64} alt={say(team.title)} eager />
      <View className="relay-what__about">
        <Text className="relay-what__title">{say(team.title)}</Text>
        <View className="relay-what__price">
          <Price amount={team.price} size="s" label={aloud.teamPrice(money(team.price), money(team.alone))} />
          <Text className="relay-what__alone">{common.alone(money(team.alone))}</Text>
        </View>
        {team.words && <Text className="relay-what__words">{`“${team.words}”`}</Text>}
      </View>
    </Card>
  );
});

function Bones() {
  return (
    <>
      <BoneCard>
        <Bone height={64} />
      </BoneCard>
      <BoneCard>
        <Bone height={200} />
      </BoneCard>
    </>
  );
}
