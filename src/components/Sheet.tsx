import { ScrollView, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useEffect, useState } from 'react';
import { useTexts } from '@/stores/language';
import { Icon } from './Icon';
import './Sheet.scss';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label?: string; //    What a screen reader announces.
  readonly foot?: ReactNode; //  Stays at the bottom while the rest scrolls.
  readonly paper?: boolean; //   Its ground is that of the page: for cards and tickets.
  readonly children: ReactNode;
}

const LEAVES = 300; // ms: $sheet

/** Comes up from below over the page; a tap beside it, or on the cross, sends it away. */
export const Sheet = observer(function Sheet({ open, onClose, label, foot, paper = false, children }: Props) {
  const { common } = useTexts();
  const here = useHereWhileLeaving(open);
  if (!here) return null;
  return (
    <View className={`sheet ${open ? 'sheet--open' : 'sheet--leaving'}`} ariaRole="dialog" ariaLabel={label ?? ''}>
      <View className="sheet__scrim" catchMove onClick={onClose} />
      <View className={`sheet__panel ${paper ? 'sheet__panel--paper' : ''}`} catchMove>
        <View className="sheet__handle" />
        <View className="sheet__close" ariaRole="button" ariaLabel={common.close} onClick={onClose}>
          <Icon name="x" size={22} />
        </View>
        <ScrollView className="sheet__body" scrollY enhanced showScrollbar={false}>
          {children}
        </ScrollView>
        {foot && <View className="sheet__foot">{foot}</View>}
      </View>
    </View>
  );
});

/** True while it is open and until it has gone down, so that it is seen going. */
function useHereWhileLeaving(open: boolean): boolean {
  const [here, setHere] = useState(open);
  useEffect(() => {
    if (open) {
      setHere(true);
      return undefined;
    }
    const timer = setTimeout(() => setHere(false), LEAVES);
    return () => clearTimeout(timer);
  }, [open]);
  return open || here;
}
