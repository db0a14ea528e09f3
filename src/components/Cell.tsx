import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './iconNames';
import './Cell.scss';

interface Props {
  readonly icon?: IconName;
  readonly title: ReactNode;
  readonly plain?: boolean; // The title is not stressed.
  readonly onTap?: (() => void) | undefined; // With an arrow.
  readonly children?: ReactNode; // On the right.
}

/** One line of a card: what it is, and its value or way on. */
export function Cell({ icon, title, plain = false, onTap, children }: Props) {
  return (
    <View className="cell" {...(onTap && { onClick: onTap, ariaRole: 'button' })}>
      {icon && <Icon name={icon} className="cell__icon" />}
      <Text className={`cell__title ${plain ? 'cell__title--plain' : ''}`}>{title}</Text>
      <View className="cell__right">
        {children}
        {onTap && <Icon name="chevron-right" size={16} className="cell__arrow" />}
      </View>
    </View>
  );
}
