import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { CartStore } from './cartStore';

/** How far it is to free freight. */
export const FreightHint = observer(function FreightHint({ store }: { readonly store: CartStore }) {
  const { cart: texts } = useTexts();
  const isFree = store.toFree === 0;
  return (
    <View className="cart__hint" {...(!isFree && { ariaRole: 'button', onClick: () => goTo.category() })}>
      <Icon name="truck" size={17} />
      <Text className="cart__hint-words">{isFree ? texts.isFree : texts.toFree(money(store.toFree))}</Text>
      {!isFree && (
        <View className="cart__hint-go">
          {texts.gather}
          <Icon name="chevron-right" size={14} />
        </View>
      )}
    </View>
  );
});
