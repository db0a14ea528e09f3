import { Text, View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { BookDays } from '../../BookDays';
import { Books, type DifferenceState, keyOfDifference } from '../../books';
import { DifferenceCard, ExplainSheet } from '../../DifferenceCard';
import { VerdictCard } from '../../VerdictCard';
import './index.scss';

const STATES: readonly DifferenceState[] = ['open', 'resolved'];

/** Whether the books are right; only for who works in the shop. */
export default observer(function BooksPage() {
  const shop = useShop();
  const { adminBooks: texts } = useTexts();
  const [store] = useState(() => new Books(shop));
  useLoad(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const isRefused = store.list.failed?.kind === 'refused';
  return (
    <Screen title={texts.title}>
      {!isRefused && (
        <>
          <VerdictCard store={store} />
          <BookDays store={store} />
          <View className="books__head">
            <Text className="books__title">{texts.differences}</Text>
            {STATES.map((state) => (
              <Chip key={state} on={state === store.state} onTap={() => state !== store.state && store.choose(state)}>
                {texts.states[state]}
              </Chip>
            ))}
          </View>
        </>
      )}
      <PageList
        list={store.list}
        keyOf={keyOfDifference}
        bones={
          <BoneCard>
            <Bone height={120} />
          </BoneCard>
        }
        empty={
          <Card>
            <Text className="books__none">{texts.none[store.state]}</Text>
            <Text className="books__note">{texts.none.words}</Text>
          </Card>
        }
      >
        {(difference) => <DifferenceCard difference={difference} store={store} />}
      </PageList>
      <ExplainSheet store={store} />
    </Screen>
  );
});
