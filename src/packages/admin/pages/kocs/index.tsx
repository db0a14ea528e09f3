import { Text, View } from '@tarojs/components';
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
import { Tag } from '@/components/Tag';
import type { Koc } from '@/contract/adminReferral';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { Buyer } from '../../Buyer';
import { Kocs } from '../../kocs';
import { LeaderSheets } from '../../LeaderSheets';
import './index.scss';

/** Customers whose links bring people who buy: each is invited with a tap and a word. */
export default observer(function KocsPage() {
  const shop = useShop();
  const { adminLeaders } = useTexts();
  const texts = adminLeaders.kocs;
  const [store] = useState(() => new Kocs(shop));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <Text className="kocs__note">{texts.words}</Text>
      <Await of={store.list} bones={<ListBones height={72} />}>
        {(kocs) =>
          kocs.length === 0 ? (
            <EmptyState {...texts.none} />
          ) : (
            kocs.map((koc) => <Row key={koc.userId} koc={koc} store={store} />)
          )
        }
      </Await>
      <LeaderSheets deeds={store.deeds} />
    </Screen>
  );
});

const Row = observer(function Row({ koc, store }: { readonly koc: Koc; readonly store: Kocs }) {
  const { adminLeaders } = useTexts();
  const texts = adminLeaders.kocs;
  const { userId, brought, orders, amount, status } = koc;
  const isOpen = status === 'applied' || status === 'invited';
  return (
    <Card>
      <View ariaRole="button" onClick={() => goTo.customer(userId)}>
        <Buyer buyer={koc} note={texts.brought(figures(brought), figures(orders))}>
          <Text className="kocs__amount">{money(amount)}</Text>
        </Buyer>
      </View>
      <View className="kocs__foot">
        {status && <Tag tone={isOpen ? 'warn' : 'quiet'}>{texts.status[status]}</Tag>}
        {status === 'applied' && (
          <Button kind="soft" size="small" onTap={() => goTo.shopLeader(userId)}>
            {adminLeaders.accept}
          </Button>
        )}
        {!isOpen && (
          <May do="leaders.edit">
            <Button kind="soft" size="small" onTap={() => store.deeds.begin('invite', koc)}>
              {texts.invite}
            </Button>
          </May>
        )}
      </View>
    </Card>
  );
});
