import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import '@/components/Receipt.scss'; // The same strip of paper: there it says what was paid, here what comes back.
import type { OrderView } from '@/contract/order';
import type { RefundPreview } from '@/domain/refundShare';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import { couponWord, paperLines } from './paperLines';

interface Props {
  readonly order: OrderView;
  readonly preview: RefundPreview;
}

/** How much comes back, line by line, and why: its lines add up to the sum, to the fen. */
export const RefundPaper = observer(function RefundPaper({ order, preview }: Props) {
  const { afterSale } = useTexts();
  const say = useWords();
  const texts = afterSale.paper;
  const coupon = couponWord(order.receipt, preview);
  return (
    <View className="receipt">
      <View className="receipt__paper">
        <View className="receipt__head">
          <Text className="receipt__title">{texts.title}</Text>
        </View>
        {paperLines(order.receipt, order.lines, preview, texts, say).map(({ name, note, amount, kind }, i) => (
          <View key={i} className={`receipt__line receipt__line--${kind === 'less' ? 'part' : 'plain'}`}>
            <Text className="receipt__name">{name}</Text>
            {note && <Text className="receipt__note">{note}</Text>}
            <View className="receipt__dots" />
            <Text className="receipt__amount">{money(amount)}</Text>
          </View>
        ))}
        <View className="receipt__sum">
          <Text className="receipt__title">{texts.sum}</Text>
          <Text className="refund-paper__sum">{money(preview.total)}</Text>
        </View>
        <View className="refund-paper__notes">
          {coupon && <Text className="refund-paper__note">{texts.coupon[coupon]}</Text>}
          {preview.total > 0 && <Text className="refund-paper__note">{texts.way}</Text>}
        </View>
      </View>
      <View className="receipt__torn" />
    </View>
  );
});
