import { View } from '@tarojs/components';
import { Bone } from '@/components/Skeleton';

const many = [0, 1, 2, 3, 4, 5, 6];
const few = [0, 1, 2, 3];

/** The boxes of the page, before the tree is there. */
export function CategoryBones() {
  return (
    <View className="category__columns">
      <View className="category__branches">
        {many.map((i) => (
          <View key={i} className="category__branch">
            <Bone width={44} height={16} />
          </View>
        ))}
      </View>
      <View className="category__main">
        <GoodsBones />
      </View>
    </View>
  );
}

export function GoodsBones() {
  return (
    <View>
      {few.map((i) => (
        <View key={i} className="goods-row">
          <Bone width={92} height={92} />
          <View className="goods-row__body">
            <Bone height={16} />
            <Bone width={80} height={12} className="goods-row__bone" />
          </View>
        </View>
      ))}
    </View>
  );
}
