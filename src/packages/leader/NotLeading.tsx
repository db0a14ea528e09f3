import { observer } from 'mobx-react-lite';
import { EmptyState } from '@/components/EmptyState';
import { pathTo, replaceBy } from '@/navigation';
import { useTexts } from '@/stores/language';

/** Who has come here without being a leader: what that is, he can read. */
export const NotLeading = observer(function NotLeading() {
  const { leader: texts } = useTexts();
  return (
    <EmptyState
      title={texts.needed}
      words={texts.neededWords}
      action={texts.see}
      onAction={() => void replaceBy(pathTo.becomeLeader())}
    />
  );
});
