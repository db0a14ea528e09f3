import { View } from '@tarojs/components';
import { Bone } from '@/components/Skeleton';

/** The page in its own boxes, while it comes. */
export function GoodsBones() {
  return (
    <>
      <Bone height={346} />
      <View className="price-box">
        <Bone width={150} height={34} />
        <Bone width={240} height={14} className="goods-bone" />
        <Bone width={300} height={20} className="goods-bone" />
      </View>
      <View className="goods-part">
        {[0, 1].map((i) => (
          <View key={i} className="goods-bone__row">
            <Bone width={84} height={36} shape="pill" />
            <Bone width={110} height={14} />
            <Bone width={58} height={34} shape="pill" />
          </View>
        ))}
      </View>
    </>
  );
}
