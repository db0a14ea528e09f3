import { Text, View } from '@tarojs/components';

/** A long number of hexadecimal digits, whole, with its name above it. It can be selected. */
export function Hex({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <View className="draw-hex">
      <Text className="draw-hex__name">{name}</Text>
      <Text className="draw-hex__value" userSelect>
        {value}
      </Text>
    </View>
  );
}
