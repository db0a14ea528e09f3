import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Toggle } from '@/components/Toggle';
import { toastFailed } from '@/components/toast';
import type { TeamView } from '@/contract/team';
import { useTexts } from '@/stores/language';
import type { TeamDeeds } from './teamDeeds';
import type { TeamStore } from './teamStore';

interface Props {
  readonly team: TeamView;
  readonly store: TeamStore;
  readonly deeds: TeamDeeds;
}

/** What its leader decides: whether strangers see it. Who leads it since another has left is told so. */
export const LeaderCard = observer(function LeaderCard({ team, store, deeds }: Props) {
  const { team: texts } = useTexts();
  const { inherited, leads } = store;
  const isPrivate = team.rule.kind === 'private';
  if (!leads || (isPrivate && !inherited)) return null;
  const show = async (isListed: boolean) => {
    if (!(await deeds.show(team, isListed))) toastFailed(deeds.showing.failed);
  };
  return (
    <Card title={inherited ? texts.lead.inherited : undefined} cells={!inherited}>
      {inherited && <Text className="team-rule">{texts.lead.inheritedWords}</Text>}
      {!isPrivate && (
        <Toggle
          title={texts.lead.show}
          words={texts.lead.showWords}
          on={deeds.isListed(team)}
          onChange={(on) => void show(on)}
        />
      )}
    </Card>
  );
});
