import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { Timeline } from '@/components/Timeline';
import { goTo, useIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { Buyer } from '../../Buyer';
import { Copied } from '../../Copied';
import { HandoverCard } from '../../HandoverCard';
import { LeaderSheets } from '../../LeaderSheets';
import { LeaderSince } from '../../LeaderSince';
import { LeaderTag } from '../../LeaderTag';
import { type LeaderShown, LeaderStore } from '../../leaderStore';
import { Account } from './Account';
import { Figures } from './Figures';
import './index.scss';

/** One group leader: what he brings, what he has, how it went; answered, invited, sent away, his customers handed over. */
export default observer(function LeaderPage() {
  const shop = useShop();
  const { adminLeaders: texts } = useTexts();
  const userId = useIdParam('user');
  const [store] = useState(() => new LeaderStore(shop, userId));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const { value } = store.leader;
  return (
    <Screen title={texts.one.title} bar={value && <Bar leader={value} store={store} />}>
      <Await of={store.leader} bones={<ListBones height={160} />}>
        {(leader) => (
          <>
            <Who leader={leader} store={store} />
            {leader.since !== undefined && <Brings leader={leader} />}
            {leader.since !== undefined && <Account leader={leader} />}
            <Life leader={leader} />
          </>
        )}
      </Await>
      <LeaderSheets deeds={store.deeds} />
    </Screen>
  );
});

interface Props {
  readonly leader: LeaderShown;
  readonly store: LeaderStore;
}

/** What can be done depends on how he stands. Customers of somebody who has left wait to be handed over. */
const Bar = observer(function Bar({ leader, store }: Props) {
  const { adminLeaders: texts } = useTexts();
  const { status, userId, customers } = leader;
  const begin = (deed: Parameters<typeof store.deeds.begin>[0]) => () => store.deeds.begin(deed, leader);
  const handOver = customers > 0 && (
    <Button kind={status === 'active' ? 'soft' : 'main'} onTap={() => goTo.handOverCustomers(userId)}>
      {texts.one.handOver}
    </Button>
  );
  if (status === 'applied')
    return (
      <May do="leaders.edit">
        <StickyBar>
          <Button kind="line" onTap={begin('decline')}>
            {texts.decline}
          </Button>
          <Button onTap={begin('accept')}>{texts.accept}</Button>
        </StickyBar>
      </May>
    );
  return (
    <May do="leaders.edit">
      <StickyBar>
        {status === 'active' && (
          <Button kind="line" onTap={begin('end')}>
            {texts.end}
          </Button>
        )}
        {status === 'invited' && (
          <Button kind="line" onTap={begin('takeBack')}>
            {texts.takeBack}
          </Button>
        )}
        {(status === 'left' || status === 'declined') && (
          <Button kind={customers > 0 ? 'line' : 'main'} onTap={begin('invite')}>
            {texts.again}
          </Button>
        )}
        {handOver}
      </StickyBar>
    </May>
  );
});

const Who = observer(function Who({ leader, store }: Props) {
  const { adminLeaders } = useTexts();
  const texts = adminLeaders.one;
  const { userId, kind, status, since, words } = leader;
  const shown = store.store.value?.store;
  const badge = shown?.badge ? texts.storeBadge(shown.badge.words) : shown?.claim ? texts.storeClaim(shown.claim) : '';
  return (
    <>
      <Card>
        <Buyer buyer={leader} note={<LeaderSince leader={leader} />}>
          <LeaderTag leader={leader} />
        </Buyer>
        {kind === 'staff' && <Text className="leader-one__note">{texts.staffNote}</Text>}
      </Card>
      {status === 'applied' && words && (
        <Card title={texts.words}>
          <Text className="leader-one__words">{words}</Text>
        </Card>
      )}
      <Card cells>
        <Copied title={texts.number} value={userId} />
        {since !== undefined && (
          <Cell title={texts.store} plain onTap={shown && (() => void goTo.shopStores())}>
            <Text>
              {shown
                ? [shown.isOpen && !shown.shut ? texts.storeOpen : texts.storeShut, badge].filter(Boolean).join(' · ')
                : texts.noStore}
            </Text>
          </Cell>
        )}
        <Cell title={texts.customer} plain onTap={() => void goTo.customer(userId)} />
      </Card>
    </>
  );
});

const Brings = observer(function Brings({ leader }: Pick<Props, 'leader'>) {
  const { adminLeaders } = useTexts();
  const texts = adminLeaders.one;
  const { sales, orders, earned, customers } = leader;
  return (
    <Card title={texts.month}>
      <Figures
        parts={[
          [texts.sales, money(sales)],
          [texts.orders, figures(orders)],
          [texts.earned, money(earned)],
          [texts.customers, figures(customers)],
        ]}
      />
    </Card>
  );
});

/** How it went, the newest first; and what was handed over from him and to him. */
const Life = observer(function Life({ leader }: Pick<Props, 'leader'>) {
  const { adminLeaders: texts, admin } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { events, handovers } = leader;
  const steps = events.map(({ what, words, by, at }, i) => ({
    title: texts.happened[what],
    time: momentText(at, now, language.name),
    note: by ? texts.by(by.nickname || admin.someone, words) : words || undefined,
    state: i === 0 ? ('now' as const) : ('done' as const),
  }));
  return (
    <>
      {handovers.length > 0 && <Text className="leader-one__title">{texts.one.handovers}</Text>}
      {handovers.map((handover) => (
        <HandoverCard key={handover.id} handover={handover} />
      ))}
      <Card title={texts.one.life}>
        <Timeline steps={steps} />
      </Card>
    </>
  );
});
