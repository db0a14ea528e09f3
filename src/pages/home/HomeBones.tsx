import { View } from '@tarojs/components';
import { Bone, BoneCard, BoneGrid } from '@/components/Skeleton';
import './HomeBones.scss';

const two = [0, 1];
const five = [0, 1, 2, 3, 4];

/** The boxes of the home page, before they are filled. */
export function HomeBones() {
  return (
    <View>
      <Bone height={40} shape="pill" />
      <Bone width={84} height={22} className="home-bones__title" />
      <View className="home-bones__rail">
        {two.map((i) => (
          <BoneCard key={i} className="home-bones__team">
            <View className="home-bones__row">
              <Bone width={40} height={40} shape="circle" />
              <Bone width={40} height={40} shape="circle" className="home-bones__overlap" />
              <Bone width={64} height={18} className="home-bones__right" />
            </View>
            <View className="home-bones__row home-bones__row--goods">
              <Bone width={52} height={52} />
              <View>
                <Bone width={140} height={16} />
                <Bone width={80} height={16} className="home-bones__second" />
              </View>
            </View>
            <Bone width={150} height={14} className="home-bones__words" />
          </BoneCard>
        ))}
      </View>
      <View className="home-bones__kinds">
        {five.map((i) => (
          <View key={i} className="home-bones__kind">
            <Bone width={52} height={52} className="home-bones__round" />
            <Bone width={32} height={12} />
          </View>
        ))}
      </View>
      <Bone height={136} className="home-bones__story" />
      <Bone width={84} height={22} className="home-bones__title" />
      <BoneGrid count={2} />
    </View>
  );
}
