import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { SoldLine } from '@/components/SoldLine';
import type { StockMove } from '@/contract/adminStock';
import { STOCK_REASONS } from '@/domain/stockMoves';
import { useOptionalIdParam } from '@/navigation';
import { useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { keyOfMove, MovesStore } from '../../movesStore';
import { useGoodsTexts } from '../../useGoodsTexts';
import './index.scss';

/** Who has booked how many of what, when, and why. */
export default observer(function StockMovesPage() {
  const shop = useShop();
  const { moves: texts, slip } = useGoodsTexts();
  const goodsId = useOptionalIdParam('goods');
  const [store] = useState(() => new MovesStore(shop, goodsId));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <View className="stock-moves__chips">
        {store.goodsId && <Chip onTap={() => store.of(undefined)}>{texts.showAll}</Chip>}
        <Chip on={store.because === undefined} onTap={() => store.narrow(undefined)}>
          {texts.every}
        </Chip>
        {STOCK_REASONS.map((because) => (
          <Chip key={because} on={store.because === because} onTap={() => store.narrow(because)}>
            {slip.reasons[because]}
          </Chip>
        ))}
      </View>
      <PageList
        list={store.list}
        keyOf={keyOfMove}
        bones={[1, 2, 3].map((i) => (
          <BoneCard key={i}>
            <Bone height={64} />
          </BoneCard>
        ))}
        empty={<EmptyState {...texts.none} />}
      >
        {(move) => <Move move={move} store={store} />}
      </PageList>
    </Screen>
  );
});

const Move = observer(function Move({ move, store }: { readonly move: StockMove; readonly store: MovesStore }) {
  const { clock, language } = useShop();
  const { moves: texts, slip } = useGoodsTexts();
  const say = useWords();
  const [now] = useState(clock.now);
  const { title, options, picture, because, change, note, at, by } = move;
  const who = by ? texts.by(by.name) : texts.system;
  return (
    <Card onTap={store.goodsId ? undefined : () => store.of(move.goodsId)}>
      <SoldLine
        title={title}
        picture={picture}
        notes={[
          [say(options), slip.reasons[because], note].filter(Boolean).join(' · '),
          `${who} · ${momentText(at, now, language.name)}`,
        ]}
        right={
          <Text className={`stock-moves__change ${change > 0 ? 'stock-moves__change--in' : ''}`}>
            {change > 0 ? `+${change}` : `−${-change}`}
          </Text>
        }
      />
    </Card>
  );
});
