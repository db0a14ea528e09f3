import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { SearchBox } from '@/components/admin/SearchBox';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { SoldLine } from '@/components/SoldLine';
import type { ShopGoodsCommission } from '@/contract/adminReferral';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { GoodsCommissions, keyOfGoodsCommission } from '../../goodsCommissions';
import { percentOf } from '../../percent';
import { CommissionSheet } from './CommissionSheet';
import './index.scss';

/** What each of the goods on sale brings a leader, and what is set for it alone. */
export default observer(function GoodsCommissionsPage() {
  const shop = useShop();
  const { adminReferral } = useTexts();
  const texts = adminReferral.goodsPage;
  const [store] = useState(() => new GoodsCommissions(shop));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      {store.isKnown && store.rate === undefined && (
        <View className="goods-commissions__off" ariaRole="button" onClick={() => goTo.referralRules()}>
          <Icon name="info" size={18} />
          <Text className="goods-commissions__words">{texts.off}</Text>
          <Text>{texts.setUp}</Text>
        </View>
      )}
      <SearchBox value={store.words} hint={texts.search} onType={(words) => store.type(words)} />
      <PageList
        list={store.list}
        keyOf={keyOfGoodsCommission}
        bones={<ListBones height={64} count={5} />}
        empty={<EmptyState {...texts.none} />}
      >
        {(goods) => <Row goods={goods} store={store} />}
      </PageList>
      <CommissionSheet store={store} />
    </Screen>
  );
});

interface Props {
  readonly goods: ShopGoodsCommission;
  readonly store: GoodsCommissions;
}

const Row = observer(function Row({ goods, store }: Props) {
  const { adminReferral } = useTexts();
  const texts = adminReferral.goodsPage;
  const { title, picture, price, own, earns, noPromotion, campaign } = goods;
  const byDefault = store.rate === undefined ? undefined : texts.byDefault(percentOf(store.rate));
  const how = own
    ? {
        rate: () => texts.byRate(percentOf(own.by === 'rate' ? own.rate : 0)),
        amount: () => texts.byAmount(money(own.by === 'amount' ? own.amount : price)),
        none: () => texts.nothing,
      }[own.by]()
    : byDefault;
  const notes = noPromotion
    ? [money(price), texts.law]
    : [[money(price), how].filter(Boolean).join(' · '), campaign && texts.campaign[campaign]];
  const right = !noPromotion && earns > 0 && (
    <Text className="goods-commissions__earns">{texts.earns(money(earns))}</Text>
  );
  return (
    <Card {...(!noPromotion && { onTap: () => store.begin(goods) })}>
      <View {...(!noPromotion && { ariaRole: 'button' })}>
        <SoldLine title={title} picture={picture} faded={noPromotion} notes={notes} right={right} />
      </View>
    </Card>
  );
});
