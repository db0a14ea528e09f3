import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Picture } from '@/components/Picture';
import { Seats } from '@/components/Seats';
import { TeamCard } from '@/components/TeamCard';
import type { GroupView } from '@/contract/group';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';

/** Teams of the group: first those that can still be joined, then what it has brought about lately. */
export const GroupTeams = observer(function GroupTeams({ group }: { readonly group: GroupView }) {
  const { common, sharing } = useTexts();
  const say = useWords();
  const { group: texts } = sharing;
  const { teams, formed } = group;
  return (
    <>
      <Text className="group-teams__title">{texts.teams}</Text>
      {teams.length === 0 && <Text className="group-teams__none">{texts.teamsNone}</Text>}
      {teams.map((team) => (
        <TeamCard key={team.id} team={team} wide />
      ))}
      {formed.length > 0 && (
        <Card title={texts.formed}>
          {formed.map((team) => (
            <View key={team.id} className="group-teams__formed" ariaRole="button" onClick={() => goTo.team(team.id)}>
              <Picture src={team.picture} size={44} alt={say(team.title)} />
              <View className="group-teams__about">
                <Text className="group-teams__name">{say(team.title)}</Text>
                {team.saves > 0 && <Text className="group-teams__saves">{common.saves(money(team.saves))}</Text>}
              </View>
              <Seats faces={team.seats} size={team.size} at={28} most={4} />
            </View>
          ))}
        </Card>
      )}
    </>
  );
});
