import { Picker, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Chip } from '@/components/Chip';
import { dayOf } from '@/domain/time';
import { useShop } from '@/stores/shop';
import { lastDays, moved, type Range, SPANS, spanOf } from './range';
import './RangePicker.scss';
import { useChartTexts } from './useChartTexts';

interface Props {
  readonly range: Range;
  readonly onSet: (range: Range) => void;
}

/** Which days are looked at: the last ones, or two days of one's own. */
export const RangePicker = observer(function RangePicker({ range, onSet }: Props) {
  const { clock } = useShop();
  const { range: texts } = useChartTexts();
  const [now] = useState(() => clock.now);
  const span = spanOf(range, now);
  const [own, setOwn] = useState(false);
  const isOwn = own || span === undefined;
  return (
    <View className="range">
      <View className="range__chips">
        {SPANS.map((count) => (
          <Chip
            key={count}
            on={!isOwn && span === count}
            onTap={() => {
              setOwn(false);
              onSet(lastDays(count, now));
            }}
          >
            {texts.last(count)}
          </Chip>
        ))}
        <Chip on={isOwn} onTap={() => setOwn(true)}>
          {texts.own}
        </Chip>
      </View>
      {isOwn && (
        <View className="range__days">
          {(['from', 'until'] as const).map((part) => (
            <Picker
              key={part}
              mode="date"
              className="range__picker"
              value={range[part]}
              end={dayOf(now)}
              onChange={({ detail }: { readonly detail: { readonly value: unknown } }) =>
                onSet(moved(range, part, String(detail.value), now))
              }
            >
              <View className="range__day" ariaRole="button" ariaLabel={`${texts[part]} ${range[part]}`}>
                <Text className="range__part">{texts[part]}</Text>
                <Text>{range[part]}</Text>
              </View>
            </Picker>
          ))}
        </View>
      )}
    </View>
  );
});
