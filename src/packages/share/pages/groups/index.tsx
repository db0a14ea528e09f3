import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Seats } from '@/components/Seats';
import { Bone, BoneCard } from '@/components/Skeleton';
import type { GroupCard } from '@/contract/group';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { PagedList } from '@/stores/pagedList';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import './index.scss';

const keyOf = ({ groupId }: GroupCard) => groupId;

/** The chat groups that I came in by: who is in them, and what they saved together. */
export default observer(function GroupsPage() {
  const { api } = useShop();
  const { sharing } = useTexts();
  const { group: texts } = sharing;
  const [groups] = useState(() => new PagedList((cursor) => api.listGroups({ ...(cursor && { cursor }) }), keyOf));
  useDidShow(() => void groups.load());
  usePullDownRefresh(() => void groups.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.all}>
      <PageList
        list={groups}
        keyOf={keyOf}
        bones={[0, 1, 2].map((i) => (
          <BoneCard key={i}>
            <Bone height={56} />
          </BoneCard>
        ))}
        empty={
          <EmptyState
            title={texts.none}
            words={texts.noneWords}
            action={texts.noneAction}
            onAction={() => goTo.wall()}
          />
        }
      >
        {(group) => <Row group={group} />}
      </PageList>
    </Screen>
  );
});

const NAMED = 2; // people in the name of a group: WeChat does not tell its own

const Row = observer(function Row({ group }: { readonly group: GroupCard }) {
  const { common, sharing } = useTexts();
  const { group: texts } = sharing;
  const { faces, people, saved, openTeams } = group;
  const names = faces.slice(0, NAMED).map(({ nickname }) => nickname || common.someone);
  return (
    <Card className="group-row" onTap={() => goTo.group(group.groupId)}>
      <View className="group-row__about" ariaRole="button">
        <Text className="group-row__name">
          {names.length > 0 ? texts.others(names.join(texts.comma), people) : texts.alone}
        </Text>
        <Text className={saved > 0 ? 'group-row__saved' : 'group-row__words'}>
          {saved > 0 ? texts.savedLine(money(saved)) : texts.notYet}
        </Text>
        {openTeams > 0 && <Text className="group-row__words">{texts.open(openTeams)}</Text>}
      </View>
      {faces.length > 0 && <Seats faces={faces} size={faces.length} at={32} most={3} />}
      <Icon name="chevron-right" size={16} className="group-row__arrow" />
    </Card>
  );
});
