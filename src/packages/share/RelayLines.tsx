import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Countdown } from '@/components/Countdown';
import { Face } from '@/components/Face';
import { Tag } from '@/components/Tag';
import type { SeatView, TeamView } from '@/contract/team';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { clockTime } from '@/texts/when';
import type { RelayStore } from './relayStore';

interface Props {
  readonly team: TeamView;
  readonly store: RelayStore;
}

const MOST_FREE = 3; // lines that are drawn before anybody is on them

/** Line by line who is in, the next line for who looks, and how many more there are. */
export const RelayLines = observer(function RelayLines({ team, store }: Props) {
  const { sharing } = useTexts();
  const { relay: texts } = sharing;
  const { lines, free, state } = store;
  const drawn = Math.min(free, MOST_FREE);
  const head = state === 'open' ? texts.missing(free) : state === 'formed' ? texts.formed : texts.over;
  return (
    <Card title={head} aside={state === 'open' && team.status === 'open' && <Countdown until={team.deadline} />}>
      {lines.map((seat, i) => (
        <Line key={seat.userId} seat={seat} team={team} number={i + 1} />
      ))}
      {Array.from({ length: drawn }, (_, i) => (
        <View key={i} className="relay-line">
          <Text className="relay-line__number">{texts.line(lines.length + i + 1)}</Text>
          <View className="relay-line__free" />
          <Text className={`relay-line__name ${i === 0 && store.joinable ? 'relay-line__name--mine' : ''}`}>
            {i === 0 && store.joinable ? texts.yours : texts.free}
          </Text>
        </View>
      ))}
      {free > drawn && <Text className="relay-line__more">{texts.more(free - drawn)}</Text>}
    </Card>
  );
});

interface LineProps {
  readonly seat: SeatView;
  readonly team: TeamView;
  readonly number: number;
}

const Line = observer(function Line({ seat, team, number }: LineProps) {
  const { common, sharing } = useTexts();
  const { session } = useShop();
  const { relay: texts } = sharing;
  const isMe = seat.userId === session.userId;
  return (
    <View className="relay-line">
      <Text className="relay-line__number">{texts.line(number)}</Text>
      <Face avatar={seat.avatar} nickname={seat.nickname} size={36} held={!seat.paid} />
      <Text className="relay-line__name">{isMe ? texts.me : seat.nickname || common.someone}</Text>
      {!seat.paid ? (
        <Tag tone="warn">{texts.paying}</Tag>
      ) : (
        seat.userId === team.leaderId && <Tag tone="ink">{texts.leader}</Tag>
      )}
      <Text className="relay-line__time">{clockTime(seat.at)}</Text>
    </View>
  );
});
