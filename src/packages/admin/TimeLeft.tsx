import { computed } from 'mobx';
import { observer } from 'mobx-react-lite';
import { useMemo } from 'react';
import { usePageShown } from '@/components/pageShown';
import type { Instant } from '@/domain/time';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { leftText } from './leftText';

interface Props {
  readonly until: Instant;
  readonly words: (left: string) => string;
  readonly over: string;
}

/** How long until something happens by itself. It changes once a minute and by itself: the page around it rests. */
export const TimeLeft = observer(function TimeLeft({ until, words, over }: Props) {
  const { clock } = useShop();
  const page = usePageShown();
  const { afterSale: texts } = useTexts();
  const left = useMemo(() => {
    let last = leftText(until, clock.now, texts);
    return computed(() => {
      if (page.shown) last = leftText(until, clock.now, texts);
      return last;
    });
  }, [until, clock, page, texts]).get();
  return <>{left ? words(left) : over}</>;
});
