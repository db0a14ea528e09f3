import { View } from '@tarojs/components';
import { Face } from '@/components/Face';
import { Logo } from '@/components/Logo';
import type { Face as Person } from '@/contract/team';
import { points } from '@/theme/points';
import './Giver.scss';

interface Props {
  readonly sender: Person | undefined; // Nothing: the shop, with its sign.
  readonly size: number; //              points
}

/** Who gives a packet, in a ring of gold. */
export function Giver({ sender, size }: Props) {
  if (sender) return <Face className="giver" avatar={sender.avatar} nickname={sender.nickname} size={size} />;
  return (
    <View className="giver giver--shop" style={{ width: points(size), height: points(size) }}>
      <Logo size={size * 0.4} />
    </View>
  );
}
