import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { CheckInCalendar } from '../../CheckInCalendar';
import { CheckInRow } from '../../CheckInRow';
import { CheckInStore } from '../../checkInStore';
import './index.scss';

/** One tap a day: the row that it makes, what each day of it gives, and the days of a month. */
export default observer(function CheckInPage() {
  const shop = useShop();
  const { checkIn: texts } = useTexts().member;
  const [store] = useState(() => new CheckInStore(shop));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <Await of={store.view} bones={<Bones />}>
        {({ checkIn }) =>
          checkIn ? (
            <>
              <CheckInRow checkIn={checkIn} store={store} />
              <CheckInCalendar checkIn={checkIn} store={store} />
            </>
          ) : (
            <EmptyState
              title={texts.off}
              words={texts.offWords}
              action={texts.seePoints}
              onAction={() => void goTo.points()}
            />
          )
        }
      </Await>
    </Screen>
  );
});

function Bones() {
  return (
    <>
      <BoneCard>
        <Bone height={150} />
      </BoneCard>
      <BoneCard>
        <Bone height={280} />
      </BoneCard>
    </>
  );
}
