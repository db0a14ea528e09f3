import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { saleText } from '@/components/afterSaleWords';
import { Card } from '@/components/Card';
import { GoodsLine } from '@/components/GoodsLine';
import { Icon } from '@/components/Icon';
import { stateText, stateTone } from '@/components/orderState';
import { useOrderState } from '@/components/useOrderState';
import type { OrderCard } from '@/contract/order';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { OrderFoot } from './OrderFoot';
import './OrderRow.scss';
import type { OrdersStore } from './ordersStore';
import type { Deeds } from './useDeeds';

interface Props {
  readonly order: OrderCard;
  readonly store: OrdersStore;
  readonly deeds: Deeds;
}

const MOST_LINES = 3; // The others are on its own page.

/** One order in the list: what it is, how it stands, and what can be done. */
export const OrderRow = observer(function OrderRow({ order, store, deeds }: Props) {
  const { orders: texts, afterSale } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now); // Of when it was drawn: what ticks is the countdown.
  const state = useOrderState(order);
  const open = () => {
    store.open(order.id);
    void goTo.order(order.id);
  };
  const { openAfterSale: sale } = order;
  const { lines } = order.receipt;
  return (
    <Card>
      <View className="order-row__head" onClick={open}>
        <Text className="order-row__when">{momentText(order.placedAt, now, language.name)}</Text>
        <Text className={`order-row__state order-row__state--${stateTone(state)}`}>
          {stateText(state, order, texts.state)}
        </Text>
      </View>
      {lines.slice(0, MOST_LINES).map((line) => (
        <GoodsLine key={line.skuId} line={line} size={64} onTap={open} />
      ))}
      {lines.length > MOST_LINES && <View className="order-row__more">{texts.more(lines.length - MOST_LINES)}</View>}
      {sale && (
        <View
          className="order-row__sale"
          ariaRole="button"
          onClick={() => {
            store.open(order.id);
            void goTo.afterSale(sale.id);
          }}
        >
          <Text className="order-row__sale-words">{saleText(sale, afterSale)}</Text>
          <Icon name="chevron-right" size={15} />
        </View>
      )}
      <OrderFoot order={order} store={store} deeds={deeds} state={state} />
    </Card>
  );
});
