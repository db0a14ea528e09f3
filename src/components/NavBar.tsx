import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { goBack } from '@/navigation';
import { useTexts } from '@/stores/language';
import { Icon } from './Icon';
import { navMetrics } from './navMetrics';
import './NavBar.scss';

interface Props {
  readonly title?: string | undefined;
  readonly back: boolean;
  readonly over?: boolean; //       It lies on the page (a picture) instead of standing above it.
  readonly solid?: boolean; //      When over: the page has been scrolled, so it gets a ground.
  readonly children?: ReactNode; // Instead of a title: the logo, a search field.
}

/** The bar at the top, beside WeChat's capsule, whose place is measured. */
export const NavBar = observer(function NavBar({ title, back, over = false, solid = true, children }: Props) {
  const { common } = useTexts();
  const { status, height, free } = navMetrics();
  const alone = Taro.getCurrentPages().length <= 1; // Opened by a card: there is no way back, but one home.
  const kind = over ? `nav-bar--over ${solid ? 'nav-bar--solid' : ''}` : '';
  return (
    <View className={`nav-bar ${kind}`} style={{ paddingTop: `${status}px` }}>
      <View className="nav-bar__row" style={{ height: `${height}px`, paddingRight: `${free}px` }}>
        {back && (
          <View
            className={`nav-bar__back ${alone ? 'nav-bar__back--home' : ''}`}
            ariaRole="button"
            ariaLabel={alone ? common.toHome : common.back}
            onClick={goBack}
          >
            <Icon name={alone ? 'house' : 'chevron-left'} size={alone ? 22 : 26} />
          </View>
        )}
        {children ?? (title && (!over || solid) && <Text className="nav-bar__title">{title}</Text>)}
      </View>
    </View>
  );
});
