import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import type { TeamView } from '@/contract/team';
import { useTexts } from '@/stores/language';

/** How a team forms, and what happens to the money if it does not. */
export const Rules = observer(function Rules({ team }: { readonly team: TeamView }) {
  const { team: texts } = useTexts();
  return (
    <Card title={texts.rules}>
      {texts.ruleLines(team.size, team.campaign.limits.units).map((line) => (
        <Text key={line} className="team-rule">
          {line}
        </Text>
      ))}
    </Card>
  );
});
