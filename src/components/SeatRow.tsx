import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TeamCard } from '@/contract/team';
import { useTexts } from '@/stores/language';
import { Button } from './Button';
import { Countdown } from './Countdown';
import { missingWords } from './kindWords';
import { Seats } from './Seats';
import './SeatRow.scss';

interface Props {
  readonly team: Pick<TeamCard, 'rule' | 'seats' | 'size' | 'deadline'>;
  readonly name: string; //                 "陈老师的团"
  readonly action: string; //               "参团", or "邀请" for one's own
  readonly whyNot?: string | undefined; //  It is not for me, and why.
  readonly onTap: () => void;
}

/** One team in a list of those that can be joined. All of the row leads there; a screen reader is told the button. */
export const SeatRow = observer(function SeatRow({ team, name, action, whyNot, onTap }: Props) {
  const { kinds } = useTexts();
  return (
    <View className="seat-row" {...(!whyNot && { onClick: onTap })}>
      <Seats faces={team.seats} size={team.size} at={36} most={4} />
      <View className="seat-row__say">
        <Text className="seat-row__name">{name}</Text>
        <View className="seat-row__state">
          {whyNot ? (
            <Text className="seat-row__why">{whyNot}</Text>
          ) : (
            <>
              {`${missingWords(team, team.seats.length, kinds)} · `}
              <Countdown until={team.deadline} />
            </>
          )}
        </View>
      </View>
      {!whyNot && (
        <Button kind="soft" size="small">
          {action}
        </Button>
      )}
    </View>
  );
});
