import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './iconNames';
import './StickyBar.scss';

interface Props {
  readonly aboveTabs?: boolean; // On a tab page it stands on the tab bar.
  readonly note?: ReactNode; //    A line above the buttons. The page ends with a StickyBarRoom then.
  readonly children: ReactNode;
}

/** What to do on this page, always in reach of the thumb. Buttons in it grow. Put it into Screen's `bar`. */
export function StickyBar({ aboveTabs = false, note, children }: Props) {
  return (
    <View className={`sticky-bar ${aboveTabs ? 'sticky-bar--above-tabs' : ''} ${note ? 'sticky-bar--noted' : ''}`}>
      {note}
      {note ? <View className="sticky-bar__row">{children}</View> : children}
    </View>
  );
}

/** Keeps the end of a page clear of the note of its bar. */
export const StickyBarRoom = () => <View className="sticky-bar-room" />;

/** A small way on the left of the bar: home, favourites. */
export function StickyBarIcon({
  icon,
  label,
  count = 0,
  onTap,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly count?: number; // A badge on it: what is in the cart.
  readonly onTap: () => void;
}) {
  return (
    <View className="sticky-bar__icon" ariaRole="button" ariaLabel={label} onClick={onTap}>
      <Icon name={icon} />
      {count > 0 && <View className="sticky-bar__count">{count > 99 ? '99+' : count}</View>}
      <Text>{label}</Text>
    </View>
  );
}
