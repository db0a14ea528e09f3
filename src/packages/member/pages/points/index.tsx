import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { SectionHead } from '@/components/SectionHead';
import { Bone, BoneCard } from '@/components/Skeleton';
import type { PointsView } from '@/contract/member';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { LogRow } from '../../LogRow';
import { pointsWords } from '../../logWords';
import { PointsHead } from '../../PointsHead';
import { PointsWays } from '../../PointsWays';
import { keyOfMove, PointsStore } from '../../pointsStore';
import './index.scss';

/** One's points: how many, what they are worth, how they come and go, and each time that they did. */
export default observer(function PointsPage() {
  const shop = useShop();
  const { member } = useTexts();
  const [store] = useState(() => new PointsStore(shop));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={member.points.title}>
      <Await of={store.view} bones={<Bones />}>
        {(points) => (
          <>
            <PointsHead points={points} />
            {points.isOn && <Ways points={points} />}
            {points.isOn && <PointsWays points={points} />}
            <Log store={store} />
          </>
        )}
      </Await>
    </Screen>
  );
});

/** To what is had for points, and to one's check-in of today. */
const Ways = observer(function Ways({ points: { checkIn } }: { readonly points: PointsView }) {
  const { points: texts } = useTexts().member;
  return (
    <Card cells>
      <Cell icon="gift" title={texts.shop} onTap={() => goTo.pointsGoods()}>
        {texts.shopWords}
      </Cell>
      {checkIn && (
        <Cell icon="calendar-check" title={texts.checkIn} onTap={() => goTo.checkIn()}>
          {checkIn.done ? texts.checkInDone(checkIn.streak) : texts.checkInGives(checkIn.points)}
        </Cell>
      )}
    </Card>
  );
});

const Log = observer(function Log({ store }: { readonly store: PointsStore }) {
  const { member } = useTexts();
  return (
    <View className="points-page__log">
      <SectionHead title={member.points.log} />
      <PageList
        list={store.moves}
        keyOf={keyOfMove}
        bones={<Bone height={60} />}
        empty={<EmptyState title={member.points.none} words={member.points.noneWords} />}
      >
        {(move) => (
          <LogRow
            words={pointsWords(move, member)}
            at={move.at}
            count={move.amount}
            onTap={move.orderId && (() => void goTo.order(move.orderId!))}
          />
        )}
      </PageList>
    </View>
  );
});

function Bones() {
  return (
    <>
      <BoneCard>
        <Bone height={96} />
      </BoneCard>
      <BoneCard>
        <Bone height={96} />
      </BoneCard>
      <BoneCard>
        <Bone height={180} />
      </BoneCard>
    </>
  );
}
