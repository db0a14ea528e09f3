import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import type { CheckoutStore } from './checkoutStore';

type Store = Pick<CheckoutStore, 'notThere' | 'delivering' | 'deliver'> &
  Partial<Pick<CheckoutStore, 'canTakeOut' | 'takeOut'>>;

/** What is not delivered to this address, and the ways out. */
export const NotThere = observer(function NotThere({ store }: { readonly store: Store }) {
  const { checkout, receipt } = useTexts();
  const say = useWords();
  const { notThere, delivering, canTakeOut } = store;
  if (notThere.length === 0 || !delivering.address) return null;
  const { notThere: texts } = checkout;
  return (
    <View className="not-there" ariaRole="alert">
      <View className="not-there__head">
        <Icon name="info" size={18} />
        <Text className="not-there__title">{texts.title(delivering.address.region.slice(0, 2).join(''))}</Text>
      </View>
      <Text className="not-there__goods">{receipt.these(notThere.map(({ title }) => say(title)))}</Text>
      <View className="not-there__ways">
        <Button kind="line" size="small" onTap={() => goTo.addresses('choosing')}>
          {texts.otherAddress}
        </Button>
        {delivering.canBeFetched && (
          <Button kind="line" size="small" onTap={() => void store.deliver('pickup')}>
            {texts.fetch}
          </Button>
        )}
        {canTakeOut && (
          <Button kind="line" size="small" onTap={() => void store.takeOut?.(notThere.map(({ skuId }) => skuId))}>
            {texts.takeOut}
          </Button>
        )}
      </View>
    </View>
  );
});
