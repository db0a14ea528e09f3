import { View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { GoodsSheet } from '@/components/admin/GoodsSheet';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { SoldLine } from '@/components/SoldLine';
import { StickyBar } from '@/components/StickyBar';
import { Tag } from '@/components/Tag';
import { toastFailed } from '@/components/toast';
import type { ShopPointsGoods } from '@/contract/adminMembers';
import type { GoodsId } from '@/domain/id';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { keyOfPointsGoods, ShopPointsGoodsStore } from '../../shopPointsGoods';
import { PointsGoodsSheet } from './PointsGoodsSheet';

/** What is had for points, and for how many: those that are open, then those that were stopped. */
export default observer(function ShopPointsGoodsPage() {
  const shop = useShop();
  const { adminPointsGoods: texts } = useTexts();
  const [store] = useState(() => new ShopPointsGoodsStore(shop));
  useLoad(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  const { list } = store;
  const pick = async (chosen: readonly GoodsId[]) => {
    const goodsId = chosen.at(-1);
    if (!goodsId) return;
    await store.beginWith(goodsId);
    toastFailed(store.picked.failed);
  };
  const bar = (
    <May do="members.edit">
      <StickyBar>
        <Button onTap={() => store.pick(true)}>{texts.add}</Button>
      </StickyBar>
    </May>
  );
  return (
    <Screen title={texts.title} bar={list.failed?.kind !== 'refused' && bar}>
      <PageList
        list={list}
        keyOf={keyOfPointsGoods}
        bones={<ListBones height={64} count={5} />}
        empty={<EmptyState {...texts.none} />}
      >
        {(goods) => <Row goods={goods} store={store} />}
      </PageList>
      <GoodsSheet
        open={store.picking}
        title={texts.pick}
        chosen={[]}
        onChange={(chosen) => void pick(chosen)}
        onClose={() => store.pick(false)}
      />
      <PointsGoodsSheet store={store} />
    </Screen>
  );
});

interface RowProps {
  readonly goods: ShopPointsGoods;
  readonly store: ShopPointsGoodsStore;
}

const Row = observer(function Row({ goods, store }: RowProps) {
  const { adminPointsGoods: texts, member } = useTexts();
  const say = useWords();
  const { title, options, picture, listPrice, stock, points, cash, total, perUser, taken, isOpen } = goods;
  const cost = cash === 0 ? member.points.of(figures(points)) : member.shop.cost(figures(points), money(cash));
  const came = total === undefined ? texts.taken(figures(taken)) : texts.takenOf(figures(taken), figures(total));
  const join = (...all: readonly (string | undefined)[]) => all.filter(Boolean).join(' · ');
  return (
    <Card onTap={() => store.begin(goods)}>
      <View ariaRole="button">
        <SoldLine
          title={title}
          picture={picture}
          faded={!isOpen}
          notes={[
            join(say(options), texts.listPrice(money(listPrice)), texts.stock(figures(stock))),
            cost,
            join(came, perUser === undefined ? undefined : texts.each(perUser)),
          ]}
          right={!isOpen && <Tag>{texts.stopped}</Tag>}
        />
      </View>
    </Card>
  );
});
