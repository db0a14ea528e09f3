import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { SectionHead } from '@/components/SectionHead';
import { Bone, BoneCard } from '@/components/Skeleton';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { BirthdayCell } from '../../BirthdayCell';
import { CardTeaser } from '../../CardTeaser';
import { FallNote } from '../../FallNote';
import { GrowCard } from '../../GrowCard';
import { LogRow } from '../../LogRow';
import { growthWords } from '../../logWords';
import { keyOfGrowth, MemberStore } from '../../memberStore';
import { Perks } from '../../Perks';
import { TierCard } from '../../TierCard';
import './index.scss';

/** Who one is to the shop as a member: the tier, what it gives, how it grows, and how it grew. */
export default observer(function MemberCentrePage() {
  const shop = useShop();
  const { member: texts } = useTexts();
  const [store] = useState(() => new MemberStore(shop));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <Await of={store.view} bones={<Bones />}>
        {({ member }) =>
          member ? (
            <>
              <TierCard member={member} />
              <FallNote member={member} />
              <Perks member={member} />
              <GrowCard member={member} />
              <CardTeaser store={store} />
              <Card cells>
                <BirthdayCell member={member} store={store} />
              </Card>
              <Log store={store} />
            </>
          ) : (
            <EmptyState title={texts.off} words={texts.offWords} action={texts.toHome} onAction={() => goTo.home()} />
          )
        }
      </Await>
    </Screen>
  );
});

const Log = observer(function Log({ store }: { readonly store: MemberStore }) {
  const { member: texts } = useTexts();
  return (
    <View className="member-centre__log">
      <SectionHead title={texts.log.title} />
      <PageList
        list={store.growth}
        keyOf={keyOfGrowth}
        bones={<Bone height={60} />}
        empty={<Text className="member-centre__none">{texts.log.none}</Text>}
      >
        {({ because, at, change }) => <LogRow words={growthWords(because, texts)} at={at} count={change} />}
      </PageList>
    </View>
  );
});

function Bones() {
  return (
    <>
      <Bone height={150} className="member-centre__bone" />
      <BoneCard>
        <Bone height={200} />
      </BoneCard>
      <BoneCard>
        <Bone height={140} />
      </BoneCard>
    </>
  );
}
