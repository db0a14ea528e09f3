import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { Face } from '@/components/Face';
import { Price } from '@/components/Price';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { Toggle } from '@/components/Toggle';
import { toastFailed } from '@/components/toast';
import type { BoardRow, BoardView } from '@/contract/leaderCentre';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { dayText } from '@/texts/when';
import { BoardStore } from '../../boardStore';
import './index.scss';

/** How the month goes for those who want to be seen, where the middle is, and where he is himself. */
export default observer(function BoardPage() {
  const shop = useShop();
  const { board: texts } = useTexts().leader;
  const [store] = useState(() => new BoardStore(shop));
  const { view } = store;
  useDidShow(() => void view.load());
  usePullDownRefresh(() => void view.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <Await of={view} bones={<Bones />}>
        {(board) => (
          <>
            <Mine board={board} store={store} />
            <Rows board={board} />
          </>
        )}
      </Await>
    </Screen>
  );
});

const Mine = observer(function Mine({ board, store }: { readonly board: BoardView; readonly store: BoardStore }) {
  const { board: texts } = useTexts().leader;
  const { sales, mine, people, tooFew, median, onBoard } = board;
  const show = async (shown: boolean) => {
    if (!(await store.show(shown))) toastFailed(store.showing.failed);
  };
  return (
    <Card>
      <Text className="leader-board__name">{texts.mine}</Text>
      <Price amount={sales} size="l" tone="ink" />
      <Text className="leader-board__words">
        {!onBoard ? texts.off : mine && !tooFew ? texts.place(mine.place, people) : texts.tooFew}
      </Text>
      {!tooFew && (
        <>
          <Text className="leader-board__median">{texts.median(money(median))}</Text>
          <Text className="leader-board__words">{texts.medianWords}</Text>
        </>
      )}
      <View className="leader-board__switch">
        <Toggle title={texts.shown} words={texts.shownWords} on={onBoard} onChange={(on) => void show(on)} />
      </View>
    </Card>
  );
});

const Rows = observer(function Rows({ board }: { readonly board: BoardView }) {
  const { board: texts } = useTexts().leader;
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { rows, mine, tooFew, from } = board;
  const below = mine && !rows.some((row) => row.mine) ? mine : undefined; // Not among the first.
  return (
    <Card title={texts.rows} aside={texts.from(dayText(from, now, language.name))}>
      {tooFew && <Text className="leader-board__words">{`${texts.tooFew}。${texts.tooFewWords}`}</Text>}
      {rows.map((row, i) => (
        <Row key={i} row={row} />
      ))}
      {below && <View className="leader-board__gap">…</View>}
      {below && <Row row={below} />}
    </Card>
  );
});

const Row = observer(function Row({ row }: { readonly row: BoardRow }) {
  const { board: texts } = useTexts().leader;
  const { place, nickname, avatar, sales, mine } = row;
  return (
    <View className={`leader-board__row ${mine ? 'leader-board__row--mine' : ''}`}>
      <Text className="leader-board__place">{place}</Text>
      <Face avatar={avatar} nickname={nickname} size={36} />
      <Text className="leader-board__who">{mine ? texts.me : nickname || texts.someone}</Text>
      <Price amount={sales} size="s" tone="ink" />
    </View>
  );
});

const Bones = () => (
  <>
    <BoneCard>
      <Bone height={180} />
    </BoneCard>
    <BoneCard>
      <Bone height={220} />
    </BoneCard>
  </>
);
