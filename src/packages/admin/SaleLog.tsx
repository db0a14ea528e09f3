import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Photos } from '@/components/Photos';
import type { AfterSaleView } from '@/contract/afterSale';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import './SaleLog.scss';
import { eventText } from './saleWords';

/** What both sides have said and done, the newest first. Nobody can change it. */
export const SaleLog = observer(function SaleLog({ sale }: { readonly sale: AfterSaleView }) {
  const { adminSales: texts, orders } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { events } = sale;
  return (
    <Card title={texts.log}>
      <Text className="staff-log__rule">{texts.logRule}</Text>
      {[...events].reverse().map((event, i) => {
        const { by, words, pictures, waybill, at } = event;
        return (
          <View key={events.length - i} className={`staff-log__event staff-log__event--${by}`}>
            <View className="staff-log__head">
              <Text className="staff-log__who">{`${texts.by[by]} ${eventText(event, sale, texts)}`}</Text>
              <Text className="staff-log__when">{momentText(at, now, language.name)}</Text>
            </View>
            {words && <Text className="staff-log__words">{words}</Text>}
            {waybill && (
              <Text className="staff-log__words" selectable>
                {orders.waybill(orders.carriers[waybill.carrier], waybill.waybill)}
              </Text>
            )}
            <Photos pictures={pictures} />
          </View>
        );
      })}
    </Card>
  );
});
