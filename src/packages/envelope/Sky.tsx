import { View } from '@tarojs/components';
import { memo } from 'react';
import './Sky.scss';

interface Props {
  readonly label: string;
  readonly onTap: () => void;
}

const PACKETS = Array.from({ length: 12 }, (_, i) => i);

/**
 * The falling packets: a dozen, each on a way of its own that begins again at the top when it has come down. Styles move
 * them, so that a minute of rain is not one setData. With reduced motion there are three that stand still.
 */
export const Sky = memo(function Sky({ label, onTap }: Props) {
  return (
    <View className="sky">
      {PACKETS.map((i) => (
        <View key={i} className={`sky__packet sky__packet--${i}`} ariaRole="button" ariaLabel={label} onClick={onTap}>
          <View className="sky__flap" />
          <View className="sky__coin" />
        </View>
      ))}
    </View>
  );
});
