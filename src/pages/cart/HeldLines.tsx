import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Picture } from '@/components/Picture';
import { Price } from '@/components/Price';
import { goTo } from '@/navigation';
import { heldCart } from '@/stores/heldCart';
import { useTexts, useWords } from '@/stores/language';

/** What was put in while the shop could not be reached: seen at once, and taken there by itself. */
export const HeldLines = observer(function HeldLines() {
  const { cart: texts, common } = useTexts();
  const say = useWords();
  if (heldCart.lines.length === 0) return null;
  return (
    <Card>
      <View className="cart-held" ariaRole="alert">
        <Icon name="info" size={17} />
        <View className="cart-held__words">
          <Text className="cart-held__title">{texts.held}</Text>
          <Text>{texts.heldWords}</Text>
        </View>
      </View>
      {heldCart.lines.map((line) => (
        <View key={line.skuId} className="cart-row cart-row--invalid" onClick={() => goTo.goods(line.goodsId)}>
          <Picture src={line.picture} size={56} alt={say(line.title)} />
          <View className="cart-row__body">
            <Text className="cart-row__title">{say(line.title)}</Text>
            <Text className="cart-row__note">{say(line.options)}</Text>
            <View className="cart-row__foot">
              <Price amount={line.price} size="s" />
              <Text className="cart-row__note">{common.pieces(line.quantity)}</Text>
            </View>
          </View>
        </View>
      ))}
    </Card>
  );
});
