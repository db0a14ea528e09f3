import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Face } from '@/components/Face';
import type { SeatView, TeamView } from '@/contract/team';
import { useTexts } from '@/stores/language';
import { useTimes } from './useTimes';

/** Who did what, the newest first. */
export const Progress = observer(function Progress({ team }: { readonly team: TeamView }) {
  const { common, team: texts } = useTexts();
  const { short } = useTimes();
  const seats = [...team.seats].sort((a, b) => b.at - a.at);
  if (seats.length === 0) return null;
  const did = (seat: SeatView) => {
    if (!seat.paid) return texts.did.holds;
    return seat.userId === team.openedBy ? texts.did.opened(team.words) : texts.did.sat(seat.position);
  };
  return (
    <Card title={texts.progress} aside={texts.progressRule}>
      {seats.map((seat) => (
        <View key={seat.userId} className="joined">
          <Face avatar={seat.avatar} nickname={seat.nickname} held={!seat.paid} />
          <View className="joined__say">
            <Text className="joined__name">{seat.nickname || common.someone}</Text>
            <Text className="joined__did">{did(seat)}</Text>
          </View>
          <Text className="joined__time">{short(seat.at)}</Text>
        </View>
      ))}
    </Card>
  );
});
