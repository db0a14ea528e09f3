import { Text } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Screen } from '@/components/Screen';
import type { ShopMember } from '@/contract/adminMembers';
import { useIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { Buyer } from '../../Buyer';
import { Copied } from '../../Copied';
import { ListBones } from '../../ListBones';
import { ShopMemberStore } from '../../shopMember';
import { AdjustSheet } from './AdjustSheet';
import './index.scss';

/** How a customer stands as a member; points and growth are given or taken by hand. */
export default observer(function CustomerPage() {
  const shop = useShop();
  const { adminCustomers: texts } = useTexts();
  const userId = useIdParam('user');
  const [store] = useState(() => new ShopMemberStore(shop, userId));
  useLoad(() => void store.member.load());
  usePullDownRefresh(() => void store.member.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <Await of={store.member} bones={<ListBones height={180} count={1} />}>
        {(member) => <Standing member={member} store={store} />}
      </Await>
      <AdjustSheet store={store} />
    </Screen>
  );
});

interface Props {
  readonly member: ShopMember;
  readonly store: ShopMemberStore;
}

const Standing = observer(function Standing({ member, store }: Props) {
  const { adminCustomers: texts } = useTexts();
  const say = useWords();
  const { userId, tier, growth, points, owed } = member;
  return (
    <>
      <Card>
        <Buyer buyer={member} note={tier ? say(tier) : texts.noTier} />
      </Card>
      <Card cells>
        <Copied title={texts.number} value={userId} />
        <Cell title={texts.growth} plain onTap={() => store.begin('growth')}>
          <Text className="customer__count">{figures(growth)}</Text>
        </Cell>
        <Cell title={texts.points} plain onTap={() => store.begin('points')}>
          <Text className="customer__count">{figures(points)}</Text>
        </Cell>
        {owed > 0 && (
          <>
            <Cell title={texts.owed} plain>
              <Text className="customer__count">{figures(owed)}</Text>
            </Cell>
            <Text className="customer__note">{texts.owedNote}</Text>
          </>
        )}
      </Card>
    </>
  );
});
