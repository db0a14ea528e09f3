import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Face } from '@/components/Face';
import { Icon } from '@/components/Icon';
import { Tag } from '@/components/Tag';
import type { SeatView, TeamView } from '@/contract/team';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import type { TeamStore } from './teamStore';
import { useJoin } from './useJoin';

interface Props {
  readonly team: TeamView;
  readonly store: TeamStore;
}

const LARGE = 64; // points
const MANY = 48;
const MOST_LARGE = 3;
const MOST_DRAWN = 12;

/**
 * Everybody by name, and a dashed circle for each seat that waits. Twelve are drawn; of more it is said how many.
 * Who may join takes a free one by a tap on it, too: only then it has a plus.
 */
export const TeamSeats = observer(function TeamSeats({ team, store }: Props) {
  const { aloud, team: texts } = useTexts();
  const join = useJoin(store);
  const winnersFirst = (a: SeatView, b: SeatView) => Number(b.won ?? false) - Number(a.won ?? false);
  const all = [...team.seats].sort((a, b) => winnersFirst(a, b) || a.position - b.position);
  const seats = all.slice(0, MOST_DRAWN);
  const ended = team.status === 'lapsed' || store.state === 'over';
  // A ladder forms with fewer, and so does a team that the merchant has completed: nothing waits there any more.
  const size = team.status === 'formed' || team.status === 'settling' ? team.seats.length : team.size;
  const free = Math.min(size, MOST_DRAWN) - seats.length;
  const hiddenPeople = team.seats.length - seats.length;
  const hiddenFree = size - team.seats.length - free;
  const at = size > MOST_LARGE ? MANY : LARGE;
  return (
    <>
      <View className="team-seats" ariaRole="img" ariaLabel={aloud.seats(team.size, team.seats.length)}>
        {seats.map((seat) => (
          <Taken key={seat.userId} seat={seat} team={team} at={at} isNew={store.arrived.includes(seat.userId)} />
        ))}
        {Array.from({ length: Math.max(0, free) }, (_, i) => (
          <View key={i} className={`team-seat team-seat--${at}`} {...(store.state === 'joinable' && { onClick: join })}>
            <View className={`team-seat__free ${ended ? 'team-seat__free--over' : ''}`}>
              {store.state === 'joinable' && <Icon name="plus" size={at * 0.42} />}
            </View>
            <Text className={`team-seat__name ${i === 0 && !ended ? 'team-seat__name--waits' : ''}`}>
              {i > 0 || ended || store.state === 'notForMe'
                ? texts.free
                : team.mine
                  ? texts.waitsForFriend
                  : texts.waitsForYou}
            </Text>
          </View>
        ))}
      </View>
      {hiddenPeople > 0 && <Text className="team-seats__more">{texts.more(hiddenPeople)}</Text>}
      {hiddenFree > 0 && <Text className="team-seats__more">{texts.moreFree(hiddenFree)}</Text>}
    </>
  );
});

interface TakenProps {
  readonly seat: SeatView;
  readonly team: TeamView;
  readonly at: number;
  readonly isNew: boolean;
}

/** When somebody sits down while one looks, the ring closes and the face drops in. */
const Taken = observer(function Taken({ seat, team, at, isNew }: TakenProps) {
  const { common, team: texts } = useTexts();
  const { session } = useShop();
  const isMe = seat.userId === session.userId;
  return (
    <View className={`team-seat team-seat--${at} ${isNew ? 'team-seat--new' : ''}`}>
      <View className="team-seat__circle">
        {isNew && <View className="team-seat__ring" />}
        <View className="team-seat__face">
          <Face avatar={seat.avatar} nickname={seat.nickname} size={at} held={!seat.paid} />
        </View>
        <View className="team-seat__tag">
          {seat.won ? (
            <Tag tone="good">{texts.lottery.winner}</Tag>
          ) : isNew ? (
            <Tag tone="good">{texts.justCame}</Tag>
          ) : !seat.paid ? (
            <Tag tone="warn">{texts.paying}</Tag>
          ) : (
            seat.userId === team.leaderId && <Tag tone="ink">{texts.leader}</Tag>
          )}
        </View>
      </View>
      <Text className="team-seat__name">{isMe ? texts.me : seat.nickname || common.someone}</Text>
    </View>
  );
});
