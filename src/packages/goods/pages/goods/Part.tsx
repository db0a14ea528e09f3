import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { SectionHead } from '@/components/SectionHead';

interface Props {
  readonly title?: string;
  readonly more?: string;
  readonly onMore?: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the page, from edge to edge. */
export function Part({ title, more, onMore, className = '', children }: Props) {
  return (
    <View className={`goods-part ${className}`}>
      {title && <SectionHead title={title} more={more} onMore={onMore} small />}
      {children}
    </View>
  );
}
