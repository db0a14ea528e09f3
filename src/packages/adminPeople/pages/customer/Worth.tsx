import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import type { CustomerView } from '@/contract/adminCustomers';
import { language } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { dayText } from '@/texts/when';
import { usePeopleTexts } from '../../usePeopleTexts';

/** What he has bought and kept, and what he is worth to the shop. */
export const Worth = observer(function Worth({ customer }: { readonly customer: CustomerView }) {
  const { one: texts, rfm: classes } = usePeopleTexts();
  const { clock } = useShop();
  const { spent, orders, average, saved, firstAt, lastAt, rfm, score, scored } = customer;
  const when = (at: typeof lastAt) => (at === undefined ? texts.never : dayText(at, clock.now, language.name));
  const tiles = [
    [texts.spent, money(spent)],
    [texts.orders, figures(orders)],
    [texts.average, average === undefined ? '–' : money(average)],
    [texts.saved, money(saved)],
  ] as const;
  return (
    <Card title={texts.value}>
      <View className="one__tiles">
        {tiles.map(([name, value]) => (
          <View key={name} className="one__tile">
            <Text className="one__figure">{value}</Text>
            <Text className="one__note">{name}</Text>
          </View>
        ))}
      </View>
      {orders > 1 && (
        <Cell title={texts.first} plain>
          <Text className="one__value">{when(firstAt)}</Text>
        </Cell>
      )}
      <Cell title={texts.last} plain>
        <Text className="one__value">{when(lastAt)}</Text>
      </Cell>
      {rfm && (
        <Cell title={texts.rfm} plain>
          <Text className="one__value">{classes[rfm]}</Text>
        </Cell>
      )}
      <Cell title={texts.score} plain>
        <Text className="one__value">{figures(score)}</Text>
      </Cell>
      <Text className="one__under">
        {texts.scoreWords(figures(scored.buying), figures(scored.bringing), figures(scored.reviewing))}
      </Text>
    </Card>
  );
});
