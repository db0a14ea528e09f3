import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { useShop } from '@/stores/shop';
import { Button } from './Button';
import { Face } from './Face';
import { Icon } from './Icon';
import './EmptyState.scss';

interface Props {
  readonly title: string;
  readonly words?: string; //          One sentence; a line break may be in it.
  readonly action?: string;
  readonly onAction?: () => void;
  readonly children?: ReactNode; //    Something useful below: last bought, what others search.
}

/** Nothing here yet: one's own seat and those that wait, one sentence, one button. */
export const EmptyState = observer(function EmptyState({ title, words, action, onAction, children }: Props) {
  const { session } = useShop();
  return (
    <View className="empty-state">
      <View className="empty-state__seats">
        {session.me?.avatar ? (
          <View className="empty-state__seat empty-state__seat--mine">
            <Face avatar={session.me.avatar} nickname={session.me.nickname} size={68} />
          </View>
        ) : (
          <View className="empty-state__seat empty-state__seat--taken" />
        )}
        <View className="empty-state__seat" />
        <View className="empty-state__seat">
          <Icon name="plus" size={28} />
        </View>
      </View>
      <Text className="empty-state__title">{title}</Text>
      {words && <Text className="empty-state__words">{words}</Text>}
      {action && onAction && <Button onTap={onAction}>{action}</Button>}
      {children && <View className="empty-state__more">{children}</View>}
    </View>
  );
});
