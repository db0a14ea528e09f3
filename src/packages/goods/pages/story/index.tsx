import { observer } from 'mobx-react-lite';
import { Screen } from '@/components/Screen';
import { Bone, Skeleton } from '@/components/Skeleton';
import { useTexts } from '@/stores/language';

export default observer(function StoryPage() {
  const texts = useTexts();
  return (
    <Screen title={texts.goods.title}>
      <Skeleton>
        <Bone height={120} />
      </Skeleton>
    </Screen>
  );
});
