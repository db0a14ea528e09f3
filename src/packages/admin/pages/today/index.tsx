import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { StaffBar } from '@/components/admin/StaffBar';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { dayOf } from '@/domain/time';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { DeadLetterSheet } from '../../DeadLetterSheet';
import { TodayAlerts } from '../../TodayAlerts';
import { TodayStore } from '../../todayStore';
import { useDeskTexts } from '../../useDeskTexts';
import { Check } from './Check';
import { EndingTeams } from './EndingTeams';
import { Sales } from './Sales';
import { Waiting } from './Waiting';
import './index.scss';

/** Where the staff begins: how the day goes, what needs hands now, and the teams that are about to end. */
export default observer(function TodayPage() {
  const shop = useShop();
  const { admin: texts } = useTexts();
  const [store] = useState(() => new TodayStore(shop));
  const [reading, setReading] = useState(false);
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const read = () => {
    void store.letters.dead.load();
    setReading(true);
  };
  const close = () => {
    setReading(false);
    void store.today.load();
  };
  return (
    <Screen title={texts.today.title} bar={<StaffBar at="today" />}>
      <Who />
      {store.seesFigures && <Sales store={store} />}
      <Await of={store.today} bones={<Bones />}>
        {(today) => (
          <>
            <Waiting today={today} />
            <TodayAlerts today={today} onLetters={read} />
          </>
        )}
      </Await>
      <EndingTeams store={store} />
      {shop.session.may('books.see') && <Check store={store} />}
      <DeadLetterSheet box={store.letters} open={reading} onClose={close} />
    </Screen>
  );
});

/** The day in Beijing, and who is at the desk. */
const Who = observer(function Who() {
  const { admin } = useTexts();
  const { roles } = useDeskTexts();
  const { session, clock } = useShop();
  const texts = admin.today;
  const [day] = useState(() => new Date(dayOf(clock.now)));
  const weekday = texts.weekdays[day.getUTCDay()] ?? '';
  const words = texts.day(day.getUTCMonth() + 1, day.getUTCDate(), weekday);
  const role = session.me?.role && roles[session.me.role];
  const name = [role, session.me?.nickname].filter(Boolean).join(' ');
  return <Text className="today__who">{texts.who(words, name)}</Text>;
});

function Bones() {
  return (
    <>
      {[160, 120].map((height) => (
        <BoneCard key={height} className="today__bone">
          <Bone height={height} />
        </BoneCard>
      ))}
    </>
  );
}
