import Taro, { useDidShow, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { ShareCanvas } from '@/components/ShareCanvas';
import { Bone, BoneCard } from '@/components/Skeleton';
import { shareGather } from '@/components/shareEnvelope';
import { usePlainShare } from '@/components/useTeamShare';
import { isId } from '@/domain/id';
import { goTo, pathTo, useParam } from '@/navigation';
import { deviceMark } from '@/stores/deviceMark';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { GatherAbout, GatherBar, GatherPanel, GatherWho } from '../../Gathering';
import { GatherStore } from '../../gatherStore';

/** 瓜分券: friends come together, and then each gets a share. Whoever has its card may look. */
export default observer(function GatherPage() {
  const shop = useShop();
  const texts = useTexts();
  const asked = useParam('gather');
  const gatherId = isId('envelope', asked) ? asked : ('envelope_nothing' as const);
  const [store] = useState(() => new GatherStore(shop, gatherId, deviceMark));
  const { value } = store.gather;
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  usePlainShare();
  useShareAppMessage(() => (value ? shareGather(value, texts) : { title: texts.common.shopName, path: pathTo.home() }));
  const { gather } = texts.envelope;
  if (store.missing) {
    return (
      <Screen title={gather.title}>
        <EmptyState {...gather.missingPage} onAction={() => goTo.coupons()} />
      </Screen>
    );
  }
  return (
    <Screen title={gather.title} {...(value && { bar: <GatherBar gather={value} store={store} /> })}>
      <Await of={store.gather} bones={<Bones />}>
        {(shown) => (
          <>
            <GatherPanel gather={shown} store={store} />
            <GatherWho gather={shown} />
            <GatherAbout gather={shown} />
          </>
        )}
      </Await>
      <ShareCanvas />
    </Screen>
  );
});

const Bones = () => (
  <>
    <BoneCard>
      <Bone height={200} />
    </BoneCard>
    <BoneCard>
      <Bone height={120} />
    </BoneCard>
  </>
);
