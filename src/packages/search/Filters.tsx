import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Chip } from '@/components/Chip';
import type { Fen } from '@/domain/money';
import { useTexts } from '@/stores/language';
import { roundMoney } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import { FilterSheet } from './FilterSheet';
import type { Limits, ResultsStore } from './resultsStore';
import './Filters.scss';

/** The usual orders and limits in a row, all of them in a sheet; and what is set, to be taken off again. */
export const Filters = observer(function Filters({ store }: { readonly store: ResultsStore }) {
  const { search: texts } = useTexts();
  const [open, setOpen] = useState(false);
  const { sort, limits, limited } = store;
  const byPrice = sort === 'cheap' || sort === 'dear';
  const icon = byPrice ? (sort === 'cheap' ? 'chevron-up' : 'chevron-down') : 'chevrons-up-down';
  return (
    <View>
      <View className="filters">
        <Chip on={sort === 'chosen'} onTap={() => store.sortBy('chosen')}>
          {texts.sort.chosen}
        </Chip>
        <Chip on={sort === 'sold'} onTap={() => store.sortBy('sold')}>
          {texts.sort.sold}
        </Chip>
        <Chip on={byPrice} icon={icon} label={texts.sort[byPrice ? sort : 'price']} onTap={() => store.sortByPrice()}>
          {texts.sort.price}
        </Chip>
        <Chip on={limits.teamOnly} onTap={() => store.limit({ teamOnly: !limits.teamOnly })}>
          {texts.teamOnly}
        </Chip>
        <View className="filters__all">
          <Chip
            on={limited.length > 0 || sort === 'new'}
            icon="sliders-horizontal"
            label={texts.filter}
            onTap={() => setOpen(true)}
          />
        </View>
      </View>
      {limited.length > 0 && (
        <View className="filters filters--set">
          {limited.map((limit) => (
            <Chip
              key={limit}
              icon="x"
              label={texts.without(nameOf(limit, limits, texts))}
              onTap={() => store.takeOff(limit)}
            >
              {nameOf(limit, limits, texts)}
            </Chip>
          ))}
        </View>
      )}
      <FilterSheet store={store} open={open} onClose={() => setOpen(false)} />
    </View>
  );
});

function nameOf(
  limit: ResultsStore['limited'][number],
  { priceFrom, priceTo }: Limits,
  texts: Texts['search'],
): string {
  if (limit !== 'price') return texts[limit];
  const [from, to] = [shown(priceFrom), shown(priceTo)];
  if (from && to) return texts.between(from, to);
  return from ? texts.from(from) : texts.upTo(to);
}

const shown = (price: Fen | undefined) => (price === undefined ? '' : roundMoney(price));
