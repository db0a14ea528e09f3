import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import './Card.scss';

interface Props {
  readonly title?: string | undefined;
  readonly aside?: ReactNode; //   On the right of the title.
  readonly onAside?: () => void; // Then it is a way on, with an arrow.
  readonly cells?: boolean; //     It holds cells: less air above and below.
  readonly className?: string;
  readonly onTap?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** White on the paper of the page; it rests by tone, without edge or shadow. */
export function Card({ title, aside, onAside, cells = false, className = '', onTap, children }: Props) {
  return (
    <View className={`card ${cells ? 'card--cells' : ''} ${className}`} {...(onTap && { onClick: onTap })}>
      {title && (
        <View className="card__head">
          <Text className="card__title">{title}</Text>
          {aside && (
            <View className="card__aside" {...(onAside && { onClick: onAside, ariaRole: 'button' })}>
              {aside}
              {onAside && <Icon name="chevron-right" size={15} />}
            </View>
          )}
        </View>
      )}
      {children}
    </View>
  );
}
