import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import type { MyStore } from '@/contract/store';
import { useTexts } from '@/stores/language';
import './StoreFigures.scss';
import './VisitsCard.scss';

/** Who came, and how many of them bought: with what is counted said in a sentence. */
export const VisitsCard = observer(function VisitsCard({ store }: { readonly store: MyStore }) {
  const { storeForm: texts } = useTexts();
  const { today, month } = store;
  const figures = [
    [texts.today, texts.people(today.people)],
    [texts.month, texts.people(month.people)],
    [texts.ordered, month.rate === undefined ? texts.none : texts.rate(month.rate)],
  ] as const;
  return (
    <Card title={texts.visits}>
      <View className="store-figures">
        {figures.map(([name, figure]) => (
          <View key={name} className="store-figures__one">
            <Text className="store-figures__name">{name}</Text>
            <Text className="store-figures__figure">{figure}</Text>
          </View>
        ))}
      </View>
      <Text className="visits-card__definition">{texts.definition(month.people, month.ordered)}</Text>
    </Card>
  );
});
