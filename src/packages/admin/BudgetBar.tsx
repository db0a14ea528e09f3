import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { AdminGiveaway } from '@/contract/adminEnvelopes';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import './BudgetBar.scss';
import { percentOf } from './giveawayWords';

/** How much of a budget is sent out, and of that, how much is taken. */
export const BudgetBar = observer(function BudgetBar({ giveaway }: { readonly giveaway: AdminGiveaway }) {
  const { adminGiveaways: texts } = useTexts();
  const { budget, numbers } = giveaway;
  const taken = Math.min(100, Math.round((numbers.given / budget) * 100));
  const words = texts.money.of(money(numbers.promised), money(budget));
  return (
    <View ariaLabel={words}>
      <View className="budget-bar">
        <View className="budget-bar__promised" style={{ width: `${percentOf(giveaway)}%` }} />
        <View className="budget-bar__given" style={{ width: `${taken}%` }} />
      </View>
      <Text className="budget-bar__words">{words}</Text>
    </View>
  );
});
