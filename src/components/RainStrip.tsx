import { Text, View } from '@tarojs/components';
import { computed } from 'mobx';
import { observer } from 'mobx-react-lite';
import { useMemo } from 'react';
import type { RainView } from '@/contract/envelope';
import { isOver, minutes } from '@/domain/time';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { Countdown } from './Countdown';
import { Icon } from './Icon';
import './RainStrip.scss';

/** So long before a rain of packets one is told of it. */
const TOLD = minutes(30);

/** A line that a rain of packets begins soon, or falls now; nothing at any other time. */
export const RainStrip = observer(function RainStrip({ rain }: { readonly rain: RainView | undefined }) {
  const { clock, language } = useShop();
  const { envelope } = useTexts();
  const { rain: texts } = envelope;
  const state = useMemo(
    () =>
      computed(() => {
        if (!rain || isOver(rain.closesAt, clock.now) || rain.mine || rain.left === 0) return 'none';
        if (clock.now >= rain.opensAt) return 'now';
        return rain.opensAt - clock.now <= TOLD ? 'soon' : 'none';
      }),
    [rain, clock],
  ).get();
  if (!rain || state === 'none') return null;
  return (
    <View className="rain-strip" ariaRole="button" onClick={() => goTo.rain()}>
      <Icon name="cloud-rain" size={20} className="rain-strip__icon" />
      <View className="rain-strip__about">
        <Text className="rain-strip__title">
          {state === 'now' ? texts.stripNow : texts.strip(momentText(rain.opensAt, rain.opensAt, language.name))}
        </Text>
        <Text className="rain-strip__words">{texts.stripWords(rain.shares)}</Text>
      </View>
      <Countdown until={state === 'now' ? rain.closesAt : rain.opensAt} />
      <Icon name="chevron-right" size={16} className="rain-strip__icon" />
    </View>
  );
});
