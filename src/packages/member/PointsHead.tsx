import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Icon } from '@/components/Icon';
import type { PointsView } from '@/contract/member';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { dayText } from '@/texts/when';

const ALL = 10_000; // Basis points.

/** How many, what they are worth at the checkout, which of them end soon, and which must still be made up for. */
export const PointsHead = observer(function PointsHead({ points }: { readonly points: PointsView }) {
  const { points: texts } = useTexts().member;
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { isOn, balance, worth, most, owed, expiring } = points;
  return (
    <View className="points-head">
      <Text className="points-head__title">{texts.balance}</Text>
      <Text className="points-head__balance">{figures(balance)}</Text>
      {isOn && (
        <Text className="points-head__worth">
          {most >= ALL ? texts.worthAll(money(worth)) : texts.worth(money(worth), String(most / 100))}
        </Text>
      )}
      {expiring && (
        <View className="points-head__note points-head__note--ending">
          <Icon name="clock" size={16} />
          <Text>{texts.ending(figures(expiring.points), dayText(expiring.at, now, language.name))}</Text>
        </View>
      )}
      {owed > 0 && (
        <View className="points-head__note">
          <Icon name="info" size={16} />
          <View className="points-head__about">
            <Text className="points-head__strong">{texts.owed(figures(owed))}</Text>
            <Text>{texts.owedWords}</Text>
          </View>
        </View>
      )}
      {!isOn && (
        <View className="points-head__note">
          <Icon name="info" size={16} />
          <Text>{texts.over}</Text>
        </View>
      )}
    </View>
  );
});
