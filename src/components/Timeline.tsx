import { Text, View } from '@tarojs/components';
import './Timeline.scss';

export interface TimelineStep {
  readonly title: string;
  readonly time?: string | undefined;
  readonly note?: string | undefined;
  readonly state: 'done' | 'now' | 'next';
}

/** What has happened and what comes: the newest first, or as given. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  return (
    <View className="timeline">
      {steps.map(({ title, time, note, state }, i) => (
        <View key={steps.length - i} className={`timeline__step timeline__step--${state}`}>
          <View className="timeline__dot" />
          <View className="timeline__line">
            <Text className="timeline__title">{title}</Text>
            {time && <Text className="timeline__time">{time}</Text>}
          </View>
          {note && <Text className="timeline__note">{note}</Text>}
        </View>
      ))}
    </View>
  );
}
