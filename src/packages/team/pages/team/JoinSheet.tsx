import { observer } from 'mobx-react-lite';
import { SkuSheet } from '@/components/SkuSheet';
import type { TeamView } from '@/contract/team';
import { goTo, linesParam } from '@/navigation';
import type { SkuChoice } from '@/stores/skuChoice';
import type { TeamStore } from './teamStore';
import { useTimes } from './useTimes';

interface Props {
  readonly team: TeamView;
  readonly store: TeamStore;
  readonly choice: SkuChoice;
}

/** Which kind one takes the seat with. */
export const JoinSheet = observer(function JoinSheet({ team, store, choice }: Props) {
  const { byTime } = useTimes();
  return (
    <SkuSheet
      choice={choice}
      open={store.choosing}
      onClose={() => store.chosen()}
      joinUntil={byTime(team.deadline)}
      onTeam={() => {
        const { sku, quantity } = choice;
        store.chosen();
        if (sku) void goTo.checkout({ by: 'join', lines: linesParam([{ skuId: sku.id, quantity }]), teamId: team.id });
      }}
    />
  );
});
