import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import type { CardBenefits } from '@/domain/card';
import { useTexts } from '@/stores/language';
import { perksOf } from './cardWords';
import './CardPerks.scss';

interface Props {
  readonly benefits: CardBenefits;
  readonly freightsLeft?: number | undefined;
  readonly isPaid?: boolean;
}

export const CardPerks = observer(function CardPerks({ benefits, freightsLeft, isPaid = true }: Props) {
  const texts = useTexts();
  return (
    <Card title={texts.card.gives}>
      <View className="card-perks">
        {perksOf(benefits, freightsLeft, texts, isPaid).map(({ icon, words, note }) => (
          <View key={icon} className="card-perks__one" ariaLabel={texts.common.listed(words, note)}>
            <View className="card-perks__icon">
              <Icon name={icon} size={20} />
            </View>
            <Text className="card-perks__words">{words}</Text>
            <Text className="card-perks__note">{note}</Text>
          </View>
        ))}
      </View>
    </Card>
  );
});
