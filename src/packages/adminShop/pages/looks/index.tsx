import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { useLookTexts } from '@/components/admin/useLookTexts';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { useOptionalIdParam } from '@/navigation';
import { useShop } from '@/stores/shop';
import { LookRow } from '../../LookRow';
import { keyOfLook, LooksStore } from '../../looksStore';

/** Who of the staff has seen whose whole number and address. */
export default observer(function LooksPage() {
  const shop = useShop();
  const texts = useLookTexts();
  const ofId = useOptionalIdParam('user');
  const [store] = useState(() => new LooksStore(shop, ofId));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <PageList
        list={store.list}
        keyOf={keyOfLook}
        bones={<ListBones height={76} />}
        empty={<EmptyState title={texts.none} words={texts.noneWords} />}
      >
        {(look) => <LookRow look={look} />}
      </PageList>
    </Screen>
  );
});
