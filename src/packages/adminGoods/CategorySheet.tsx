import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import type { ShopBranch } from '@/contract/adminCategories';
import type { CategoryId } from '@/domain/id';
import { useWords } from '@/stores/language';
import './CategorySheet.scss';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly tree: readonly ShopBranch[];
  readonly chosen?: CategoryId | undefined;
  readonly every?: string; //              A chip for no category at all.
  readonly leavesOnly?: boolean; //        Goods lie in leaves, unless a branch has none.
  readonly onChoose: (categoryId: CategoryId | undefined) => void;
  readonly onClose: () => void;
}

/** One category of the shop's own tree. */
export const CategorySheet = observer(function CategorySheet(props: Props) {
  const { open, title, tree, chosen, every, leavesOnly = false, onChoose, onClose } = props;
  const say = useWords();
  const choose = (categoryId: CategoryId | undefined) => {
    onChoose(categoryId);
    onClose();
  };
  return (
    <Sheet open={open} onClose={onClose} label={title}>
      <Text className="category-sheet__title">{title}</Text>
      {every && (
        <View className="category-sheet__group">
          <Chip sunken on={chosen === undefined} onTap={() => choose(undefined)}>
            {every}
          </Chip>
        </View>
      )}
      {tree.map((branch) => (
        <View key={branch.categoryId} className="category-sheet__branch">
          <Text className="category-sheet__name">{say(branch.title)}</Text>
          <View className="category-sheet__group">
            {(leavesOnly && branch.children.length > 0 ? branch.children : [branch, ...branch.children]).map((one) => (
              <Chip key={one.categoryId} sunken on={chosen === one.categoryId} onTap={() => choose(one.categoryId)}>
                {say(one.title)}
              </Chip>
            ))}
          </View>
        </View>
      ))}
    </Sheet>
  );
});
