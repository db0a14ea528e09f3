import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Face } from '@/components/Face';
import { GoodsLine } from '@/components/GoodsLine';
import { seatsToGo, stateText } from '@/components/orderState';
import { useOrderState } from '@/components/useOrderState';
import type { AdminOrder } from '@/contract/adminOrders';
import { masked } from '@/domain/address';
import { reach } from '@/domain/delivery';
import { total } from '@/domain/quote';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';

/** One order as the staff needs it: who, what, where to; and the parcel, or why there is none yet. */
export const ShopOrderRow = observer(function ShopOrderRow({ order }: { readonly order: AdminOrder }) {
  const { admin: texts, orders } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const state = useOrderState(order);
  const { buyer, to, remark, parcels, receipt, whyNotShip } = order;
  const { name, phone, place } = reach(to);
  return (
    <Card>
      <View className="shop-order__head">
        <Face avatar={buyer.avatar} nickname={buyer.nickname} size={36} />
        <View className="shop-order__who">
          <Text className="shop-order__name">{buyer.nickname || texts.someone}</Text>
          <Text className="shop-order__note">{momentText(order.placedAt, now, language.name)}</Text>
        </View>
        <Text className="shop-order__state">{stateText(state, order, { ...orders.state, ...texts.state })}</Text>
      </View>
      {receipt.lines.map((line) => (
        <GoodsLine key={line.skuId} line={line} size={56} />
      ))}
      <View className="shop-order__facts">
        <Text>{`${name} ${masked(phone)}`}</Text>
        <Text>{place}</Text>
        {remark && <Text className="shop-order__remark">{`${orders.remark}：${remark}`}</Text>}
        {parcels.map(({ id, carrier, waybill }) => (
          <Text key={id} selectable>
            {orders.waybill(orders.carriers[carrier], waybill)}
          </Text>
        ))}
        <Text selectable>{order.number}</Text>
      </View>
      <View className="shop-order__foot">
        <Text className="shop-order__sum">{money(total(receipt))}</Text>
        {whyNotShip === undefined && (
          <Button kind="soft" size="small" onTap={() => goTo.ship(order.id)}>
            {texts.ship}
          </Button>
        )}
        {whyNotShip === 'order_waits_for_team' && (
          <Text className="shop-order__note">{texts.waits(seatsToGo(order))}</Text>
        )}
      </View>
    </Card>
  );
});
