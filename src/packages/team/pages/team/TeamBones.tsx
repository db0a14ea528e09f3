import { View } from '@tarojs/components';
import { Bone, BoneCard } from '@/components/Skeleton';

/** The page in its own boxes, while it comes. */
export function TeamBones() {
  return (
    <>
      <BoneCard className="team-bones">
        <Bone width={64} height={64} />
        <View className="team-bones__lines">
          <Bone width={150} height={16} />
          <Bone width={110} height={16} />
        </View>
      </BoneCard>
      <BoneCard className="team-bones team-bones--panel">
        <View className="team-bones__seats">
          {[0, 1, 2].map((i) => (
            <Bone key={i} width={64} height={64} shape="circle" />
          ))}
        </View>
        <Bone width={210} height={30} />
        <Bone width={130} height={34} />
        <Bone height={48} shape="pill" />
      </BoneCard>
    </>
  );
}
