import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { copy } from '@/components/copy';
import { Icon } from '@/components/Icon';
import type { AdminOrder } from '@/contract/adminOrders';
import type { ParcelView } from '@/contract/parts';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import './OrderParcels.scss';

/** What has left already: by whom, under which number, with what in it, and what was last heard. */
export const OrderParcels = observer(function OrderParcels({ order }: { readonly order: AdminOrder }) {
  const { admin } = useTexts();
  let nth = 0;
  return (
    <>
      {order.parcels.map((parcel) => {
        if (!parcel.isExchange) nth += 1;
        const title = parcel.isExchange ? admin.order.exchange : admin.order.parcel(nth);
        return <Parcel key={parcel.id} title={title} order={order} parcel={parcel} />;
      })}
    </>
  );
});

interface Props {
  readonly title: string;
  readonly order: AdminOrder;
  readonly parcel: ParcelView;
}

const Parcel = observer(function Parcel({ title, order, parcel }: Props) {
  const { orders: texts, receipt: paper, common } = useTexts();
  const { clock, language } = useShop();
  const say = useWords();
  const [now] = useState(clock.now);
  const { carrier, waybill, tracking, shippedAt, lines } = parcel;
  const [newest] = tracking.events;
  const goods = lines.flatMap(({ skuId, quantity }) => {
    const line = order.receipt.lines.find((one) => one.skuId === skuId);
    return line ? [paper.times(say(line.title), quantity)] : [];
  });
  return (
    <Card title={title} aside={texts.parcel.state[tracking.state]}>
      <View className="order-parcel__number">
        <Text selectable>{texts.waybill(texts.carriers[carrier], waybill)}</Text>
        <View
          className="order-parcel__copy"
          ariaRole="button"
          ariaLabel={`${common.copy} ${waybill}`}
          onClick={() => void copy(waybill)}
        >
          <Icon name="copy" size={16} />
        </View>
      </View>
      {goods.map((one) => (
        <Text key={one} className="order-parcel__note">
          {one}
        </Text>
      ))}
      <Text className="order-parcel__note">{momentText(shippedAt, now, language.name)}</Text>
      {newest && (
        <Text className="order-parcel__news">{`${momentText(newest.at, now, language.name)} ${newest.words}`}</Text>
      )}
    </Card>
  );
});
