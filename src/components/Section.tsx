import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { SectionHead } from './SectionHead';
import './Section.scss';

interface Props {
  readonly title: string;
  readonly more?: string | undefined;
  readonly onMore?: () => void;
  readonly children: ReactNode;
}

/** A titled part of a page, on the page itself. */
export function Section({ title, more, onMore, children }: Props) {
  return (
    <View className="section">
      <SectionHead title={title} more={more} onMore={onMore} />
      {children}
    </View>
  );
}
