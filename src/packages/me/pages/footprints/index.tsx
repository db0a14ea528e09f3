import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { FootprintView } from '@/contract/shelf';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { dayText } from '@/texts/when';
import { FootprintsStore, keyOfFootprint } from '../../footprintsStore';
import { ShelfRow } from '../../ShelfRow';
import './index.scss';

/** What I have looked at, the last first; only I see it. */
export default observer(function FootprintsPage() {
  const shop = useShop();
  const { shelf } = useTexts();
  const { footprints: texts } = shelf;
  const [store] = useState(() => new FootprintsStore(shop));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const clear = async () => {
    if (!(await confirmed(texts.clearAsk, texts.clearWords, texts.clearYes))) return;
    if (await store.clear()) toast(texts.cleared);
    else toastFailed(store.forgetting.failed);
  };
  return (
    <Screen title={texts.title}>
      <PageList
        list={store.list}
        keyOf={keyOfFootprint}
        bones={[1, 2, 3].map((i) => (
          <BoneCard key={i}>
            <Bone height={88} />
          </BoneCard>
        ))}
        empty={<EmptyState {...texts.none} onAction={() => goTo.category()} />}
      >
        {(footprint) => <Row footprint={footprint} store={store} onClear={() => void clear()} />}
      </PageList>
    </Screen>
  );
});

interface Props {
  readonly footprint: FootprintView;
  readonly store: FootprintsStore;
  readonly onClear: () => void;
}

const Row = observer(function Row({ footprint, store, onClear }: Props) {
  const { shelf } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { footprints: texts } = shelf;
  const isFirst = store.list.items[0] === footprint;
  const forget = async () => {
    if (!(await store.forget(footprint))) toastFailed(store.forgetting.failed);
  };
  return (
    <>
      {store.beginsDay(footprint) && (
        <View className="footprints__day">
          <Text className="footprints__when">{dayText(footprint.at, now, language.name)}</Text>
          {isFirst && (
            <Button kind="text" size="small" className="footprints__clear" onTap={onClear}>
              {texts.clear}
            </Button>
          )}
        </View>
      )}
      <ShelfRow
        goods={footprint.goods}
        after={
          <View className="footprints__remove" ariaRole="button" ariaLabel={texts.remove} onClick={() => void forget()}>
            <Icon name="x" size={16} />
          </View>
        }
      />
    </>
  );
});
