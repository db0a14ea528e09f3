import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '@/components/Icon';

interface Props {
  readonly title?: string;
  readonly more?: string; // On the right: what a tap on it opens.
  readonly onMore?: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the page, from edge to edge. */
export function Part({ title, more, onMore, className = '', children }: Props) {
  return (
    <View className={`goods-part ${className}`}>
      {title && (
        <View className="goods-part__head">
          <Text className="goods-part__title">{title}</Text>
          {more && (
            <View className="goods-part__more" ariaRole="button" {...(onMore && { onClick: onMore })}>
              {more}
              <Icon name="chevron-right" size={15} />
            </View>
          )}
        </View>
      )}
      {children}
    </View>
  );
}
