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
  const { common, aloud, message } = useTexts();
  const { inCart, unread, isStaff } = theShop.session;
  const badges: Partial<Record<(typeof SHOWN)[number][0], TabProps['badge']>> = {
    cart: badgeOf(inCart, common.listed(common.tabs.cart, aloud.inCart(inCart))),
    me: badgeOf(unread, common.listed(common.tabs.me, message.unread(unread))),
  };
  return (
    <View className="tab-bar" ariaRole="tablist">
      {SHOWN.map(([name, icon]) => (
        <Tab
          key={name}
          icon={icon}
          words={common.tabs[name]}
          on={tabs.current === name}
          badge={badges[name]}
          onTap={() => goTo[name]()}
        />
      ))}
      {isStaff && <Tab icon="clipboard-list" words={common.tabs.admin} on={false} onTap={() => goTo.admin()} />}
    </View>
  );
});

const badgeOf = (count: number, label: string) => (count > 0 ? { count, label } : undefined);

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
