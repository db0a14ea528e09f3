import { Text, View } from '@tarojs/components';
import type { Fen } from '@/domain/money';
import { moneyParts } from '@/texts/money';
import './RollingAmount.scss';

interface Props {
  readonly amount: Fen;
  readonly label: string;
}

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);

/**
 * An amount whose digits roll up from zero: each is a column that a style moves, so that counting costs no setData. The
 * later ones go round once more, as those of a meter do.
 */
export function RollingAmount({ amount, label }: Props) {
  const { whole, fen } = moneyParts(amount);
  const letters = [...`${whole}.${fen}`];
  return (
    <View className="rolling-amount" ariaRole="text" ariaLabel={label}>
      <Text className="rolling-amount__sign">¥</Text>
      {letters.map((letter, i) =>
        /\d/.test(letter) ? (
          <View key={i} className="rolling-amount__digit">
            <Text className="rolling-amount__column">{columnTo(Number(letter), i > 0)}</Text>
          </View>
        ) : (
          <Text key={i}>{letter}</Text>
        ),
      )}
    </View>
  );
}

const columnTo = (digit: number, round: boolean) =>
  [...(round ? DIGITS : []), ...DIGITS.slice(0, digit + 1)].join('\n');
