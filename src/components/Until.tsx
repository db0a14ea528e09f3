import { computed } from 'mobx';
import { observer } from 'mobx-react-lite';
import { useMemo } from 'react';
import { type Instant, isOver } from '@/domain/time';
import { useShop } from '@/stores/shop';
import { Countdown } from './Countdown';

interface Props {
  readonly until: Instant;
  readonly words: string; // After the clock, while it runs: "后放回库存".
  readonly over: string; //  Instead of both, when the time is up.
}

/** A countdown in a sentence. It is drawn anew once: when the time is up. */
export const Until = observer(function Until({ until, words, over }: Props) {
  const { clock } = useShop();
  const isUp = useMemo(() => computed(() => isOver(until, clock.now)), [until, clock]).get();
  return isUp ? (
    over
  ) : (
    <>
      <Countdown until={until} /> {words}
    </>
  );
});
