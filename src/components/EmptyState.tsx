import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from './Button';
import { Icon } from './Icon';
import './EmptyState.scss';

interface Props {
  readonly title: string;
  readonly words?: string; //          One sentence; a line break may be in it.
  readonly action?: string;
  readonly onAction?: () => void;
  readonly children?: ReactNode; //    Something useful below: last bought, what others search.
}

/** Nothing here yet: seats that wait, one sentence, one button. */
export function EmptyState({ title, words, action, onAction, children }: Props) {
  return (
    <View className="empty-state">
      <View className="empty-state__seats">
        <View className="empty-state__seat empty-state__seat--taken" />
        <View className="empty-state__seat" />
        <View className="empty-state__seat">
          <Icon name="plus" size={26} />
        </View>
      </View>
      <Text className="empty-state__title">{title}</Text>
      {words && <Text className="empty-state__words">{words}</Text>}
      {action && onAction && <Button onTap={onAction}>{action}</Button>}
      {children && <View className="empty-state__more">{children}</View>}
    </View>
  );
}
