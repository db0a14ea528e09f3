import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import type { CardOffer } from '@/contract/card';
import { useTexts } from '@/stores/language';
import './CardRules.scss';

/** What one should know before paying: how the promise is kept, and that nothing is charged by itself. */
export const CardRules = observer(function CardRules({ offer }: { readonly offer: CardOffer }) {
  const { card: texts } = useTexts();
  const rules: [IconName, string][] = [
    ['shield-check', texts.guarantee],
    ['undo-2', texts.unused(offer.unusedDays)],
    ['bell', texts.noRenewalPlain],
    ['info', texts.counted],
  ];
  return (
    <Card title={texts.rules}>
      {rules
        .filter(([icon]) => icon !== 'undo-2' || offer.unusedDays > 0)
        .map(([icon, words]) => (
          <View key={icon} className="card-rule">
            <Icon name={icon} size={18} className="card-rule__icon" />
            <Text className="card-rule__words">{words}</Text>
          </View>
        ))}
    </Card>
  );
});
