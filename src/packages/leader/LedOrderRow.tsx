import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Picture } from '@/components/Picture';
import type { LedOrder } from '@/contract/leaderCentre';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { dayText, momentText } from '@/texts/when';
import './LedOrderRow.scss';

/** An order that is put down to him: who bought what, what it earns, how sure that is, and what went back. */
export const LedOrderRow = observer(function LedOrderRow({ order }: { readonly order: LedOrder }) {
  const { orders: texts } = useTexts().leader;
  const say = useWords();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { buyer, mine, titles, picture, units, placedAt, paid, kept, earned, stage } = order;
  const title = say(titles[0] ?? { zh: '', en: '' });
  return (
    <Card className="led-order">
      <View className="led-order__top">
        <Text>{mine ? texts.mine : texts.of(buyer || texts.someone)}</Text>
        <Text className={`led-order__stage led-order__stage--${stage}`}>{stageWords(order, texts)}</Text>
      </View>
      <View className="led-order__line">
        <Picture src={picture} size={52} alt={title} />
        <View className="led-order__about">
          <Text className="led-order__title">
            {titles.length > 1 ? texts.title2(title, units) : texts.units(title, units)}
          </Text>
          <Text className="led-order__words">{momentText(placedAt, now, language.name)}</Text>
          {paid > 0 && (
            <Text className="led-order__words">
              {kept < paid ? texts.baseKept(money(paid), money(kept)) : texts.base(money(paid))}
            </Text>
          )}
        </View>
        <View className="led-order__earned">
          <Text className="led-order__words">{texts.earned}</Text>
          <Text className={`led-order__amount ${earned > 0 ? '' : 'led-order__amount--none'}`}>{money(earned)}</Text>
          {order.stage === 'in_window' && order.payableFrom !== undefined && (
            <Text className="led-order__words">{texts.from(dayText(order.payableFrom, now, language.name))}</Text>
          )}
        </View>
      </View>
      <WentBack order={order} />
    </Card>
  );
});

type OrderTexts = ReturnType<typeof useTexts>['leader']['orders'];

const stageWords = ({ stage, waits }: LedOrder, texts: OrderTexts) =>
  waits && stage === 'to_receive' ? texts.waits : texts.stage[stage];

/** What it would have earned more, and why it does not. */
const WentBack = observer(function WentBack({ order }: { readonly order: LedOrder }) {
  const { orders: texts } = useTexts().leader;
  const { wentBack, stage, withheldBecause } = order;
  if (wentBack === 0) return null;
  const amount = money(wentBack);
  return (
    <View className="led-order__back">
      <Text>{stage === 'withheld' ? texts.withheldOf(amount) : texts.back(amount)}</Text>
      {withheldBecause && <Text>{` · ${texts.because(withheldBecause)}`}</Text>}
    </View>
  );
});
