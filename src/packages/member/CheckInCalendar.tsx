import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import type { CheckInView } from '@/contract/member';
import { useTexts } from '@/stores/language';
import { monthOf } from './calendar';
import type { CheckInStore } from './checkInStore';

interface Props {
  readonly checkIn: CheckInView;
  readonly store: CheckInStore;
}

/** A month, with the days on which one has checked in. */
export const CheckInCalendar = observer(function CheckInCalendar({ checkIn, store }: Props) {
  const { checkIn: texts } = useTexts().member;
  const { year, month, before, days } = monthOf(checkIn.month);
  const { isThisMonth } = store;
  const count = checkIn.days.length;
  return (
    <View className="check-in-calendar">
      <View className="check-in-calendar__head">
        <Arrow name="chevron-left" label={texts.before} off={!store.canGoBack} onTap={() => void store.turn(-1)} />
        <View className="check-in-calendar__about">
          <Text className="check-in-calendar__month">{texts.month(year, month)}</Text>
          <Text className="check-in-calendar__count">{isThisMonth ? texts.count(count) : texts.countThen(count)}</Text>
        </View>
        <Arrow name="chevron-right" label={texts.after} off={isThisMonth} onTap={() => void store.turn(1)} />
      </View>
      <View className="check-in-calendar__grid">
        {texts.week.map((day) => (
          <Text key={day} className="check-in-calendar__weekday">
            {day}
          </Text>
        ))}
        {Array.from({ length: before }, (_, i) => (
          <View key={`before-${i}`} />
        ))}
        {Array.from({ length: days }, (_, i) => (
          <Day key={i} day={i + 1} checkIn={checkIn} />
        ))}
      </View>
    </View>
  );
});

interface ArrowProps {
  readonly name: 'chevron-left' | 'chevron-right';
  readonly label: string;
  readonly off: boolean; // There is nothing on that side.
  readonly onTap: () => void;
}

const Arrow = ({ name, label, off, onTap }: ArrowProps) => (
  <View
    className={`check-in-calendar__arrow ${off ? 'check-in-calendar__arrow--off' : ''}`}
    {...(!off && { ariaRole: 'button', ariaLabel: label, onClick: onTap })}
  >
    <Icon name={name} size={20} />
  </View>
);

const Day = observer(function Day({ day, checkIn }: { readonly day: number; readonly checkIn: CheckInView }) {
  const { checkIn: texts } = useTexts().member;
  const { today, month, days } = checkIn;
  const isDone = days.includes(day);
  const isToday = today === `${month}-${String(day).padStart(2, '0')}`;
  const said = isDone ? texts.dayDone(day) : isToday ? texts.dayToday(day) : texts.dayPlain(day);
  const classes = ['check-in-day', isDone && 'check-in-day--done', isToday && 'check-in-day--today'];
  return (
    <View className={classes.filter(Boolean).join(' ')} ariaRole="text" ariaLabel={said}>
      <View className="check-in-day__disc">{isDone ? <Icon name="check" size={16} /> : <Text>{day}</Text>}</View>
    </View>
  );
});
