import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { useTexts } from '@/stores/language';
import type { ResultsStore, Sort } from './resultsStore';
import './Filters.scss';

const SORTS: readonly Sort[] = ['chosen', 'new', 'cheap', 'dear'];

/** The usual orders and limits in a row, all of them in a sheet. */
export const Filters = observer(function Filters({ store }: { readonly store: ResultsStore }) {
  const { search: texts } = useTexts();
  const [open, setOpen] = useState(false);
  const { sort, teamOnly } = store;
  const byPrice = sort === 'cheap' || sort === 'dear';
  return (
    <View className="filters">
      <Chip on={sort === 'chosen'} onTap={() => store.sortBy('chosen')}>
        {texts.sort.chosen}
      </Chip>
      <Chip on={sort === 'new'} onTap={() => store.sortBy('new')}>
        {texts.sort.new}
      </Chip>
      <Chip
        on={byPrice}
        icon={PRICE_ICON[sort]}
        label={byPrice ? texts.sort[sort] : texts.sort.price}
        onTap={() => store.sortByPrice()}
      >
        {texts.sort.price}
      </Chip>
      <Chip on={teamOnly} onTap={() => store.limit({ teamOnly: !teamOnly })}>
        {texts.teamOnly}
      </Chip>
      <View className="filters__all">
        <Chip on={store.inStock} icon="sliders-horizontal" label={texts.filter} onTap={() => setOpen(true)} />
      </View>
      <Sheet open={open} onClose={() => setOpen(false)} label={texts.filter}>
        <AllFilters store={store} />
      </Sheet>
    </View>
  );
});

const PRICE_ICON = {
  chosen: 'chevrons-up-down',
  new: 'chevrons-up-down',
  cheap: 'chevron-up',
  dear: 'chevron-down',
} as const;

/** Each takes effect at once: the list changes behind the sheet. */
const AllFilters = observer(function AllFilters({ store }: { readonly store: ResultsStore }) {
  const { search: texts } = useTexts();
  return (
    <View>
      <Text className="filters__title">{texts.order}</Text>
      <View className="filters__row">
        {SORTS.map((sort) => (
          <Chip key={sort} sunken on={store.sort === sort} onTap={() => store.sortBy(sort)}>
            {texts.sort[sort]}
          </Chip>
        ))}
      </View>
      <Text className="filters__title">{texts.only}</Text>
      <View className="filters__row">
        <Chip sunken on={store.teamOnly} onTap={() => store.limit({ teamOnly: !store.teamOnly })}>
          {texts.teamOnly}
        </Chip>
        <Chip sunken on={store.inStock} onTap={() => store.limit({ inStock: !store.inStock })}>
          {texts.inStock}
        </Chip>
      </View>
    </View>
  );
});
