import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Fen } from '@/domain/money';
import { useTexts } from '@/stores/language';
import { money, moneyParts } from '@/texts/money';
import './Price.scss';

interface Props {
  readonly amount: Fen;
  readonly size?: 's' | 'm' | 'l'; // 16, 20, 34 points
  readonly tone?: 'pay' | 'ink'; //   Red is for what is to be paid; a balance or an earning is ink.
  readonly was?: Fen | undefined; //  The list price, struck out beside it.
  readonly free?: boolean; //         Zero is said as a word, where nothing is paid.
  readonly label?: string; //         What a screen reader says.
}

/** An amount of money. The fen and the sign are smaller than the yuan. */
export const Price = observer(function Price({ amount, size = 'm', tone = 'pay', was, free = false, label }: Props) {
  const { common, aloud } = useTexts();
  const { sign, whole, fen } = moneyParts(amount);
  const said = label ?? aloud.price(money(amount).slice(1));
  return (
    <View className={`price price--${size} price--${tone}`} ariaLabel={said} ariaRole="text">
      {free && amount === 0 ? (
        <Text>{common.free}</Text>
      ) : (
        <>
          <Text className="price__small">{`${sign}¥`}</Text>
          <Text>{whole}</Text>
          <Text className="price__small">{`.${fen}`}</Text>
        </>
      )}
      {was !== undefined && was > amount && <Text className="price__was">{money(was)}</Text>}
    </View>
  );
});
