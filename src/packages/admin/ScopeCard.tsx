import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { CategoriesSheet } from '@/components/admin/CategoriesSheet';
import { GoodsSheet } from '@/components/admin/GoodsSheet';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Chip } from '@/components/Chip';
import type { CategoryId, GoodsId } from '@/domain/id';
import { useTexts } from '@/stores/language';
import './ScopeCard.scss';

interface ScopeForm {
  readonly isForAll: boolean;
  readonly categories: readonly CategoryId[];
  readonly goods: readonly GoodsId[];
  readonly except: readonly GoodsId[];
  giveToAll(isForAll: boolean): void;
  chooseCategories(categories: readonly CategoryId[]): void;
  chooseGoods(which: 'goods' | 'except', goods: readonly GoodsId[]): void;
}
interface Props {
  readonly form: ScopeForm;
  readonly title: string;
  readonly wrong: string | undefined;
}

/** For which goods something counts: all, or some by categories and one by one, and in any case without some. */
export const ScopeCard = observer(function ScopeCard({ form, title, wrong }: Props) {
  const { adminTrade } = useTexts();
  const texts = adminTrade.promotion;
  const [picking, setPicking] = useState<'categories' | 'goods' | 'except'>();
  const count = (chosen: readonly unknown[]) => (chosen.length > 0 ? texts.chosen(chosen.length) : texts.none);
  const close = () => setPicking(undefined);
  return (
    <>
      <Card title={title}>
        <View className="scope-card__choices">
          {([true, false] as const).map((all) => (
            <Chip key={String(all)} sunken on={form.isForAll === all} onTap={() => form.giveToAll(all)}>
              {all ? texts.all : texts.some}
            </Chip>
          ))}
        </View>
        {!form.isForAll && (
          <>
            <Cell title={texts.categories} plain onTap={() => setPicking('categories')}>
              <Text>{count(form.categories)}</Text>
            </Cell>
            <Cell title={texts.goods} plain onTap={() => setPicking('goods')}>
              <Text>{count(form.goods)}</Text>
            </Cell>
          </>
        )}
        <Cell title={texts.except} plain onTap={() => setPicking('except')}>
          <Text>{count(form.except)}</Text>
        </Cell>
        {wrong && <Text className="field__wrong">{wrong}</Text>}
      </Card>
      <CategoriesSheet
        open={picking === 'categories'}
        chosen={form.categories}
        onChange={(categories) => form.chooseCategories(categories)}
        onClose={close}
      />
      {(['goods', 'except'] as const).map((which) => (
        <GoodsSheet
          key={which}
          open={picking === which}
          title={which === 'goods' ? texts.pickGoods : texts.except}
          chosen={form[which]}
          onChange={(goods) => form.chooseGoods(which, goods)}
          onClose={close}
        />
      ))}
    </>
  );
});
