import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Countdown } from '@/components/Countdown';
import type { TeamView } from '@/contract/team';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import { TeamActions } from './TeamActions';
import { TeamSeats } from './TeamSeats';
import type { TeamStore } from './teamStore';
import { useTimes } from './useTimes';

interface Props {
  readonly team: TeamView;
  readonly store: TeamStore;
}

/** The seats large, what is missing in one sentence, the time that is left, and what to do. */
export const TeamPanel = observer(function TeamPanel({ team, store }: Props) {
  const { arrived } = store;
  return (
    <Card className="team-panel">
      <TeamSeats team={team} store={store} />
      {/* What has changed is said last: when the face has taken its seat. */}
      <View
        key={arrived.length > 0 ? team.seats.length : 'calm'}
        className={arrived.length > 0 ? 'team-panel__new' : ''}
      >
        <Said team={team} store={store} />
      </View>
      <TeamActions team={team} store={store} />
    </Card>
  );
});

const Said = observer(function Said({ team, store }: Props) {
  const { team: texts } = useTexts();
  const { moment, byTime } = useTimes();
  const { mine } = team;
  const { free, unpaid } = store;
  const onlyMine = unpaid === 1 && mine?.paid === false; // Everybody else has paid.
  const missing = onlyMine ? texts.youFormIt : free > 0 ? texts.missingPeople(free) : texts.unpaid(unpaid);
  switch (store.state) {
    case 'formed':
      return (
        <>
          <Headline good words={formedWords(team, texts)} />
          <Note words={texts.formedAt(moment(team.endedAt ?? team.deadline), team.size)} />
        </>
      );
    case 'lapsed':
      return (
        <>
          <Headline words={mine ? texts.lapsedMine : texts.lapsed} />
          {mine?.refund ? (
            <Text className="team-panel__refund">
              {(mine.refund.done ? texts.refunded : texts.refunding)(money(mine.refund.amount))}
            </Text>
          ) : (
            <Note words={texts.lapsedWords} />
          )}
        </>
      );
    case 'over':
      return (
        <>
          <Headline words={texts.lapsed} />
          <Note words={texts.timeUp} />
        </>
      );
    default:
      if (team.status === 'unstarted') {
        return (
          <>
            <Headline words={mine ? texts.unstartedMine : texts.unstarted} />
            <Note words={mine ? texts.seatUntil(byTime(mine.payBy)) : texts.startsLater} />
          </>
        );
      }
      return (
        <>
          <Headline words={missing} />
          <View className="team-panel__time">
            <Countdown until={team.deadline} boxes over={texts.timeUp} />
          </View>
          <Note
            words={
              mine && !mine.paid ? texts.seatUntil(byTime(mine.payBy)) : texts.until(byTime(team.deadline), team.size)
            }
          />
        </>
      );
  }
});

const Headline = ({ words, good = false }: { readonly words: string; readonly good?: boolean }) => (
  <Text className={`team-panel__headline ${good ? 'team-panel__headline--good' : ''}`}>{words}</Text>
);
const Note = ({ words }: { readonly words: string }) => <Text className="team-panel__note">{words}</Text>;

function formedWords({ mine, saves }: TeamView, texts: Texts['team']): string {
  if (!mine) return texts.formedOthers;
  if (mine.saved <= 0) return texts.formed;
  return mine.saved === saves ? texts.formedSaves(money(saves)) : texts.formedSavesYou(money(mine.saved));
}
