import Taro, { useDidShow, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { TeamCard } from '@/components/TeamCard';
import { usePlainShare } from '@/components/useTeamShare';
import type { TeamCard as Team } from '@/contract/team';
import { goTo, pathTo, useOptionalIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { PagedList } from '@/stores/pagedList';
import { sharing, withCode } from '@/stores/sharing';
import { useShop } from '@/stores/shop';

const keyOf = ({ id }: Team) => id;

/** All teams that can be joined, or those of one of the goods: who needs the fewest stands first. */
export default observer(function WallPage() {
  const shop = useShop();
  const { api } = shop;
  const { team: texts } = useTexts();
  const goodsId = useOptionalIdParam('goods');
  const [teams] = useState(
    () => new PagedList((cursor) => api.listTeams({ ...(goodsId && { goodsId }), ...(cursor && { cursor }) }), keyOf),
  );
  useDidShow(() => void teams.load()); // Also on coming back: teams fill up meanwhile.
  usePullDownRefresh(() => void teams.load().finally(() => Taro.stopPullDownRefresh()));
  usePlainShare();
  useShareAppMessage(() => {
    const { code } = sharing.link(shop, goodsId ? { kind: 'goods', goodsId } : { kind: 'shop' });
    return { title: texts.wall, path: withCode(pathTo.wall(goodsId), code) };
  });
  return (
    <Screen title={texts.wall}>
      <PageList
        list={teams}
        keyOf={keyOf}
        bones={<Bones />}
        empty={
          <EmptyState
            title={texts.wallEmpty}
            words={texts.wallEmptyWords}
            action={texts.wallToHome}
            onAction={() => (goodsId ? goTo.goods(goodsId) : goTo.home())}
          />
        }
      >
        {(team) => <TeamCard team={team} wide />}
      </PageList>
    </Screen>
  );
});

function Bones() {
  return [0, 1, 2].map((i) => (
    <BoneCard key={i}>
      <Bone width={120} height={40} shape="pill" />
      <Bone height={52} />
      <Bone width={180} height={14} />
    </BoneCard>
  ));
}
