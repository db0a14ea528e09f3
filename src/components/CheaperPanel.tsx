import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Cheaper } from '@/domain/cheaper';
import { fen } from '@/domain/money';
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
  const wordsOf = (hint: Cheaper) => {
    const { cheaper } = receipt;
    if (hint.by === 'team') return cheaper.team(say(hint.title), hint.size);
    if (hint.by === 'free_freight') return cheaper.freight(money(hint.more));
    return hint.of === 'amount' ? cheaper.amount(money(fen(hint.more))) : cheaper.count(hint.more);
  };
  return (
    <View className="cheaper">
      <Text className="cheaper__title">{receipt.cheaper.title}</Text>
      {hints.map((hint, i) => (
        <Cell
          key={i}
          plain
          title={wordsOf(hint)}
          onTap={() => (hint.by === 'team' ? goTo.goods(hint.goodsId) : goTo.category())}
        >
          {receipt.cheaper.saves(money(hint.saves))}
        </Cell>
      ))}
    </View>
  );
});
