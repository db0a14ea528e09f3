import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import type { OutputOf } from '@/contract/endpoint';
import type { viewMe } from '@/contract/person';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';

const WAYS = [
  ['unpaid', 'wallet'],
  ['teaming', 'users'],
  ['toShip', 'package'],
  ['shipped', 'truck'],
  ['done', 'badge-check'],
] as const;

/** The ways to one's orders, with how many wait on each. */
export const OrderWays = observer(function OrderWays({
  counts,
}: {
  readonly counts: OutputOf<typeof viewMe>['orders'];
}) {
  const { me: texts, orders } = useTexts();
  return (
    <Card title={texts.orders} aside={texts.all} onAside={() => goTo.orders()}>
      <View className="order-ways">
        {WAYS.map(([tab, icon]) => {
          const count = tab === 'done' ? 0 : counts[tab];
          const words = orders.tabs[tab];
          return (
            <View
              key={tab}
              className="order-ways__way"
              ariaRole="button"
              ariaLabel={count > 0 ? `${words} ${count}` : words}
              onClick={() => goTo.orders(tab)}
            >
              <Icon name={icon} size={24} />
              {count > 0 && <Text className="order-ways__count">{count > 99 ? '99+' : count}</Text>}
              <Text className="order-ways__words">{words}</Text>
            </View>
          );
        })}
      </View>
    </Card>
  );
});
