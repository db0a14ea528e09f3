import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { Tag } from '@/components/Tag';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import './index.scss';

/** Where customers fetch what they have bought. */
export default observer(function PickupsPage() {
  const shop = useShop();
  const { adminTrade: texts } = useTexts();
  const say = useWords();
  const [list] = useState(() => new Loadable(() => shop.admin.listShopPickups({})));
  useDidShow(() => void list.load());
  usePullDownRefresh(() => void list.load().finally(() => Taro.stopPullDownRefresh()));
  const bar = (
    <May do="delivery.edit">
      <StickyBar>
        <Button onTap={() => goTo.pickup()}>{texts.pickup.new}</Button>
      </StickyBar>
    </May>
  );
  return (
    <Screen title={texts.pickups} bar={list.value && bar}>
      <Await of={list} bones={<ListBones height={80} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState {...texts.pickup.empty} />
          ) : (
            all.map(({ id, name, address, hours, phone, isOpen }) => (
              <Card
                key={id}
                title={say(name)}
                aside={<Tag tone={isOpen ? 'good' : 'quiet'}>{isOpen ? texts.pickup.open : texts.pickup.closed}</Tag>}
                onTap={() => goTo.pickup(id)}
              >
                <Text className="pickup-card__line">{address}</Text>
                <Text className="pickup-card__note">{`${say(hours)} · ${phone}`}</Text>
              </Card>
            ))
          )
        }
      </Await>
    </Screen>
  );
});
