import { View } from '@tarojs/components';
import { Bone, BoneCard } from '@/components/Skeleton';

/** Rows of orders on their way. */
export function OrderRowBones() {
  return (
    <>
      {[1, 2, 3].map((i) => (
        <BoneCard key={i}>
          <Bone width={90} height={18} />
          <View className="orders__bone">
            <Bone width={64} height={64} />
            <Bone height={64} />
          </View>
        </BoneCard>
      ))}
    </>
  );
}
