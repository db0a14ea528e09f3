import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import type { OutputOf } from '@/contract/endpoint';
import type { viewMe } from '@/contract/person';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';

type Counts = OutputOf<typeof viewMe>['orders'];

const TABS = [
  ['unpaid', 'wallet'],
  ['teaming', 'users'],
  ['toShip', 'package'],
  ['shipped', 'truck'],
] as const;

/** The ways to one's orders, with how many wait on each. */
export const OrderWays = observer(function OrderWays({ counts }: { readonly counts: Counts }) {
  const { me: texts, orders } = useTexts();
  return (
    <Card title={texts.orders} aside={texts.all} onAside={() => goTo.orders()}>
      <View className="order-ways">
        {TABS.map(([tab, icon]) => (
          <Way key={tab} icon={icon} words={orders.tabs[tab]} count={counts[tab]} onTap={() => goTo.orders(tab)} />
        ))}
        <Way icon="star" words={texts.toReview} count={counts.toReview} onTap={() => goTo.myReviews('waiting')} />
        <Way icon="rotate-cw" words={texts.afterSale} count={counts.afterSale} onTap={() => goTo.afterSales()} />
      </View>
    </Card>
  );
});

interface WayProps {
  readonly icon: IconName;
  readonly words: string;
  readonly count: number;
  readonly onTap: () => void;
}

function Way({ icon, words, count, onTap }: WayProps) {
  return (
    <View
      className="order-ways__way"
      ariaRole="button"
      ariaLabel={count > 0 ? `${words} ${count}` : words}
      onClick={onTap}
    >
      <Icon name={icon} size={24} />
      {count > 0 && <Text className="order-ways__count">{count > 99 ? '99+' : count}</Text>}
      <Text className="order-ways__words">{words}</Text>
    </View>
  );
}
