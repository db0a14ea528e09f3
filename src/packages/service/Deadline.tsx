import { computed } from 'mobx';
import { observer } from 'mobx-react-lite';
import { useMemo } from 'react';
import { Countdown } from '@/components/Countdown';
import { usePageShown } from '@/components/pageShown';
import { hours, type Instant } from '@/domain/time';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { leftText } from './leftText';
import type { Timed } from './saleHead';

interface Props {
  readonly status: Timed;
  readonly until: Instant;
}

/** By when, and what happens then by itself. It changes once a minute and by itself: the page around it rests. */
export const Deadline = observer(function Deadline({ status, until }: Props) {
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
  const isNear = useMemo(() => computed(() => until - clock.now < hours(1)), [until, clock]).get();
  if (!left) return <>{texts.deadline.over}</>;
  return (
    <>
      {texts.deadline[status](left)}
      {isNear && ' '}
      {isNear && <Countdown until={until} />}
    </>
  );
});
