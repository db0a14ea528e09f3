import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { Screen } from '@/components/Screen';
import { ShareCanvas } from '@/components/ShareCanvas';
import { Bone, BoneCard } from '@/components/Skeleton';
import { usePlainShare } from '@/components/useTeamShare';
import type { LeadingView } from '@/contract/leaderCentre';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { confirmTransfer } from '@/stores/merchantTransfer';
import { useShop } from '@/stores/shop';
import { BalanceCard } from '../../BalanceCard';
import { CentreStore } from '../../centreStore';
import { EarningRow } from '../../EarningRow';
import { GoodsShare } from '../../GoodsShare';
import { NearCard } from '../../NearCard';
import { NotLeading } from '../../NotLeading';
import { PayoutsStore } from '../../payoutsStore';
import { ShareStore } from '../../shareStore';
import { TodayCard } from '../../TodayCard';
import { useCards } from '../../useCards';
import { Ways } from '../../Ways';
import { WithdrawSheet } from '../../WithdrawSheet';
import './index.scss';

/** A leader's own place: what there is to pay out, how today went, which team is nearly full, what to recommend. */
export default observer(function LeaderCentrePage() {
  const shop = useShop();
  const { leader: texts } = useTexts();
  const [store] = useState(() => new CentreStore(shop));
  const [payouts] = useState(() => new PayoutsStore(shop, confirmTransfer));
  const [share] = useState(() => new ShareStore(shop));
  const cardOf = useCards(share);
  const load = () => Promise.all([store.view.load(), payouts.view.load()]);
  useDidShow(() => void load());
  usePullDownRefresh(() => void load().finally(() => Taro.stopPullDownRefresh()));
  usePlainShare();
  useShareAppMessage(({ from }) => cardOf(store.view.value?.near, from === 'button'));
  return (
    <Screen title={texts.title}>
      {store.isStranger ? (
        <NotLeading />
      ) : (
        <Await of={store.view} bones={<Bones />}>
          {(view) => (
            <>
              {view.kind === 'leader' ? (
                <BalanceCard view={view} payouts={payouts} />
              ) : (
                <Text className="leader-centre__staff">{texts.staff}</Text>
              )}
              <TodayCard view={view} store={store} />
              {view.near && <NearCard {...view.near} />}
              <ToRecommend view={view} share={share} />
              <Ways view={view} />
            </>
          )}
        </Await>
      )}
      <WithdrawSheet store={payouts} />
      <GoodsShare share={share} />
      <ShareCanvas />
    </Screen>
  );
});

const ToRecommend = observer(function ToRecommend(props: { readonly view: LeadingView; readonly share: ShareStore }) {
  const { goods: texts } = useTexts().leader;
  const { goods, goodsCount } = props.view;
  if (goods.length === 0) return null;
  return (
    <Card title={texts.title} aside={texts.all(goodsCount)} onAside={() => void goTo.earningGoods()}>
      {goods.map((one) => (
        <EarningRow key={one.id} goods={one} onShare={() => props.share.open(one)} />
      ))}
    </Card>
  );
});

function Bones() {
  return (
    <>
      <BoneCard>
        <Bone width={140} height={44} />
        <Bone height={76} />
      </BoneCard>
      <BoneCard>
        <Bone height={190} />
      </BoneCard>
      <BoneCard>
        <Bone height={110} />
      </BoneCard>
      <BoneCard>
        <Bone height={180} />
      </BoneCard>
    </>
  );
}
