import { View } from '@tarojs/components';
import { points } from '@/theme/points';
import type { IconName } from './iconNames';
import './Icon.scss';

interface Props {
  readonly name: IconName;
  readonly size?: number; // points
  readonly className?: string;
}

/** A line drawing in the colour of the words around it. It says nothing by itself: what it stands in is labelled. */
export function Icon({ name, size = 20, className = '' }: Props) {
  return <View className={`icon icon--${name} ${className}`} style={{ fontSize: points(size) }} />;
}
