import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { offerAt, ruleLines } from '@/components/kindWords';
import type { TeamView } from '@/contract/team';
import { useTexts } from '@/stores/language';

/** How a team of this kind forms, and what happens to the money if it does not. */
export const Rules = observer(function Rules({ team }: { readonly team: TeamView }) {
  const { team: texts, kinds } = useTexts();
  const offer = offerAt(team.campaign.prices, team.price);
  if (!offer) return null;
  return (
    <Card title={texts.rules}>
      {ruleLines(team.campaign, offer, kinds).map((line) => (
        <Text key={line} className="team-rule">
          {line}
        </Text>
      ))}
    </Card>
  );
});
