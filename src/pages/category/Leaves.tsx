import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { CategoryId } from '@/domain/id';
import { useTexts, useWords } from '@/stores/language';
import type { CategoryStore } from './categoryStore';

/** What is below the chosen branch; "all" is the branch itself. */
export const Leaves = observer(function Leaves({ store }: { readonly store: CategoryStore }) {
  const { category } = useTexts();
  const say = useWords();
  const children = store.branch?.children ?? [];
  if (children.length === 0) return null;
  return (
    <View className="category__leaves">
      <Leaf store={store} id={undefined} words={category.all} />
      {children.map(({ id, title }) => (
        <Leaf key={id} store={store} id={id} words={say(title)} />
      ))}
    </View>
  );
});

interface LeafProps {
  readonly store: CategoryStore;
  readonly id: CategoryId | undefined;
  readonly words: string;
}

const Leaf = observer(function Leaf({ store, id, words }: LeafProps) {
  const on = store.leafId === id;
  return (
    <View
      className={`category__leaf ${on ? 'category__leaf--on' : ''}`}
      ariaRole="tab"
      onClick={() => store.chooseLeaf(id)}
    >
      {words}
    </View>
  );
});
