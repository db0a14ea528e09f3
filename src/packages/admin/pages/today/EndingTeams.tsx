import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Countdown } from '@/components/Countdown';
import { Picture } from '@/components/Picture';
import { Seats } from '@/components/Seats';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { AdminTeam } from '@/contract/adminTeams';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { consequence } from '../../completing';
import { counted } from '../../counted';
import type { TodayStore } from '../../todayStore';
import { useDeskTexts } from '../../useDeskTexts';

/** The next teams whose time is over before they are complete: whoever may can form them as they are. */
export const EndingTeams = observer(function EndingTeams({ store }: { readonly store: TodayStore }) {
  const { ending: texts } = useDeskTexts();
  const teams = store.ending.value ?? [];
  const count = store.today.value?.teamsEnding ?? 0;
  if (teams.length === 0) return null;
  return (
    <Card title={texts.title} aside={texts.count(counted(count))} onAside={() => goTo.adminTeams('open')}>
      {teams.map((team) => (
        <Team key={team.id} team={team} store={store} />
      ))}
      <Text className="today__note">{texts.note}</Text>
    </Card>
  );
});

const Team = observer(function Team({ team, store }: { readonly team: AdminTeam; readonly store: TodayStore }) {
  const say = useWords();
  const { session } = useShop();
  const { team: words } = useTexts();
  const { id, title, picture, seats, size, deadline, whyNotComplete } = team;
  return (
    <View className="today-team" onClick={() => goTo.team(id)}>
      <Picture src={picture} size={48} alt={say(title)} />
      <View className="today-team__about">
        <Text className="today-team__title">{say(title)}</Text>
        <View className="today-team__state">
          <Seats faces={seats} size={size} at={22} most={4} />
          <Countdown until={deadline} over={words.timeUp} />
        </View>
      </View>
      {session.may('campaigns.edit') && !whyNotComplete && <Fill team={team} store={store} />}
    </View>
  );
});

/** What follows is told before it is done. */
const Fill = observer(function Fill({ team, store }: { readonly team: AdminTeam; readonly store: TodayStore }) {
  const { adminTeams: texts } = useTexts();
  const { ending: words } = useDeskTexts();
  const { completing } = store;
  const missing = Math.max(0, team.needs - team.seats.length);
  const fill = async () => {
    if (!(await confirmed(texts.complete.ask, consequence(team, texts), texts.complete.do))) return;
    if (await completing.complete(team)) toast(texts.complete.done);
    else toastFailed(completing.forming.failed);
    void store.load();
  };
  return (
    <View catchMove onClick={(event) => event.stopPropagation()}>
      <Button kind="soft" size="small" loading={completing.isAt(team)} onTap={() => void fill()}>
        {missing > 0 ? words.fill(missing) : words.form}
      </Button>
    </View>
  );
});
