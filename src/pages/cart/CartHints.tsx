import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { cheaperWords, goCheaper } from '@/components/cheaperWords';
import { Icon } from '@/components/Icon';
import type { Cheaper } from '@/domain/cheaper';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import type { CartStore } from './cartStore';

const MOST = 2;

/** What would make it cheaper, and the way there; or that nothing is missing. */
export const CartHints = observer(function CartHints({ store }: { readonly store: CartStore }) {
  const { cart: texts } = useTexts();
  const { quote } = store;
  const hints = quote?.hints.slice(0, MOST) ?? [];
  const isFree = quote?.receipt.freight === 0;
  return (
    <View className="cart__hints">
      {hints.map((hint) => (
        <Hint key={`${hint.by}${hint.saves}`} hint={hint} />
      ))}
      {hints.length === 0 && (
        <View className="cart__hint">
          <Icon name={quote ? 'check' : 'info'} size={17} />
          <Text className="cart__hint-words">{quote ? (isFree ? texts.isFree : texts.cheapest) : texts.pick}</Text>
        </View>
      )}
    </View>
  );
});

const Hint = observer(function Hint({ hint }: { readonly hint: Cheaper }) {
  const { cart: texts, receipt } = useTexts();
  const say = useWords();
  return (
    <View className="cart__hint" ariaRole="button" onClick={() => goCheaper(hint)}>
      <Icon name={hint.by === 'free_freight' ? 'truck' : 'wallet'} size={17} />
      <Text className="cart__hint-words">{cheaperWords(hint, receipt, say)}</Text>
      <View className="cart__hint-go">
        {hint.by === 'reduction' ? receipt.cheaper.takesOff(money(hint.saves)) : texts.gather}
        <Icon name="chevron-right" size={14} />
      </View>
    </View>
  );
});
