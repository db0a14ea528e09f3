import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { toastFailed } from '@/components/toast';
import type { Today } from '@/contract/adminToday';
import { dayOf } from '@/domain/time';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { counted } from '../../counted';
import { DeadLetterSheet } from '../../DeadLetterSheet';
import { TodayAlerts } from '../../TodayAlerts';
import { TodayStore } from '../../todayStore';
import './index.scss';

/** Where the staff begins: what needs hands now, and the ways to everything of the shop. */
export default observer(function TodayPage() {
  const shop = useShop();
  const { admin: texts } = useTexts();
  const [store] = useState(() => new TodayStore(shop));
  const [reading, setReading] = useState(false);
  useDidShow(() => void store.today.load());
  usePullDownRefresh(() => void store.today.load().finally(() => Taro.stopPullDownRefresh()));
  const read = () => {
    void store.letters.dead.load();
    setReading(true);
  };
  const close = () => {
    setReading(false);
    void store.today.load();
  };
  return (
    <Screen title={texts.today.title}>
      <Await of={store.today} bones={<Bones />}>
        {(today) => (
          <>
            <Who />
            <Waiting today={today} />
            <TodayAlerts today={today} onLetters={read} />
            <Ways />
            <Check store={store} />
          </>
        )}
      </Await>
      <DeadLetterSheet box={store.letters} open={reading} onClose={close} />
    </Screen>
  );
});

/** The day in Beijing, and who is at the desk. */
const Who = observer(function Who() {
  const { admin } = useTexts();
  const { session, clock } = useShop();
  const texts = admin.today;
  const [day] = useState(() => new Date(dayOf(clock.now)));
  const weekday = texts.weekdays[day.getUTCDay()] ?? '';
  const words = texts.day(day.getUTCMonth() + 1, day.getUTCDate(), weekday);
  return <Text className="today__who">{texts.who(words, session.me?.nickname ?? '')}</Text>;
});

type Count = Exclude<keyof Today, 'decideBy' | 'checkBy' | 'reshipBy' | 'knowsReturnAddress'>;

/** What somebody waits for comes first, and stands out. */
const COUNTS = [
  ['toShip', true, () => goTo.adminOrders('toShip')],
  ['toDecide', true, () => goTo.shopSales('toDecide')],
  ['toCheck', true, () => goTo.shopSales('toCheck')],
  ['toReship', true, () => goTo.shopSales('toReship')],
  ['toFetch', false, () => goTo.adminOrders('toFetch')],
  ['invoices', false, () => goTo.adminInvoices('asked')],
  ['unanswered', false, () => goTo.adminReviews()],
  ['low', false, () => goTo.adminStock()],
] as const satisfies readonly (readonly [Count, boolean, () => unknown])[];

const Waiting = observer(function Waiting({ today }: { readonly today: Today }) {
  const { admin } = useTexts();
  const texts = admin.today;
  const isNothing = COUNTS.every(([name]) => today[name] === 0);
  return (
    <Card title={texts.waiting} {...(isNothing && { aside: texts.none })}>
      <View className="today__counts">
        {COUNTS.map(([name, urgent, open]) => (
          <View
            key={name}
            className="today__count"
            ariaRole="button"
            ariaLabel={`${texts[name]} ${counted(today[name])}`}
            onClick={open}
          >
            <Text className={`today__figure ${figure(today[name], urgent)}`}>{counted(today[name])}</Text>
            <Text className="today__name">{texts[name]}</Text>
          </View>
        ))}
      </View>
    </Card>
  );
});

const figure = (count: number, urgent: boolean) =>
  count === 0 ? 'today__figure--none' : urgent ? 'today__figure--urgent' : '';

const WAYS: readonly (readonly [
  keyof ReturnType<typeof useTexts>['admin']['today']['ways'],
  IconName,
  () => unknown,
])[] = [
  ['orders', 'clipboard-list', () => goTo.adminOrders('all')],
  ['sales', 'undo-2', () => goTo.shopSales('all')],
  ['handOver', 'scan-line', () => goTo.handOver()],
  ['invoices', 'file-text', () => goTo.adminInvoices('all')],
  ['reviews', 'star', () => goTo.adminReviews()],
  ['stock', 'package', () => goTo.adminStock()],
  ['campaigns', 'badge-check', () => goTo.campaigns()],
  ['teams', 'users', () => goTo.adminTeams()],
  ['customers', 'user-round', () => goTo.customers()],
  ['leaders', 'link', () => goTo.shopLeaders()],
  ['books', 'wallet', () => goTo.adminBooks()],
  ['settings', 'settings', () => goTo.tradeSettings()],
];

const Ways = observer(function Ways() {
  const { admin } = useTexts();
  const texts = admin.today;
  return (
    <Card title={texts.shop}>
      <View className="today__ways">
        {WAYS.map(([name, icon, open]) => (
          <View key={name} className="today__way" ariaRole="button" onClick={open}>
            <Icon name={icon} size={24} />
            <Text className="today__name">{texts.ways[name]}</Text>
          </View>
        ))}
      </View>
    </Card>
  );
});

/** Adds everything up again, when somebody asks: it costs more than a count. */
const Check = observer(function Check({ store }: { readonly store: TodayStore }) {
  const { admin } = useTexts();
  const texts = admin.today;
  const { isSound, wrong, verdict } = store;
  const run = async () => {
    await verdict.load();
    if (verdict.failed) toastFailed(verdict.failed);
  };
  const words = isSound ? texts.sound : texts.wrong(wrong);
  return (
    <Card>
      <View className="today__check">
        <Icon name="shield-check" size={22} />
        <View className="today__say" onClick={() => isSound !== undefined && goTo.adminBooks()}>
          <Text className="today__strong">{texts.check}</Text>
          {isSound !== undefined && <Text className={isSound ? 'today__sound' : 'today__wrong'}>{words}</Text>}
        </View>
        <Button kind="line" size="small" loading={verdict.loading} onTap={() => void run()}>
          {texts.run}
        </Button>
      </View>
    </Card>
  );
});

function Bones() {
  return (
    <>
      <Bone width={160} height={20} />
      {[160, 120, 40].map((height) => (
        <BoneCard key={height} className="today__bone">
          <Bone height={height} />
        </BoneCard>
      ))}
    </>
  );
}
