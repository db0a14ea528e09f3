import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Cheaper } from '@/domain/cheaper';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import { Cell } from './Cell';
import { cheaperWords, goCheaper } from './cheaperWords';
import './CheaperPanel.scss';

interface Props {
  readonly hints: readonly Cheaper[];
  readonly unusable?: number; //         So many coupons of the purse do not apply:
  readonly onUnusable?: () => void; // a tap says why.
}

/** Under the receipt: what would make it cheaper, and how much. Not there when nothing would. */
export const CheaperPanel = observer(function CheaperPanel({ hints, unusable = 0, onUnusable }: Props) {
  const { receipt } = useTexts();
  const say = useWords();
  if (hints.length === 0 && unusable === 0) return null;
  const { cheaper } = receipt;
  return (
    <View className="cheaper">
      <Text className="cheaper__title">{cheaper.title}</Text>
      {hints.map((hint, i) => (
        <Cell key={i} plain title={cheaperWords(hint, receipt, say)} onTap={() => goCheaper(hint)}>
          {hint.by === 'reduction' ? cheaper.takesOff(money(hint.saves)) : cheaper.saves(money(hint.saves))}
        </Cell>
      ))}
      {unusable > 0 && <Cell plain title={cheaper.coupons(unusable)} onTap={onUnusable} />}
    </View>
  );
});
