import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { TabStrip } from '@/components/TabStrip';
import { useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { AdminTeamCard } from '../../AdminTeamCard';
import { CampaignTeams, keyOfTeam, TEAM_LISTS } from '../../campaignStore';
import './index.scss';

/** The teams of the shop: those that wait, the next deadline first; those that are being settled; all. */
export default observer(function AdminTeamsPage() {
  const shop = useShop();
  const { adminTeams } = useTexts();
  const texts = adminTeams.teams;
  const asked = useParam('tab');
  const [store] = useState(() => new CampaignTeams(shop, TEAM_LISTS.find((tab) => tab === asked) ?? 'open'));
  const { list, which } = store;
  useDidShow(() => void list.load());
  usePullDownRefresh(() => void list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      {list.failed?.kind !== 'refused' && (
        <TabStrip
          tabs={TEAM_LISTS.map((name) => ({ name, words: texts.tabs[name] }))}
          current={which}
          onChoose={(name) => store.choose(name)}
        />
      )}
      {list.items.length > 0 && <Text className="admin-teams__note">{texts.note}</Text>}
      <PageList
        list={list}
        keyOf={keyOfTeam}
        bones={<ListBones height={130} />}
        empty={<EmptyState {...texts.none[which]} />}
      >
        {(team) => <AdminTeamCard team={team} store={store} onDone={() => void list.load()} />}
      </PageList>
    </Screen>
  );
});
