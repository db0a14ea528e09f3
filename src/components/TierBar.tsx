import { Text, View } from '@tarojs/components';
import './TierBar.scss';

export interface Tier {
  readonly title: string; // "5 人"
  readonly note: string; //  "¥89.00"
  readonly fill: number; //  0 to 1: how far within this step.
}

interface Props {
  readonly tiers: readonly Tier[];
  readonly reached: number; // How many of them are.
  readonly sentence: string; // What is missing to the next.
  readonly label: string; //   What a screen reader says of all of it.
}

/** Steps of equal width that fill one after the other; under each what it takes and what it gives. */
export function TierBar({ tiers, reached, sentence, label }: Props) {
  return (
    <View className="tier-bar" ariaRole="img" ariaLabel={label}>
      <View className="tier-bar__steps">
        {tiers.map(({ title, note, fill }, i) => (
          <View key={title} className={`tier-bar__step ${i < reached ? 'tier-bar__step--on' : ''}`}>
            <View className="tier-bar__track">
              <View className="tier-bar__fill" style={{ width: `${Math.round(fill * 100)}%` }} />
            </View>
            <Text className="tier-bar__title">{title}</Text>
            <Text className="tier-bar__note">{note}</Text>
          </View>
        ))}
      </View>
      <Text className="tier-bar__sentence">{sentence}</Text>
    </View>
  );
}
