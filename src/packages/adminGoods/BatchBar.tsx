import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import type { CategoryId } from '@/domain/id';
import { useTexts } from '@/stores/language';
import './BatchBar.scss';
import { CategorySheet } from './CategorySheet';
import type { GoodsListStore } from './listStore';
import { useGoodsTexts } from './useGoodsTexts';

/** What can be done with those that are chosen. */
export const BatchBar = observer(function BatchBar({ store }: { readonly store: GoodsListStore }) {
  const { common } = useTexts();
  const { list: texts } = useGoodsTexts();
  const [moving, setMoving] = useState(false);
  const rows = [...(store.chosen?.values() ?? [])];
  const whyNot = rows.length === 0 ? { whyNot: texts.select } : {};
  const shelve = async (onSale: boolean) => {
    const done = await store.batch(rows, { onSale });
    if (done) toast(onSale ? texts.didOn(done) : texts.didOff(done));
    else if (done === undefined) toastFailed(store.shelving.failed);
  };
  const move = async (categoryId: CategoryId | undefined) => {
    const done = categoryId && (await store.batch(rows, { categoryId }));
    if (done) toast(texts.didMove(done));
    else if (categoryId && done === undefined) toastFailed(store.moving.failed);
  };
  const note = (
    <View className="batch-bar__note">
      <Text className="batch-bar__count">{texts.chosen(rows.length)}</Text>
      <Button kind="text" size="small" onTap={() => store.chooseAll()}>
        {texts.chooseAll}
      </Button>
      <Button kind="text" size="small" onTap={() => store.end()}>
        {common.cancel}
      </Button>
    </View>
  );
  return (
    <>
      <StickyBar note={note}>
        <Button kind="line" {...whyNot} onTap={() => setMoving(true)}>
          {texts.batchCategory}
        </Button>
        <Button kind="soft" {...whyNot} loading={store.shelving.running} onTap={() => void shelve(false)}>
          {texts.batchOff}
        </Button>
        <Button {...whyNot} loading={store.shelving.running} onTap={() => void shelve(true)}>
          {texts.batchOn}
        </Button>
      </StickyBar>
      <CategorySheet
        open={moving}
        title={texts.batchCategory}
        tree={store.tree.value ?? []}
        leavesOnly
        onChoose={(categoryId) => void move(categoryId)}
        onClose={() => setMoving(false)}
      />
    </>
  );
});
