import { observer } from 'mobx-react-lite';
import { Screen } from '@/components/Screen';
import { Bone, Skeleton } from '@/components/Skeleton';
import { useTexts } from '@/stores/language';
import { useTab } from '@/stores/tabs';

export default observer(function CartPage() {
  useTab('cart');
  const texts = useTexts();
  return (
    <Screen title={texts.cart.title} tab>
      <Skeleton>
        <Bone height={120} />
      </Skeleton>
    </Screen>
  );
});
