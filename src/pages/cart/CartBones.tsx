import { View } from '@tarojs/components';
import { Bone, BoneCard } from '@/components/Skeleton';

export function CartBones() {
  return (
    <>
      {[1, 2, 3].map((i) => (
        <BoneCard key={i}>
          <View className="cart-row">
            <Bone width={22} height={22} shape="circle" />
            <Bone width={76} height={76} />
            <View className="cart-row__body">
              <Bone width={140} height={18} />
              <View className="cart-row__foot">
                <Bone width={64} height={18} />
                <Bone width={88} height={30} shape="pill" />
              </View>
            </View>
          </View>
        </BoneCard>
      ))}
    </>
  );
}
