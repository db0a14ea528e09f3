import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { StaffBar } from '@/components/admin/StaffBar';
import { Chip } from '@/components/Chip';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { SearchField } from '@/components/SearchField';
import { TabStrip } from '@/components/TabStrip';
import type { OrderFilters } from '@/contract/adminOrders';
import type { PickupPoint } from '@/domain/delivery';
import { isId } from '@/domain/id';
import { goTo, useLeaderIdParam, useOptionalIdParam, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { OrderFilterSheet } from '../../OrderFilterSheet';
import { countOf } from '../../orderFilters';
import { ShopOrderRow } from '../../ShopOrderRow';
import { keyOfOrder, ShopOrders, TABS } from '../../shopOrders';
import { useOrderTexts } from '../../useOrderTexts';
import './index.scss';

/** The orders of the shop, by what is to be done with them and by what they have in common. */
export default observer(function ShopOrdersPage() {
  const shop = useShop();
  const { admin: texts } = useTexts();
  const words = useOrderTexts();
  const asked = useParam('tab');
  const only = useOnly();
  const [store] = useState(() => new ShopOrders(shop, TABS.find((tab) => tab === asked) ?? 'toShip', only));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  const isRefused = store.list.failed?.kind === 'refused';
  const isNarrowed = countOf(store.filters) > 0;
  return (
    <Screen title={texts.title} bar={<StaffBar at="orders" />}>
      {!isRefused && (
        <>
          <View className="shop-orders__search">
            <SearchField words={texts.find.hint} label={texts.find.label} onTap={() => goTo.findShopOrders()} />
          </View>
          <TabStrip
            tabs={TABS.map((name) => ({ name, words: texts.tabs[name] }))}
            current={store.tab}
            onChoose={(tab) => store.choose(tab)}
          />
          <Narrowed store={store} />
        </>
      )}
      <PageList
        list={store.list}
        keyOf={keyOfOrder}
        bones={<ListBones />}
        empty={
          isNarrowed ? (
            <EmptyState title={words.filter.none} words={words.filter.noneWords} />
          ) : (
            <EmptyState title={texts.empty.title} words={texts.empty.words} />
          )
        }
      >
        {(order) => <ShopOrderRow order={order} />}
      </PageList>
    </Screen>
  );
});

/** What another page has narrowed it to: a team, a campaign, a leader, a buyer, goods. */
function useOnly(): OrderFilters {
  const teamId = useOptionalIdParam('team');
  const campaignId = useOptionalIdParam('campaign');
  const goodsId = useOptionalIdParam('goods');
  const leaderId = useLeaderIdParam();
  const buyer = useParam('buyerId');
  const buyerId = isId('user', buyer) ? buyer : undefined;
  return {
    ...(teamId && { teamId }),
    ...(campaignId && { campaignId }),
    ...(goodsId && { goodsId }),
    ...(leaderId && { leaderId }),
    ...(buyerId && { buyerId }),
  };
}

/** The ways to ship many, and by what the list is narrowed. */
const Narrowed = observer(function Narrowed({ store }: { readonly store: ShopOrders }) {
  const texts = useOrderTexts();
  const shop = useShop();
  const [open, setOpen] = useState(false);
  const points = usePoints();
  const count = countOf(store.filters);
  const { teamId, campaignId, leaderId, buyerId, goodsId } = store.filters;
  const drop = (part: OrderFilters) => store.filter({ ...store.filters, ...part });
  return (
    <View className="shop-orders__ways">
      <Chip on={count > 0} icon="sliders-horizontal" onTap={() => setOpen(true)}>
        {count > 0 ? texts.filter.on(count) : texts.filter.title}
      </Chip>
      {shop.session.may('orders.ship') && (
        <>
          <Chip onTap={() => goTo.scanShip()}>{texts.ways.scan}</Chip>
          <Chip onTap={() => goTo.batchShip()}>{texts.ways.batch}</Chip>
          <Chip onTap={() => goTo.packing()}>{texts.ways.pack}</Chip>
        </>
      )}
      {teamId && <Only words={texts.filter.only.team} onDrop={() => drop({ teamId: undefined })} />}
      {campaignId && <Only words={texts.filter.only.campaign} onDrop={() => drop({ campaignId: undefined })} />}
      {leaderId && <Only words={texts.filter.only.leader} onDrop={() => drop({ leaderId: undefined })} />}
      {buyerId && <Only words={texts.filter.only.buyer} onDrop={() => drop({ buyerId: undefined })} />}
      {goodsId && <Only words={texts.filter.goods} onDrop={() => drop({ goodsId: undefined })} />}
      <OrderFilterSheet store={store} open={open} points={points} onClose={() => setOpen(false)} />
    </View>
  );
});

const Only = ({ words, onDrop }: { readonly words: string; readonly onDrop: () => void }) => (
  <Chip on icon="x" onTap={onDrop}>
    {words}
  </Chip>
);

/** Where orders can be fetched: for who may know. */
function usePoints(): readonly PickupPoint[] {
  const shop = useShop();
  const [points, setPoints] = useState<readonly PickupPoint[]>([]);
  const mayKnow = shop.session.may('delivery.see');
  useEffect(() => {
    if (mayKnow) void shop.admin.listShopPickups({}).then(setPoints, () => setPoints([]));
  }, [shop, mayKnow]);
  return points;
}
