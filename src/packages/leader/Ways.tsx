import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import type { LeadingView } from '@/contract/leaderCentre';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { figures } from '@/texts/figures';

/** To everything else that a leader has. Staff earn no commission: what is about money is not theirs. */
export const Ways = observer(function Ways({ view }: { readonly view: LeadingView }) {
  const { ways: texts } = useTexts().leader;
  const say = useWords();
  const earns = view.kind === 'leader';
  return (
    <Card cells>
      <Cell icon="clipboard-list" title={texts.orders} onTap={() => goTo.commissions()} />
      <Cell icon="users" title={texts.customers} onTap={() => goTo.ledCustomers()}>
        {view.customers > 0 && texts.people(figures(view.customers))}
      </Cell>
      {earns && (
        <Cell icon="crown" title={texts.ranks} onTap={() => goTo.ranks()}>
          {view.rank && say(view.rank)}
        </Cell>
      )}
      {earns && (
        <Cell icon="star" title={texts.board} onTap={() => goTo.leaderBoard()}>
          {view.onBoard && texts.onBoard}
        </Cell>
      )}
      <Cell icon="file-text" title={texts.lessons} onTap={() => goTo.lessons()}>
        {view.lessonsLeft > 0 && texts.lessonsLeft(view.lessonsLeft)}
      </Cell>
      <Cell icon="store" title={texts.store} onTap={() => goTo.editStore()} />
      {earns && <Cell icon="wallet" title={texts.payouts} onTap={() => goTo.payouts()} />}
    </Card>
  );
});
