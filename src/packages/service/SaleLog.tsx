import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Photos } from '@/components/Photos';
import type { AfterSaleView } from '@/contract/afterSale';
import type { AfterSaleEvent } from '@/domain/afterSale';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import type { Texts } from '@/texts/zh';
import './SaleLog.scss';

/** What both sides have said and done, the newest first. Nobody can change it. */
export const SaleLog = observer(function SaleLog({ sale }: { readonly sale: AfterSaleView }) {
  const { afterSale, orders } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const texts = afterSale.log;
  return (
    <Card title={texts.title}>
      <Text className="sale-log__rule">{texts.note}</Text>
      {[...sale.events].reverse().map((event, i) => {
        const { by, words, pictures, waybill, at } = event;
        return (
          <View key={sale.events.length - i} className={`sale-log__event sale-log__event--${by}`}>
            <View className="sale-log__head">
              <Text className="sale-log__who">{`${texts.by[by]} ${whatText(event, sale, texts)}`}</Text>
              <Text className="sale-log__when">{momentText(at, now, language.name)}</Text>
            </View>
            {event.what === 'asked' && by === 'buyer' && (
              <Text className="sale-log__words">{afterSale.reasons[sale.reason]}</Text>
            )}
            {words && <Text className="sale-log__words">{words}</Text>}
            {waybill && (
              <Text className="sale-log__words" selectable>
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

function whatText({ what, amount }: AfterSaleEvent, { kind, total }: AfterSaleView, texts: Texts['afterSale']['log']) {
  if (what === 'done') return texts.what.done[kind];
  if (what === 'offered' || what === 'refunding') return texts.what[what](money(amount ?? total));
  return texts.what[what];
}
