import { Text, View } from '@tarojs/components';
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
      <Leaf store={store} id={undefined} words={category.all} note={undefined} />
      {children.map(({ id, title, note }) => (
        <Leaf key={id} store={store} id={id} words={say(title)} note={note && say(note)} />
      ))}
    </View>
  );
});

interface LeafProps {
  readonly store: CategoryStore;
  readonly id: CategoryId | undefined;
  readonly words: string;
  readonly note: string | undefined;
}

const Leaf = observer(function Leaf({ store, id, words, note }: LeafProps) {
  const on = store.leafId === id;
  return (
    <View
      className={`category__leaf ${on ? 'category__leaf--on' : ''}`}
      ariaRole="tab"
      onClick={() => store.chooseLeaf(id)}
    >
      <Text>{words}</Text>
      {note && <Text className="category__leaf-note">{note}</Text>}
    </View>
  );
});
