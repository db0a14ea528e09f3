import { ScrollView, Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { EmptyState } from '@/components/EmptyState';
import { Face } from '@/components/Face';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import type { DeedView } from '@/contract/adminStaff';
import { goTo } from '@/navigation';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { momentText } from '@/texts/when';
import { DeedsStore, keyOfDeed } from '../../deedsStore';
import { useDeedTexts, useStaffTexts } from '../../useStaffTexts';
import './index.scss';

/** The audit log: who has changed what and when, the latest first. */
export default observer(function DeedsPage() {
  const shop = useShop();
  const { log: texts } = useStaffTexts();
  const [store] = useState(() => new DeedsStore(shop));
  useDidShow(() => {
    void store.list.load();
    if (shop.session.may('staff.see')) void store.staff.load();
  });
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <People store={store} />
      <PageList
        list={store.list}
        keyOf={keyOfDeed}
        bones={<ListBones height={76} />}
        empty={<EmptyState title={texts.none} words={texts.noneWords} />}
      >
        {(deed) => <Row deed={deed} />}
      </PageList>
    </Screen>
  );
});

const People = observer(function People({ store }: { readonly store: DeedsStore }) {
  const texts = useStaffTexts();
  const staff = store.staff.value?.staff ?? [];
  if (staff.length < 2) return null;
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className="deeds__people">
      <View className="deeds__chips">
        <Chip on={store.byId === undefined} label={texts.log.everybody} onTap={() => store.choose(undefined)}>
          {texts.log.everybody}
        </Chip>
        {staff.map(({ userId, name, nickname }) => (
          <Chip key={userId} on={store.byId === userId} onTap={() => store.choose(userId)}>
            {name || nickname || texts.someone}
          </Chip>
        ))}
      </View>
    </ScrollView>
  );
});

const Row = observer(function Row({ deed }: { readonly deed: DeedView }) {
  const texts = useStaffTexts();
  const { deedOf } = useDeedTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { deedId, by, role, endpoint, at, changes } = deed;
  const who = by.name || by.nickname || texts.someone;
  return (
    <Card onTap={() => void goTo.deed(deedId)}>
      <View className="deeds__row" ariaRole="button">
        <Face avatar={by.avatar} nickname={by.nickname} size={36} />
        <View className="deeds__what">
          <Text className="deeds__deed">{deedOf(endpoint)}</Text>
          <Text className="deeds__note">
            {[who, texts.roles[role], momentText(at, now, language.name)].join(' · ')}
          </Text>
        </View>
        <Text className="deeds__note">{texts.log.rows(figures(changes))}</Text>
      </View>
    </Card>
  );
});
