import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import { Price } from '@/components/Price';
import { Receipt } from '@/components/Receipt';
import { Sheet } from '@/components/Sheet';
import { saved } from '@/domain/quote';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { CartStore } from './cartStore';

/** What is selected costs so much, freight and all; a tap tells how it adds up. */
export const CartSum = observer(function CartSum({
  store,
  onTap,
}: {
  readonly store: CartStore;
  readonly onTap: () => void;
}) {
  const { cart: texts } = useTexts();
  const { quote, total } = store;
  if (!quote) return <View className="cart-bar__sum" />;
  const { freight } = quote.receipt;
  const less = saved(quote.receipt);
  const plain = less > 0 ? texts.saved(money(less)) : texts.noFreight;
  return (
    <View className="cart-bar__sum" ariaRole="button" ariaLabel={texts.howItAdds} onClick={onTap}>
      <Price amount={total} />
      <View className="cart-bar__note">
        <Text>{freight > 0 ? texts.freight(money(freight)) : plain}</Text>
        <Icon name="chevron-up" size={13} />
      </View>
    </View>
  );
});

/** The same strip as in the checkout. */
export const CartReceipt = observer(function CartReceipt({ store }: { readonly store: CartStore }) {
  const { cart: texts } = useTexts();
  const { quote, explaining } = store;
  return (
    <Sheet open={explaining && quote !== undefined} onClose={() => store.explain(false)} label={texts.howItAdds}>
      <View className="cart-receipt">{quote && <Receipt receipt={quote.receipt} sum="toPay" />}</View>
    </Sheet>
  );
});
