import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import './Section.scss';

interface Props {
  readonly title: string;
  readonly more?: string | undefined; // On the right: what a tap on it opens.
  readonly onMore?: () => void;
  readonly children: ReactNode;
}

/** A titled part of a page, on the page itself. */
export function Section({ title, more, onMore, children }: Props) {
  return (
    <View className="section">
      <View className="section__head">
        <Text className="section__title">{title}</Text>
        {more && (
          <View className="section__more" ariaRole="button" {...(onMore && { onClick: onMore })}>
            {more}
            <Icon name="chevron-right" size={15} />
          </View>
        )}
      </View>
      {children}
    </View>
  );
}
