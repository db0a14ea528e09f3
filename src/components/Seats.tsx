import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { useTexts } from '@/stores/language';
import { points } from '@/theme/points';
import { Face } from './Face';
import { Icon } from './Icon';
import './Seats.scss';

interface Person {
  readonly userId: string;
  readonly nickname: string;
  readonly avatar: string;
  readonly paid?: boolean; // Nothing: paid.
}

interface Props {
  readonly faces: readonly Person[];
  readonly size: number; //    seats of the team
  readonly at?: number; //     diameter in points: 22, 36, 56 and near them
  readonly most?: number; //   circles drawn before "+8"
}

const OVERLAP = 0.22;

/** The faces of those who are in, overlapping, and a dashed circle for each seat that is left. */
export const Seats = observer(function Seats({ faces, size, at = 36, most = 5 }: Props) {
  const { aloud } = useTexts();
  const came = useNewcomers(faces);
  const all = size > most;
  const drawn = all ? most - 1 : size;
  const shown = faces.slice(0, drawn);
  const empty = Array.from({ length: Math.max(0, drawn - shown.length) }, (_, i) => i);
  const box = { width: points(at), height: points(at), marginLeft: points(-at * OVERLAP) };
  return (
    <View
      className="seats"
      style={{ paddingLeft: points(at * OVERLAP) }}
      ariaLabel={aloud.seats(size, faces.length)}
      ariaRole="img"
    >
      {shown.map((person, i) => (
        <View
          key={person.userId}
          className={`seats__seat ${came(person.userId) ? 'seats__seat--came' : ''}`}
          style={{ ...box, zIndex: most - i }}
        >
          <Face avatar={person.avatar} nickname={person.nickname} size={at} held={person.paid === false} />
        </View>
      ))}
      {empty.map((i) => (
        <View key={i} className="seats__seat seats__seat--empty" style={box}>
          <Icon name="plus" size={Math.round(at * 0.42)} />
        </View>
      ))}
      {all && (
        <View className="seats__seat seats__seat--rest" style={box}>
          {`+${size - drawn}`}
        </View>
      )}
    </View>
  );
});

/** Who came while one was looking: they drop into their seat. Those who were there before do not move. */
function useNewcomers(faces: readonly Person[]): (userId: string) => boolean {
  const [first] = useState(() => new Set(faces.map(({ userId }) => userId)));
  return (userId) => !first.has(userId);
}
