import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { Instant } from '@/domain/time';
import { useShop } from '@/stores/shop';
import { change } from '@/texts/figures';
import { momentText } from '@/texts/when';
import './LogRow.scss';

interface Props {
  readonly words: string;
  readonly at: Instant;
  readonly count: number; // Below zero: it went.
  readonly onTap?: (() => void) | undefined;
}

/** One time that growth or points came or went: why, when, and how many. */
export const LogRow = observer(function LogRow({ words, at, count, onTap }: Props) {
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  return (
    <View className="log-row" {...(onTap && { onClick: onTap, ariaRole: 'button' })}>
      <View className="log-row__about">
        <Text className="log-row__words">{words}</Text>
        <Text className="log-row__at">{momentText(at, now, language.name)}</Text>
      </View>
      <Text className={`log-row__count ${count > 0 ? 'log-row__count--came' : ''}`}>{change(count)}</Text>
    </View>
  );
});
