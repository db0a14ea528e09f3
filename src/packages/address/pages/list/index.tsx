import { observer } from 'mobx-react-lite';
import { Screen } from '@/components/Screen';
import { Bone, Skeleton } from '@/components/Skeleton';
import { useTexts } from '@/stores/language';

export default observer(function AddressesPage() {
  const texts = useTexts();
  return (
    <Screen title={texts.address.title}>
      <Skeleton>
        <Bone height={120} />
      </Skeleton>
    </Screen>
  );
});
