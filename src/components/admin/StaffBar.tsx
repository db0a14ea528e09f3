import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import type { Permission } from '@/domain/staff';
import { pathTo, replaceBy } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { staffDesk } from '@/stores/staffDesk';
import './StaffBar.scss';

export type StaffTab = 'today' | 'goods' | 'orders' | 'customers' | 'more';

const TABS: readonly (readonly [StaffTab, IconName, Permission, () => string])[] = [
  ['today', 'sun', 'today.see', () => pathTo.admin()],
  ['goods', 'package', 'goods.see', () => pathTo.adminGoods()],
  ['orders', 'clipboard-list', 'orders.see', () => pathTo.adminOrders('toShip')],
  ['customers', 'users', 'customers.see', () => pathTo.customers()],
  ['more', 'ellipsis', 'today.see', () => pathTo.more()],
];

/**
 * The staff's own bar, as Screen's `bar` on each of the five pages. One takes the place of another, so that the way
 * back always leads out to the shop.
 */
export const StaffBar = observer(function StaffBar({ at }: { readonly at: StaffTab }) {
  const { session } = useShop();
  const { admin } = useTexts();
  const texts = admin.bar;
  return (
    <View className="staff-bar" ariaRole="tablist">
      {TABS.filter(([, , permission]) => session.may(permission)).map(([name, icon, , path]) => {
        const count = name === 'orders' ? staffDesk.toShip : 0;
        return (
          <View
            key={name}
            className={`staff-bar__tab ${name === at ? 'staff-bar__tab--on' : ''}`}
            ariaRole="tab"
            ariaLabel={count > 0 ? texts.waiting(texts[name], count) : texts[name]}
            onClick={() => name !== at && replaceBy(path())}
          >
            <Icon name={icon} size={24} />
            {count > 0 && <Text className="staff-bar__badge">{count > 99 ? '99+' : count}</Text>}
            <Text>{texts[name]}</Text>
          </View>
        );
      })}
    </View>
  );
});
