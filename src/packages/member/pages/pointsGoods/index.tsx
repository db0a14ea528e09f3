import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { BoneGrid } from '@/components/Skeleton';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { PointsGoodsCard } from '../../PointsGoodsCard';
import { keyOfPointsGoods, PointsGoodsStore } from '../../pointsGoodsStore';
import './index.scss';

/** The goods that are had for points, the cheapest first. */
export default observer(function PointsGoodsPage() {
  const shop = useShop();
  const { shop: texts } = useTexts().member;
  const [store] = useState(() => new PointsGoodsStore(shop));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      {store.points.value !== undefined && (
        <View className="points-goods__has" ariaRole="button" onClick={() => void goTo.points()}>
          <Icon name="coins" size={20} />
          <Text className="points-goods__words">{texts.has(figures(store.points.value))}</Text>
          <Text className="points-goods__how">{texts.how}</Text>
          <Icon name="chevron-right" size={15} />
        </View>
      )}
      <PageList
        list={store.list}
        keyOf={keyOfPointsGoods}
        columns={2}
        bones={<BoneGrid />}
        empty={
          <EmptyState
            title={texts.none}
            words={texts.noneWords}
            action={texts.earn}
            onAction={() => void goTo.points()}
          />
        }
      >
        {(goods) => <PointsGoodsCard goods={goods} store={store} />}
      </PageList>
    </Screen>
  );
});
