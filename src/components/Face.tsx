import { Image, View } from '@tarojs/components';
import { points } from '@/theme/points';
import { Icon } from './Icon';
import './Face.scss';

interface Props {
  readonly avatar: string; //   Empty: this person has not given one.
  readonly nickname?: string;
  readonly size?: number; //    points
  readonly held?: boolean; //   The seat is not paid for yet.
  readonly className?: string;
}

/** A person. Without a picture the first letter of the name, without a name a figure. */
export function Face({ avatar, nickname = '', size = 36, held = false, className = '' }: Props) {
  const classes = `face ${held ? 'face--held' : ''} ${className}`;
  const box = { width: points(size), height: points(size) };
  if (avatar) {
    return (
      <View className={classes} style={box}>
        <Image className="face__picture" src={avatar} mode="aspectFill" />
      </View>
    );
  }
  return (
    <View className={`${classes} face--blank`} style={{ ...box, fontSize: points(size * 0.42) }}>
      {nickname ? [...nickname][0] : <Icon name="user-round" size={size * 0.5} />}
    </View>
  );
}
