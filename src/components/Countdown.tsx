import { Text, View } from '@tarojs/components';
import { computed } from 'mobx';
import { observer } from 'mobx-react-lite';
import { useMemo } from 'react';
import { days, type Instant, isOver } from '@/domain/time';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { usePageShown } from './pageShown';
import './Countdown.scss';

interface Props {
  readonly until: Instant;
  readonly over?: string | undefined; // What has happened when the time is up.
  readonly boxes?: boolean; //           Three boxes: on the team page only.
}

const two = (count: number) => String(count).padStart(2, '0');

/**
 * Ticks by itself with the shop's clock, so that the page around it is not drawn again each second. All that are on
 * a page tick in the same instant, which is one setData; those of a page that is covered rest.
 */
export const Countdown = observer(function Countdown({ until, over, boxes = false }: Props) {
  const { clock } = useShop();
  const page = usePageShown();
  const { common, aloud } = useTexts();
  const seconds = useMemo(() => {
    let last = 0;
    return computed(() => {
      if (!page.shown) return last;
      const left = isOver(until, clock.now) ? 0 : Math.ceil((until - clock.now) / 1_000);
      last = left * 1_000 >= days(1) ? Math.floor(left / 86_400) * 86_400 : left; // In days it changes once a day.
      return last;
    });
  }, [until, clock, page]).get();

  if (seconds === 0) return <Text className="countdown countdown--over">{over ?? common.timeUp}</Text>;
  if (seconds >= 86_400) return <Text className="countdown">{common.daysLeft(seconds / 86_400)}</Text>;

  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const parts = [two(hours), two(minutes), two(seconds % 60)];
  const said = aloud.minutesLeft(hours, minutes); // Changes once a minute: nobody wants to hear each second.
  if (!boxes) {
    return (
      <Text className={`countdown ${seconds < 600 ? 'countdown--soon' : ''}`} ariaLabel={said}>
        {parts.join(':')}
      </Text>
    );
  }
  return (
    <View className="countdown countdown--boxes" ariaLabel={said} ariaRole="timer">
      {parts.map((part, i) => (
        <View key={i} className="countdown__part">
          {i > 0 && <Text className="countdown__colon">:</Text>}
          <Text className="countdown__box">{part}</Text>
        </View>
      ))}
    </View>
  );
});
