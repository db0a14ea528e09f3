import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { Bone } from '@/components/Skeleton';
import type { CategoryId } from '@/domain/id';
import { useTexts, useWords } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import './CategoriesSheet.scss';

interface Props {
  readonly open: boolean;
  readonly chosen: readonly CategoryId[];
  readonly onChange: (categories: readonly CategoryId[]) => void;
  readonly onClose: () => void;
}

/** Categories with all that is below them, or some of what is below. */
export const CategoriesSheet = observer(function CategoriesSheet({ open, chosen, onChange, onClose }: Props) {
  const shop = useShop();
  const { adminTrade, common } = useTexts();
  const texts = adminTrade.promotion;
  const say = useWords();
  const [tree] = useState(() => new Loadable(() => shop.api.listCategories({})));
  useEffect(() => {
    if (open && tree.status === 'idle') void tree.load();
  }, [open, tree]);
  const toggle = (id: CategoryId) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Sheet
      open={open}
      onClose={onClose}
      label={texts.pickCategories}
      foot={
        <Button size="wide" onTap={onClose}>
          {chosen.length > 0 ? common.listed(common.confirm, texts.chosen(chosen.length)) : common.confirm}
        </Button>
      }
    >
      <Text className="categories-sheet__title">{texts.pickCategories}</Text>
      <Await of={tree} bones={<Bone height={240} />}>
        {(all) =>
          all.map(({ id, title, children }) => (
            <View key={id} className="categories-sheet__group">
              {[{ id, title }, ...children].map((one, i) => (
                <Chip key={one.id} sunken on={chosen.includes(one.id)} onTap={() => toggle(one.id)}>
                  {i === 0 ? `${say(one.title)} · ${common.all}` : say(one.title)}
                </Chip>
              ))}
            </View>
          ))
        }
      </Await>
    </Sheet>
  );
});
