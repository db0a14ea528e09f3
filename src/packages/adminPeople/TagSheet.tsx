import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import type { TagId } from '@/domain/id';
import { goTo } from '@/navigation';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import './TagSheet.scss';
import { usePeopleTexts } from './usePeopleTexts';

interface Props {
  readonly open: boolean;
  readonly hung: readonly TagId[]; // Those that hang already: tapped again they come off.
  readonly onClose: () => void;
  readonly onChoose: (tagId: TagId, on: boolean) => void;
}

/** Which tag is hung on somebody, or taken off. Tags by rule are left to their rule. */
export const TagSheet = observer(function TagSheet({ open, hung, onClose, onChoose }: Props) {
  const shop = useShop();
  const { tag: texts } = usePeopleTexts();
  const [tags] = useState(() => new Loadable(() => shop.admin.listTags({})));
  useEffect(() => {
    if (open) void tags.load();
  }, [open, tags]);
  return (
    <Sheet open={open} onClose={onClose} label={texts.choose}>
      <Text className="tag-sheet__title">{texts.choose}</Text>
      <Await of={tags} bones={<ListBones height={44} count={1} />}>
        {(all) => (
          <>
            <View className="tag-sheet__row">
              {all
                .filter(({ byRule }) => !byRule)
                .map(({ id, name }) => (
                  <Chip key={id} sunken on={hung.includes(id)} onTap={() => onChoose(id, !hung.includes(id))}>
                    {name}
                  </Chip>
                ))}
            </View>
            {all.some(({ byRule }) => byRule) && <Text className="tag-sheet__note">{texts.onlyHand}</Text>}
            <Button kind="text" icon="plus" onTap={() => void goTo.tags()}>
              {texts.add}
            </Button>
          </>
        )}
      </Await>
    </Sheet>
  );
});
