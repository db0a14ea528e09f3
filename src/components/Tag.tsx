import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './Tag.scss';

interface Props {
  /** accent: a kind · good, warn, bad: a state · ink: the role of a person · price: beside a price · quiet. */
  readonly tone?: 'accent' | 'good' | 'warn' | 'bad' | 'ink' | 'price' | 'quiet';
  readonly children: ReactNode;
}

export function Tag({ tone = 'quiet', children }: Props) {
  return <View className={`tag tag--${tone}`}>{children}</View>;
}
