import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { goTo, pathTo, replaceBy, useParam } from '@/navigation';
import { codeIn } from '@/stores/entrance';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { LandingStore } from '../../landingStore';
import { Otherwise } from '../../Otherwise';
import './index.scss';

/**
 * Where the codes of posters and short links lead: on to the goods or the team at once, or, where that is over, to what
 * is nearest to it. That somebody came is told by the app (stores/sharing), not by this page.
 */
export default observer(function LandingPage() {
  const shop = useShop();
  const { sharing } = useTexts();
  const { landing: texts } = sharing;
  const code = codeIn({ s: useParam('s'), scene: useParam('scene') });
  const [store] = useState(() => new LandingStore(shop, code));
  const open = () => store.open().then(goOn);
  useLoad(() => void open());
  usePullDownRefresh(() => void open().finally(() => Taro.stopPullDownRefresh()));
  if (store.unknown) {
    const { common } = shop.language.texts;
    return (
      <Screen title={texts.title}>
        <EmptyState
          title={texts.unknown}
          words={texts.unknownWords}
          action={common.toHome}
          onAction={() => goTo.home()}
        />
      </Screen>
    );
  }
  return (
    <Screen title={texts.title}>
      <Await of={store.landing} bones={<Bones />}>
        {(landing) => (landing.next === 'go' ? <Bones /> : <Otherwise landing={landing} />)}
      </Await>
    </Screen>
  );
});

/** In place of this page, so that the way back does not lead here again. */
const goOn = (path: string | undefined): unknown => path && (path === pathTo.home() ? goTo.home() : replaceBy(path));

function Bones() {
  return (
    <>
      <Bone width={180} height={40} shape="pill" />
      <BoneCard className="landing__bone">
        <Bone height={160} />
        <Bone width={210} height={26} className="landing__bone" />
      </BoneCard>
    </>
  );
}
