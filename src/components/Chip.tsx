import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './iconNames';
import './Chip.scss';

interface Props {
  readonly on?: boolean;
  readonly off?: boolean; //      It cannot be chosen, and is struck out.
  readonly sunken?: boolean; //   On white instead of on the page.
  readonly icon?: IconName; //    After the words.
  readonly label?: string; //     When it has no words.
  readonly onTap: () => void;
  readonly children?: ReactNode;
}

/** One of several that can be chosen, or a word to search for. */
export function Chip({ on = false, off = false, sunken = false, icon, label, onTap, children }: Props) {
  const classes = ['chip', on && 'chip--on', off && 'chip--off', sunken && 'chip--sunken', !children && 'chip--bare'];
  return (
    <View className={classes.filter(Boolean).join(' ')} ariaRole="button" ariaLabel={label ?? ''} onClick={onTap}>
      {children}
      {icon && <Icon name={icon} size={children ? 14 : 16} />}
    </View>
  );
}
