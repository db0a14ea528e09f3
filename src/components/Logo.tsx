import { View } from '@tarojs/components';
import { points } from '@/theme/points';
import './Logo.scss';

/** One seat taken, one still free. `size` is its height in points. */
export function Logo({ size = 22 }: { readonly size?: number }) {
  return (
    <View className="logo" style={{ fontSize: points(size) }}>
      <View className="logo__free" />
      <View className="logo__taken" />
      <View className="logo__both" />
    </View>
  );
}
