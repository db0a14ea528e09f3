import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { lineTotal, type ReceiptLine } from '@/domain/quote';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import { Picture } from './Picture';
import './GoodsLine.scss';

interface Props {
  readonly line: ReceiptLine;
  readonly size?: number; //  points of its picture
  readonly full?: boolean; // The list price is struck out beside what is paid.
  readonly onTap?: () => void;
}

/** One kind of goods in an order: what, how many, and what is paid for them. */
export const GoodsLine = observer(function GoodsLine({ line, size = 60, full = false, onTap }: Props) {
  const { receipt } = useTexts();
  const say = useWords();
  const paid = lineTotal(line);
  return (
    <View className="goods-line" {...(onTap && { onClick: onTap })}>
      <Picture src={line.picture} size={size} alt={say(line.title)} />
      <View className="goods-line__about">
        <Text className="goods-line__title">{say(line.title)}</Text>
        <Text className="goods-line__note">{receipt.times(say(line.options), line.quantity)}</Text>
      </View>
      <View className="goods-line__right">
        <Text className="goods-line__paid">{money(paid)}</Text>
        {full && paid < line.list && <Text className="goods-line__was">{money(line.list)}</Text>}
      </View>
    </View>
  );
});
