import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { tabs } from '@/stores/tabs';
import { theShop } from '@/stores/theShop';
import './index.scss';

const SHOWN = [
  ['home', 'house'],
  ['category', 'layout-grid'],
  ['cart', 'shopping-bag'],
  ['me', 'circle-user-round'],
] as const;

/** The four tabs, and a fifth way for the staff. Every tab page has one of its own; what it shows is shared. */
export default observer(function TabBar() {
  const { common, aloud } = useTexts();
  const { inCart, isStaff } = theShop.session;
  return (
    <View className="tab-bar" ariaRole="tablist">
      {SHOWN.map(([name, icon]) => (
        <Tab
          key={name}
          icon={icon}
          words={common.tabs[name]}
          on={tabs.current === name}
          badge={
            name === 'cart' && inCart > 0
              ? { count: inCart, label: common.listed(common.tabs[name], aloud.inCart(inCart)) }
              : undefined
          }
          onTap={() => goTo[name]()}
        />
      ))}
      {isStaff && <Tab icon="clipboard-list" words={common.tabs.admin} on={false} onTap={() => goTo.admin()} />}
    </View>
  );
});

interface TabProps {
  readonly icon: IconName;
  readonly words: string;
  readonly on: boolean;
  readonly badge?: { readonly count: number; readonly label: string } | undefined;
  readonly onTap: () => void;
}

function Tab({ icon, words, on, badge, onTap }: TabProps) {
  return (
    <View
      className={`tab-bar__tab ${on ? 'tab-bar__tab--on' : ''}`}
      ariaRole="tab"
      ariaLabel={badge?.label ?? words}
      onClick={onTap}
    >
      <Icon name={icon} size={24} />
      {badge && <Text className="tab-bar__badge">{badge.count > 99 ? '99+' : badge.count}</Text>}
      <Text>{words}</Text>
    </View>
  );
}
