import { type ITouchEvent, Text, View, type ViewProps } from '@tarojs/components';
import { type ReactNode, useRef } from 'react';
import { Icon } from '@/components/Icon';

interface Props {
  readonly open: boolean;
  readonly words: string; // On the button that comes out.
  readonly onSwipe: (open: boolean) => void;
  readonly onTap: () => void;
  readonly children: ReactNode;
}

type Touch = NonNullable<ViewProps['onTouchStart']>;
const touchOf = (event: unknown) => (event as ITouchEvent).changedTouches[0];

const FAR = 40; // px to the side, and more than up or down: otherwise the page is scrolled

/** A row that a finger moves aside, so that a button comes out. It is drawn once, when the finger leaves. */
export function SwipeRow({ open, words, onSwipe, onTap, children }: Props) {
  const from = useRef({ x: 0, y: 0 });
  const begin: Touch = (event) => {
    const touch = touchOf(event);
    if (touch) from.current = { x: touch.pageX, y: touch.pageY };
  };
  const end: Touch = (event) => {
    const touch = touchOf(event);
    if (!touch) return;
    const aside = touch.pageX - from.current.x;
    if (Math.abs(aside) < FAR || Math.abs(aside) < 2 * Math.abs(touch.pageY - from.current.y)) return;
    if (aside < 0 !== open) onSwipe(aside < 0);
  };
  return (
    <View className="swipe-row" onTouchStart={begin} onTouchEnd={end}>
      <View className={`swipe-row__front ${open ? 'swipe-row__front--aside' : ''}`}>{children}</View>
      {open && (
        <View className="swipe-row__button" ariaRole="button" onClick={onTap}>
          <Icon name="trash-2" size={18} />
          <Text>{words}</Text>
        </View>
      )}
    </View>
  );
}
