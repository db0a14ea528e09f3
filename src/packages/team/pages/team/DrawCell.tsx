import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import type { TeamView } from '@/contract/team';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';

/** Of a lottery: how it is drawn, and afterwards the same again, computed by this phone. */
export const DrawCell = observer(function DrawCell({ team }: { readonly team: TeamView }) {
  const { lottery } = useTexts().team;
  if (team.rule.kind !== 'lottery') return null;
  return (
    <Card cells>
      <Cell plain title={team.status === 'formed' ? lottery.check : lottery.fair} onTap={() => goTo.draw(team.id)} />
    </Card>
  );
});
