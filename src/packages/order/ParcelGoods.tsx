import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Picture } from '@/components/Picture';
import type { OrderView } from '@/contract/order';
import type { ParcelView } from '@/contract/parts';
import { useTexts, useWords } from '@/stores/language';
import './OrderGoods.scss';

interface Props {
  readonly order: OrderView;
  readonly parcel: ParcelView;
}

/** What is in a parcel. */
export const ParcelGoods = observer(function ParcelGoods({ order, parcel }: Props) {
  const { receipt } = useTexts();
  const say = useWords();
  return (
    <>
      {parcel.lines.map(({ skuId, quantity }) => {
        const line = order.receipt.lines.find((one) => one.skuId === skuId);
        return (
          line && (
            <View key={skuId} className="order-line">
              <Picture src={line.picture} size={56} alt={say(line.title)} />
              <View className="order-line__about">
                <Text className="order-line__title">{say(line.title)}</Text>
                <Text className="order-line__note">{receipt.times(say(line.options), quantity)}</Text>
              </View>
            </View>
          )
        );
      })}
    </>
  );
});
