import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Countdown } from '@/components/Countdown';
import { missingWords } from '@/components/kindWords';
import { Seats } from '@/components/Seats';
import { SoldLine } from '@/components/SoldLine';
import { Tag } from '@/components/Tag';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { AdminTeam } from '@/contract/adminTeams';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import type { CampaignTeams } from './campaignStore';
import { consequence } from './completing';
import './AdminTeamCard.scss';

interface Props {
  readonly team: AdminTeam;
  readonly store: CampaignTeams;
  readonly onDone: () => void;
}

/** A team for who runs the shop: who is in it, how long it waits, and that it can be completed. */
export const AdminTeamCard = observer(function AdminTeamCard({ team, store, onDone }: Props) {
  const { adminTeams: texts, common } = useTexts();
  const { id, title, picture, rule, price, leader, seats, size } = team;
  return (
    <Card onTap={() => goTo.team(id)}>
      <SoldLine
        title={title}
        picture={picture}
        notes={[`${texts.teams.of(leader || common.someone)} · ${money(price)}`]}
        right={<Tag tone="accent">{texts.kind[rule.kind]}</Tag>}
      />
      <View className="admin-team__foot">
        <Seats faces={seats} size={size} at={36} most={4} />
        <State team={team} />
        <Act team={team} store={store} onDone={onDone} />
      </View>
    </Card>
  );
});

const State = observer(function State({ team }: Pick<Props, 'team'>) {
  const { adminTeams, kinds, team: words } = useTexts();
  const texts = adminTeams.teams;
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { status, seats, deadline, endedAt, given, stuck } = team;
  const unpaid = seats.filter(({ paid }) => !paid).length;
  if (status === 'open') {
    return (
      <View className="admin-team__say">
        <Text className="admin-team__state">{missingWords(team, seats.length, kinds)}</Text>
        <Countdown until={deadline} over={words.timeUp} />
        {unpaid > 0 && <Text className="admin-team__note">{texts.paying(unpaid)}</Text>}
      </View>
    );
  }
  return (
    <View className="admin-team__say">
      <Text className="admin-team__state">{texts.state[status]}</Text>
      {endedAt !== undefined && <Text className="admin-team__note">{momentText(endedAt, now, language.name)}</Text>}
      {given > 0 && <Text className="admin-team__note">{texts.given(given)}</Text>}
      {stuck && <Text className="admin-team__bad">{texts.stuck}</Text>}
    </View>
  );
});

/** What can be done about it. What follows is told before it is done. */
const Act = observer(function Act({ team, store: { completing }, onDone }: Props) {
  const { adminTeams: texts } = useTexts();
  const { status, stuck, whyNotComplete } = team;
  const complete = async () => {
    if (!(await confirmed(texts.complete.ask, consequence(team, texts), texts.complete.do))) return;
    const isDone = await completing.complete(team);
    if (isDone) toast(texts.complete.done);
    else toastFailed(completing.forming.failed);
    onDone();
  };
  const retry = async () => {
    if (await completing.retry(team)) toast(texts.teams.revived);
    else toastFailed(completing.retrying.failed);
    onDone();
  };
  const button = (words: string, act: () => unknown) => (
    <View catchMove onClick={(event) => event.stopPropagation()}>
      <May do="campaigns.edit">
        <Button kind="soft" size="small" loading={completing.isAt(team)} onTap={() => void act()}>
          {words}
        </Button>
      </May>
    </View>
  );
  if (stuck) return button(texts.teams.again, retry);
  return status === 'open' && !whyNotComplete ? button(texts.complete.do, complete) : null;
});
