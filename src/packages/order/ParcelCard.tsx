import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Picture } from '@/components/Picture';
import type { OrderView } from '@/contract/order';
import type { ParcelView } from '@/contract/parts';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import './ParcelCard.scss';
import { parcelName } from './parcelName';

interface Props {
  readonly order: OrderView;
  readonly parcel: ParcelView;
}

/** A parcel: by whom, what was last heard of it, and what is in it. A tap shows all of its way. */
export const ParcelCard = observer(function ParcelCard({ order, parcel }: Props) {
  const { orders: texts } = useTexts();
  const { clock, language } = useShop();
  const say = useWords();
  const [now] = useState(clock.now);
  const { carrier, waybill, tracking, lines } = parcel;
  const [newest] = tracking.events;
  return (
    <Card onTap={() => goTo.parcel(order.id, parcel.id)}>
      <View className="parcel-card" ariaRole="button">
        <View className="parcel-card__head">
          <Text className="parcel-card__name">{parcelName(order.parcels, parcel, texts)}</Text>
          <Text className={`parcel-card__state parcel-card__state--${tracking.state}`}>
            {texts.parcel.state[tracking.state]}
          </Text>
        </View>
        <Text className="parcel-card__news">{newest?.words ?? texts.parcel.silent}</Text>
        <Text className="parcel-card__when">
          {[newest && momentText(newest.at, now, language.name), texts.waybill(texts.carriers[carrier], waybill)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <View className="parcel-card__goods">
          {lines.map(({ skuId, quantity }) => {
            const line = order.receipt.lines.find((one) => one.skuId === skuId);
            return (
              line && (
                <View key={skuId} className="parcel-card__unit">
                  <Picture src={line.picture} size={44} alt={say(line.title)} />
                  <Text className="parcel-card__count">{`× ${quantity}`}</Text>
                </View>
              )
            );
          })}
        </View>
      </View>
    </Card>
  );
});
