import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Countdown } from '@/components/Countdown';
import { offerAt } from '@/components/kindWords';
import { isVaried, LadderBar } from '@/components/LadderBar';
import type { TeamView } from '@/contract/team';
import { useTexts } from '@/stores/language';
import { TeamActions } from './TeamActions';
import { TeamSeats } from './TeamSeats';
import type { TeamDeeds } from './teamDeeds';
import { paidSeats, teamSaid } from './teamSaid';
import type { TeamStore } from './teamStore';
import { useTimes } from './useTimes';

interface Props {
  readonly team: TeamView;
  readonly store: TeamStore;
}

/** The seats large, what is missing in one sentence, the time that is left, and what to do. */
export const TeamPanel = observer(function TeamPanel({ team, store, deeds }: Props & { readonly deeds: TeamDeeds }) {
  const { arrived } = store;
  return (
    <Card className="team-panel">
      <TeamSeats team={team} store={store} />
      {/* What has changed is said last: when the face has taken its seat. */}
      <View
        key={arrived.length > 0 ? team.seats.length : 'calm'}
        className={arrived.length > 0 ? 'team-panel__new' : ''}
      >
        <Sentences team={team} store={store} />
      </View>
      <Ladder team={team} />
      <TeamActions team={team} store={store} deeds={deeds} />
    </Card>
  );
});

const Sentences = observer(function Sentences({ team, store }: Props) {
  const { team: texts } = useTexts();
  const { moment, byTime } = useTimes();
  const { state, order } = store;
  const { headline, good, ticks, back, note } = teamSaid({ team, state, order, texts, moment, byTime });
  return (
    <>
      <Text className={`team-panel__headline ${good ? 'team-panel__headline--good' : ''}`}>{headline}</Text>
      {ticks && (
        <View className="team-panel__time">
          <Countdown until={team.deadline} boxes over={texts.timeUp} />
        </View>
      )}
      {back && <Text className="team-panel__refund">{back}</Text>}
      {note && <Text className={`team-panel__note ${good ? 'team-panel__note--formed' : ''}`}>{note}</Text>}
    </>
  );
});

/** How far a ladder has been climbed, as long as that says something. */
const Ladder = observer(function Ladder({ team }: Pick<Props, 'team'>) {
  const { rule, status, campaign } = team;
  const offer = offerAt(campaign.prices, team.price);
  if (rule.kind !== 'ladder' || !offer || status === 'lapsed' || status === 'unstarted') return null;
  return (
    <View className="team-panel__ladder">
      <LadderBar
        tiers={rule.tiers}
        offer={offer}
        people={paidSeats(team)}
        ended={status !== 'open'}
        varies={isVaried(campaign.prices)}
      />
    </View>
  );
});
