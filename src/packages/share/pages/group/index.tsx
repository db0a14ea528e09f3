import Taro, { useDidShow, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Await } from '@/components/Await';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { ShareButton } from '@/components/ShareButton';
import { Bone, BoneCard } from '@/components/Skeleton';
import { StickyBar } from '@/components/StickyBar';
import { usePlainShare } from '@/components/useTeamShare';
import { goTo, pathTo, useIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { sharing, withCode } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { GroupBoard } from '../../GroupBoard';
import { GroupSum } from '../../GroupSum';
import { GroupTeams } from '../../GroupTeams';
import { GroupStore } from '../../groupStore';
import './index.scss';

/** One chat group: what it saved together, its teams, its board. It is shared into chats only. */
export default observer(function GroupPage() {
  const shop = useShop();
  const { sharing: all } = useTexts();
  const { group: texts } = all;
  const groupId = useIdParam('group');
  const [store] = useState(() => new GroupStore(shop, groupId));
  const { value: group } = store.group;
  useDidShow(() => void store.group.load());
  usePullDownRefresh(() => void store.group.load().finally(() => Taro.stopPullDownRefresh()));
  usePlainShare();
  useShareAppMessage(() => {
    const { code } = sharing.link(shop, { kind: 'shop' }, 'card');
    const title = group && group.saved > 0 ? texts.card(money(group.saved)) : texts.cardNew;
    return { title, path: withCode(pathTo.group(groupId), code) };
  });
  const entered = sharing.group === groupId;
  useEffect(() => {
    // Whoever comes by the page's own card belongs to the group a moment later than the page has asked.
    if (entered && store.stranger) void store.group.load();
  }, [entered, store, store.stranger]);

  if (store.stranger) {
    return (
      <Screen title={texts.one}>
        <EmptyState
          title={texts.notMember}
          words={texts.notMemberWords}
          action={texts.noneAction}
          onAction={() => goTo.wall()}
        />
      </Screen>
    );
  }
  return (
    <Screen
      title={texts.one}
      bar={
        group && (
          <StickyBar>
            <ShareButton size="wide" icon="send">
              {texts.share}
            </ShareButton>
          </StickyBar>
        )
      }
    >
      <Await of={store.group} bones={<Bones />}>
        {(view) => (
          <>
            <GroupSum group={view} />
            <GroupTeams group={view} />
            <GroupBoard group={view} store={store} />
          </>
        )}
      </Await>
    </Screen>
  );
});

function Bones() {
  return [110, 150, 180].map((height) => (
    <BoneCard key={height}>
      <Bone height={height} />
    </BoneCard>
  ));
}
