import { Text, View } from '@tarojs/components';

interface Props {
  readonly parts: readonly (readonly [name: string, figure: string])[];
}

/** Some figures side by side, each with its name below. */
export function Figures({ parts }: Props) {
  return (
    <View className="leader-one__parts">
      {parts.map(([name, figure]) => (
        <View key={name}>
          <Text className="leader-one__amount">{figure}</Text>
          <Text className="leader-one__name">{name}</Text>
        </View>
      ))}
    </View>
  );
}
