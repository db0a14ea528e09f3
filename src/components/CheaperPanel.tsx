import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Cheaper } from '@/domain/quote';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import { Cell } from './Cell';
import './CheaperPanel.scss';

/** Under the receipt: what would make it cheaper, and how much. Not there when nothing would. */
export const CheaperPanel = observer(function CheaperPanel({ hints }: { readonly hints: readonly Cheaper[] }) {
  const { receipt } = useTexts();
  const say = useWords();
  if (hints.length === 0) return null;
  return (
    <View className="cheaper">
      <Text className="cheaper__title">{receipt.cheaper.title}</Text>
      {hints.map((hint, i) => (
        <Cell
          key={i}
          plain
          title={
            hint.by === 'team'
              ? receipt.cheaper.team(say(hint.title), hint.size)
              : receipt.cheaper.freight(money(hint.more))
          }
          onTap={() => (hint.by === 'team' ? goTo.goods(hint.goodsId) : goTo.category())}
        >
          {receipt.cheaper.saves(money(hint.saves))}
        </Cell>
      ))}
    </View>
  );
});
