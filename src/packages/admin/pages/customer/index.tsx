import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Screen } from '@/components/Screen';
import type { AdminTemplate } from '@/contract/adminCoupons';
import type { ShopMember } from '@/contract/adminMembers';
import { goTo, useIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { Buyer } from '../../Buyer';
import { Copied } from '../../Copied';
import { CustomerBindings } from '../../customerBindings';
import { LeaderSheets } from '../../LeaderSheets';
import { ShopMemberStore } from '../../shopMember';
import { TemplateSheet } from '../../TemplateSheet';
import { AdjustSheet } from './AdjustSheet';
import { Belongs } from './Belongs';
import './index.scss';

/** How a customer stands as a member and whose customer he is; points, growth and coupons are given by hand. */
export default observer(function CustomerPage() {
  const shop = useShop();
  const { adminCustomers: texts, adminLeaders } = useTexts();
  const userId = useIdParam('user');
  const [store] = useState(() => new ShopMemberStore(shop, userId));
  const [belongs] = useState(() => new CustomerBindings(shop, userId));
  const [giving, setGiving] = useState(false);
  const load = () => Promise.all([store.member.load(), belongs.load()]);
  useDidShow(() => void load());
  usePullDownRefresh(() => void load().finally(() => Taro.stopPullDownRefresh()));
  const give = (template: AdminTemplate | undefined) => {
    setGiving(false);
    if (template) void goTo.giveCoupons(template.id, userId);
  };
  return (
    <Screen title={texts.one}>
      <Await of={store.member} bones={<ListBones height={180} count={1} />}>
        {(member) => (
          <>
            <Standing member={member} store={store} />
            <Card cells>
              <Cell icon="ticket" title={adminLeaders.customer.giveCoupon} plain onTap={() => setGiving(true)} />
            </Card>
            <Belongs store={belongs} />
          </>
        )}
      </Await>
      <AdjustSheet store={store} />
      <TemplateSheet open={giving} way="given" onChoose={give} onClose={() => setGiving(false)} />
      <LeaderSheets deeds={belongs.deeds} />
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
