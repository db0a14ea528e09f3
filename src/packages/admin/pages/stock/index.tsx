import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Picture } from '@/components/Picture';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { Tag } from '@/components/Tag';
import type { StockLevel } from '@/contract/shelf';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { StockLogSheet } from '../../StockLogSheet';
import { AdjustSheet, WarnSheet } from '../../StockSheets';
import { keyOfLevel, StockStore } from '../../stock';
import './index.scss';

/** What is about to run out; only for who works in the shop. */
export default observer(function StockPage() {
  const shop = useShop();
  const { shelf } = useTexts();
  const { stock: texts } = shelf;
  const [store] = useState(() => new StockStore(shop));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <PageList
        list={store.list}
        keyOf={keyOfLevel}
        bones={[1, 2, 3].map((i) => (
          <BoneCard key={i}>
            <Bone height={110} />
          </BoneCard>
        ))}
        empty={<EmptyState {...texts.none} />}
      >
        {(level) => <Level level={level} store={store} />}
      </PageList>
      <AdjustSheet store={store} />
      <WarnSheet store={store} />
      <StockLogSheet store={store} />
    </Screen>
  );
});

interface Props {
  readonly level: StockLevel;
  readonly store: StockStore;
}

const Level = observer(function Level({ level, store }: Props) {
  const { shelf, common } = useTexts();
  const { stock: texts } = shelf;
  const say = useWords();
  const { title, options, picture, stock, lowAt } = level;
  return (
    <Card>
      <View className="stock__top">
        <Picture src={picture} size={56} alt={say(title)} />
        <View className="stock__about">
          <Text className="stock__title">{say(title)}</Text>
          <Text className="stock__note">{say(options)}</Text>
        </View>
        <Tag tone={stock === 0 ? 'bad' : 'warn'}>{stock === 0 ? common.soldOut : texts.left(stock)}</Tag>
      </View>
      <View className="stock__foot">
        <Text className="stock__note stock__at">{texts.lowAt(lowAt)}</Text>
        <Button kind="text" size="small" onTap={() => store.begin(level, 'log')}>
          {texts.log}
        </Button>
        <May do="stock.edit">
          <Button kind="line" size="small" onTap={() => store.begin(level, 'warn')}>
            {texts.warn}
          </Button>
        </May>
        <May do="stock.edit">
          <Button kind="soft" size="small" onTap={() => store.begin(level, 'adjust')}>
            {texts.adjust}
          </Button>
        </May>
      </View>
    </Card>
  );
});
