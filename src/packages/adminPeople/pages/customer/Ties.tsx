import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import type { CustomerView } from '@/contract/adminCustomers';
import { goTo } from '@/navigation';
import { useShop } from '@/stores/shop';
import { usePeopleTexts } from '../../usePeopleTexts';

/** Who brought him, whose customer he is, and whom he brought. */
export const Ties = observer(function Ties({ customer }: { readonly customer: CustomerView }) {
  const { one: texts, source: sources, someone } = usePeopleTexts();
  const { session } = useShop();
  const { userId, source, broughtBy, leader, brought, province } = customer;
  return (
    <Card title={texts.ties} cells>
      <Cell title={texts.source} plain>
        <Text className="one__value">{sources[source]}</Text>
      </Cell>
      <Cell title={texts.broughtBy} plain onTap={broughtBy && (() => void goTo.customer(broughtBy.userId))}>
        <Text className="one__value">{broughtBy ? broughtBy.nickname || someone : texts.himself}</Text>
      </Cell>
      <Cell
        title={texts.leader}
        plain
        onTap={leader && session.may('leaders.see') ? () => void goTo.shopLeader(leader.userId) : undefined}
      >
        <Text className="one__value">{leader ? leader.nickname || someone : texts.noLeader}</Text>
      </Cell>
      <Cell title={texts.brought} plain onTap={() => void goTo.brought(userId)}>
        <Text className="one__value">{texts.broughtCount(brought)}</Text>
      </Cell>
      {province && (
        <Cell title={texts.province} plain>
          <Text className="one__value">{province}</Text>
        </Cell>
      )}
    </Card>
  );
});
