import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { SearchBox } from '@/components/admin/SearchBox';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { TabStrip } from '@/components/TabStrip';
import type { ShopLeader } from '@/contract/adminLeaders';
import { goTo, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { Buyer } from '../../Buyer';
import { LeaderSheets } from '../../LeaderSheets';
import { LeaderSince } from '../../LeaderSince';
import { LeaderTag } from '../../LeaderTag';
import { LeaderDeeds } from '../../leaderDeeds';
import { keyOfLeader, LEADER_TAB_NAMES, LeadersList } from '../../leadersList';
import './index.scss';

/** Group leaders: the ways to everything about them, who they are, and who wants to be one. */
export default observer(function LeadersPage() {
  const shop = useShop();
  const { adminLeaders: texts } = useTexts();
  const asked = useParam('tab');
  const [store] = useState(
    () =>
      new LeadersList(
        shop,
        LEADER_TAB_NAMES.find((tab) => tab === asked),
      ),
  );
  const [deeds] = useState(() => new LeaderDeeds(shop, () => store.list.load()));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  const { list, tab, counts, words } = store;
  return (
    <Screen title={texts.title}>
      <Ways />
      <SearchBox value={words} hint={texts.search} onType={(value) => store.type(value)} />
      <TabStrip
        tabs={LEADER_TAB_NAMES.map((name) => ({ name, words: texts.tabs[name], count: counts[name] }))}
        current={tab}
        onChoose={(name) => store.choose(name)}
      />
      <PageList
        list={list}
        keyOf={keyOfLeader}
        bones={<ListBones height={90} />}
        empty={<EmptyState {...(words.trim() ? texts.nobody : texts.empty[tab])} />}
      >
        {(leader) => <LeaderCard leader={leader} deeds={deeds} />}
      </PageList>
      <LeaderSheets deeds={deeds} />
    </Screen>
  );
});

const WAYS: readonly (readonly [keyof ReturnType<typeof useTexts>['adminLeaders']['ways'], IconName, () => unknown])[] =
  [
    ['payouts', 'wallet', () => goTo.shopPayouts()],
    ['rules', 'sliders-horizontal', () => goTo.referralRules()],
    ['goods', 'percent', () => goTo.goodsCommissions()],
    ['payoutRule', 'coins', () => goTo.payoutRule()],
    ['kocs', 'thumbs-up', () => goTo.kocs()],
    ['lessons', 'file-text', () => goTo.shopLessons()],
    ['stores', 'store', () => goTo.shopStores()],
    ['handovers', 'history', () => goTo.handovers()],
  ];

const Ways = observer(function Ways() {
  const { adminLeaders: texts } = useTexts();
  return (
    <Card>
      <View className="leaders__ways">
        {WAYS.map(([name, icon, open]) => (
          <View key={name} className="leaders__way" ariaRole="button" onClick={open}>
            <Icon name={icon} size={24} />
            <Text className="leaders__name">{texts.ways[name]}</Text>
          </View>
        ))}
      </View>
    </Card>
  );
});

interface Props {
  readonly leader: ShopLeader;
  readonly deeds: LeaderDeeds;
}

const LeaderCard = observer(function LeaderCard({ leader, deeds }: Props) {
  const { adminLeaders: texts } = useTexts();
  const { status, userId, words, customers, sales, orders } = leader;
  const isAsking = status === 'applied';
  const counts = [
    customers > 0 && texts.people(figures(customers)),
    orders > 0 && texts.month(money(sales), figures(orders)),
  ].filter(Boolean);
  return (
    <Card>
      <View ariaRole="button" onClick={() => goTo.shopLeader(userId)}>
        <Buyer buyer={leader} note={<LeaderSince leader={leader} />}>
          <LeaderTag leader={leader} />
        </Buyer>
        {isAsking && <Text className="leaders__words">{words || texts.noWords}</Text>}
        {counts.length > 0 && <Text className="leaders__note">{counts.join(' · ')}</Text>}
      </View>
      {isAsking && (
        <View className="leaders__foot">
          <May do="leaders.edit">
            <Button kind="line" size="small" onTap={() => deeds.begin('decline', leader)}>
              {texts.decline}
            </Button>
          </May>
          <May do="leaders.edit">
            <Button kind="soft" size="small" onTap={() => deeds.begin('accept', leader)}>
              {texts.accept}
            </Button>
          </May>
        </View>
      )}
    </Card>
  );
});
