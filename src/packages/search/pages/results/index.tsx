import { observer } from 'mobx-react-lite';
import { Screen } from '@/components/Screen';
import { Bone, Skeleton } from '@/components/Skeleton';
import { useTexts } from '@/stores/language';

export default observer(function ResultsPage() {
  const texts = useTexts();
  return (
    <Screen title={texts.search.placeholder}>
      <Skeleton>
        <Bone height={120} />
      </Skeleton>
    </Screen>
  );
});
