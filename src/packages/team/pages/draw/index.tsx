import { Text, View } from '@tarojs/components';
import Taro, { useDidHide, useDidShow, usePullDownRefresh, useUnload } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import type { DrawView } from '@/contract/team';
import { seconds } from '@/domain/time';
import { goTo, useOptionalIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { DrawStore } from './drawStore';
import { Hex } from './Hex';
import { Lots, Mine, Verdict } from './parts';
import { sha256 } from './sha256';
import './index.scss';

const LOOK_EVERY = seconds(5); // Until it is drawn.

/** A lottery, in the open: what was promised before, and everything that is needed to compute the draw again. */
export default observer(function DrawPage() {
  const shop = useShop();
  const { team } = useTexts();
  const texts = team.draw;
  const teamId = useOptionalIdParam('team');
  const [store] = useState(() => new DrawStore(shop, teamId, sha256));
  const [looking] = useState<{ timer?: ReturnType<typeof setInterval> }>({});
  const rest = () => clearInterval(looking.timer);
  useDidShow(() => {
    void store.draw.load();
    rest();
    looking.timer = setInterval(() => {
      if (store.verdict === 'drawing' || store.verdict === 'waits') void store.draw.load();
      else rest();
    }, LOOK_EVERY);
  });
  useDidHide(rest);
  useUnload(rest);
  usePullDownRefresh(() => void store.draw.load().finally(() => Taro.stopPullDownRefresh()));
  if (store.missing) {
    return (
      <Screen title={texts.title}>
        <EmptyState title={texts.missing} words={team.missingWords} action={team.others} onAction={() => goTo.wall()} />
      </Screen>
    );
  }
  return (
    <Screen title={texts.title}>
      <Await of={store.draw} bones={<Bones />}>
        {(draw) => <Body draw={draw} store={store} />}
      </Await>
    </Screen>
  );
});

const Body = observer(function Body({ draw, store }: { readonly draw: DrawView; readonly store: DrawStore }) {
  const { team } = useTexts();
  const texts = team.draw;
  return (
    <>
      <Verdict store={store} />
      <Card title={texts.promised}>
        <Text className="draw__words">{texts.promisedWords}</Text>
        <Hex name={texts.commitment} value={draw.commitment} />
        {draw.drawn && <Hex name={texts.secret} value={draw.drawn.secret} />}
      </Card>
      <Card title={texts.computed}>
        <Text className="draw__words">{texts.computedWords(draw.winners)}</Text>
      </Card>
      <Mine store={store} />
      <Lots store={store} />
    </>
  );
});

function Bones() {
  return [120, 160, 90].map((height) => (
    <BoneCard key={height}>
      <View>
        <Bone height={height} />
      </View>
    </BoneCard>
  ));
}
