import { Text, View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Face } from '@/components/Face';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import type { BroughtPerson } from '@/contract/adminCustomers';
import { goTo, useIdParam } from '@/navigation';
import { language } from '@/stores/language';
import { PagedList } from '@/stores/pagedList';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { dayText } from '@/texts/when';
import '../../PersonRow.scss';
import { usePeopleTexts } from '../../usePeopleTexts';

/** Who came new to the shop by what this customer has shared. */
export default observer(function BroughtPage() {
  const shop = useShop();
  const { brought: texts } = usePeopleTexts();
  const userId = useIdParam('user');
  const [list] = useState(
    () =>
      new PagedList<BroughtPerson>((cursor) => shop.admin.listBrought({ userId, ...(cursor && { cursor }) }), keyOf),
  );
  useLoad(() => void list.load());
  usePullDownRefresh(() => void list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <PageList
        list={list}
        keyOf={keyOf}
        bones={<ListBones height={44} count={5} />}
        empty={<EmptyState title={texts.none} words={texts.noneWords} />}
      >
        {(person) => <Row person={person} />}
      </PageList>
    </Screen>
  );
});

const keyOf = ({ userId }: BroughtPerson) => userId;

const Row = observer(function Row({ person }: { readonly person: BroughtPerson }) {
  const { brought: texts, row, someone } = usePeopleTexts();
  const { clock } = useShop();
  const { userId, avatar, nickname, orders, spent, at } = person;
  return (
    <Card onTap={() => void goTo.customer(userId)}>
      <View className="person" ariaRole="button">
        <Face avatar={avatar} nickname={nickname} size={44} />
        <View className="person__about">
          <Text className="person__name">{nickname || someone}</Text>
          <Text className="person__note">
            {`${orders > 0 ? row.bought(orders, money(spent)) : row.notBought} · ${texts.came(dayText(at, clock.now, language.name))}`}
          </Text>
        </View>
      </View>
    </Card>
  );
});
