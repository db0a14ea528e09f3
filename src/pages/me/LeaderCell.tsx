import { observer } from 'mobx-react-lite';
import { Cell } from '@/components/Cell';
import type { OutputOf } from '@/contract/endpoint';
import type { viewMe } from '@/contract/person';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';

type Leading = OutputOf<typeof viewMe>['leading'];

/** To the leader centre, or to becoming a leader where the shop lets people ask or has invited this one. */
export const LeaderCell = observer(function LeaderCell({ leading }: { readonly leading: Leading }) {
  const { me: texts } = useTexts().leader;
  if (!leading) return null;
  const { status, canApply } = leading;
  if (status === 'active') return <Cell icon="badge-check" title={texts.centre} onTap={() => goTo.leading()} />;
  const note = status === 'invited' || status === 'applied' || status === 'left' ? texts[status] : undefined;
  if (!canApply && !note) return null;
  return (
    <Cell icon="badge-check" title={texts.become} onTap={() => goTo.becomeLeader()}>
      {note}
    </Cell>
  );
});
