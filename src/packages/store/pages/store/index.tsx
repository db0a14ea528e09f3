import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Await } from '@/components/Await';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { ShareCanvas } from '@/components/ShareCanvas';
import { Bone, BoneCard } from '@/components/Skeleton';
import { shareStore } from '@/components/shareStore';
import { usePlainShare } from '@/components/useTeamShare';
import { goTo, pathTo, replaceBy, useLeaderIdParam, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { sharing } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import { PickCard } from '../../PickCard';
import { StoreFigures } from '../../StoreFigures';
import { OwnerCard, SentBy, StoreHead } from '../../StoreHead';
import { keyOfPick, StoreStore } from '../../storeStore';
import './index.scss';

/** A personal storefront: a person first, then what this person picks, and why. */
export default observer(function StorePage() {
  const shop = useShop();
  const all = useTexts();
  const { store: texts } = all;
  const leaderId = useLeaderIdParam();
  const code = useParam('s'); // Of the link that it was opened by.
  const [store] = useState(() => new StoreStore(shop, leaderId));
  const { value: shown } = store.store;
  useDidShow(() => void store.freshen());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  usePlainShare();
  const what = leaderId && ({ kind: 'store', leaderId } as const);
  useShareAppMessage(() => {
    if (!shown || !what) return {};
    const pictures = store.picks.items.map(({ goods }) => goods.picture);
    return shareStore(shown, pictures, all, sharing.link(shop, what).path);
  });
  useShareTimeline(() => {
    if (!shown || !what) return {};
    const made = sharing.link(shop, what, 'timeline');
    return { title: texts.card.titleOther(shown.name), query: `leaderId=${leaderId}&s=${made.code}` };
  });

  const { isClosed } = store;
  useEffect(() => {
    if (isClosed && code) void replaceBy(pathTo.landing(code)); // There it is said whose it was, and who has sent it.
  }, [isClosed, code]);
  if (isClosed) {
    return (
      <Screen title={texts.title}>
        <EmptyState
          title={texts.closed}
          words={texts.closedWords}
          action={texts.toShop}
          onAction={() => void goTo.home()}
        />
      </Screen>
    );
  }
  return (
    <Screen>
      <Await of={store.store} bones={<Bones />}>
        {(view) => (
          <>
            <StoreHead store={view} />
            <SentBy store={view} code={code} />
            {view.isMine && <OwnerCard store={view} />}
            <StoreFigures figures={view.figures} />
            <PageList
              list={store.picks}
              keyOf={keyOfPick}
              bones={<PickBones />}
              empty={
                <EmptyState
                  title={view.isMine ? texts.noneMine : texts.none}
                  words={view.isMine ? texts.noneMineWords : texts.noneWords}
                  action={view.isMine ? texts.edit : texts.toShop}
                  onAction={() => void (view.isMine ? goTo.editStore() : goTo.home())}
                />
              }
            >
              {(pick) => <PickCard pick={pick} />}
            </PageList>
          </>
        )}
      </Await>
      <ShareCanvas />
    </Screen>
  );
});

function Bones() {
  return (
    <>
      <View className="store-page__bone">
        <Bone width={84} height={84} shape="circle" />
        <Bone width={160} height={28} />
        <Bone width={220} height={44} shape="pill" />
      </View>
      <PickBones />
    </>
  );
}

const PickBones = () => (
  <>
    {[0, 1, 2].map((i) => (
      <BoneCard key={i}>
        <Bone height={104} />
      </BoneCard>
    ))}
  </>
);
