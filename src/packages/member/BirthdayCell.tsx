import { Picker, Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useState } from 'react';
import { Cell } from '@/components/Cell';
import { Icon } from '@/components/Icon';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { Birthday, MemberView } from '@/contract/member';
import { isOver } from '@/domain/time';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { dayText } from '@/texts/when';
import { daysOf, MONTHS } from './birthdays';
import type { MemberStore } from './memberStore';

interface Props {
  readonly member: MemberView;
  readonly store: MemberStore;
}

/** The day on which there is a gift. It can be changed once a year: so it is asked about before it is kept. */
export const BirthdayCell = observer(function BirthdayCell({ member, store }: Props) {
  const { member: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { birthday, birthdayFrom } = member;
  const isKept = birthdayFrom !== undefined && !isOver(birthdayFrom, now);
  const isGift = member.tiers.some(({ benefits }) => benefits.some(({ kind }) => kind === 'birthday'));
  const said = birthday
    ? texts.birthday.day(birthday.month, birthday.day)
    : isGift
      ? texts.birthday.write
      : texts.birthday.writePlain;
  const keep = async (chosen: Birthday) => {
    if (store.saving.running) return;
    const day = texts.birthday.day(chosen.month, chosen.day);
    if (!(await confirmed(texts.birthday.sure(day), texts.birthday.sureWords))) return;
    if (await store.saveBirthday(chosen)) toast(texts.birthday.saved);
    else toastFailed(store.saving.failed);
  };
  if (isKept) {
    return (
      <Cell
        icon="cake"
        title={texts.birthday.title}
        onTap={() => toast(texts.birthday.keptTo(dayText(birthdayFrom, now, language.name)))}
      >
        <Text>{said}</Text>
      </Cell>
    );
  }
  return (
    <DayPicker start={birthday ?? { month: 1, day: 1 }} onChoose={(chosen) => void keep(chosen)}>
      <Cell icon="cake" title={texts.birthday.title}>
        <Text>{said}</Text>
        <Icon name="chevron-right" size={16} />
      </Cell>
    </DayPicker>
  );
});

interface PickerProps {
  readonly start: Birthday;
  readonly onChoose: (day: Birthday) => void;
  readonly children: ReactNode;
}

/** Month and day; the days follow the month while it is turned. */
const DayPicker = observer(function DayPicker({ start, onChoose, children }: PickerProps) {
  const { member: texts } = useTexts();
  const [at, setAt] = useState(start);
  const days = daysOf(at.month);
  return (
    <Picker
      mode="multiSelector"
      range={[MONTHS.map(texts.birthday.month), days.map(texts.birthday.date)]}
      value={[at.month - 1, Math.min(at.day, days.length) - 1]}
      onColumnChange={({ detail: { column, value } }) =>
        setAt(column === 0 ? { ...at, month: value + 1 } : { ...at, day: value + 1 })
      }
      onCancel={() => setAt(start)}
      onChange={({ detail }) => {
        const [month = 0, day = 0] = detail.value as readonly number[];
        onChoose({ month: month + 1, day: Math.min(day + 1, daysOf(month + 1).length) });
      }}
    >
      {children}
    </Picker>
  );
});
