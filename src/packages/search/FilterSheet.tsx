import { Input, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import type { Fen } from '@/domain/money';
import { useTexts } from '@/stores/language';
import { priceTyped, type ResultsStore, type Sort, typedOf } from './resultsStore';
import './FilterSheet.scss';

const SORTS: readonly Sort[] = ['chosen', 'sold', 'new', 'cheap', 'dear'];
const LONGEST = 10;

interface Props {
  readonly store: ResultsStore;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Each takes effect at once: the list changes behind the sheet. */
export const FilterSheet = observer(function FilterSheet({ store, open, onClose }: Props) {
  const { search: texts } = useTexts();
  const { sort, limits } = store;
  const foot = (
    <View className="filter-sheet__foot">
      <Button kind="line" onTap={() => store.clear()}>
        {texts.clearFilters}
      </Button>
      <Button onTap={onClose}>{texts.show}</Button>
    </View>
  );
  return (
    <Sheet open={open} onClose={onClose} label={texts.filter} foot={foot}>
      <Text className="filter-sheet__title">{texts.order}</Text>
      <View className="filter-sheet__row">
        {SORTS.map((one) => (
          <Chip key={one} sunken on={sort === one} onTap={() => store.sortBy(one)}>
            {texts.sort[one]}
          </Chip>
        ))}
      </View>
      <Text className="filter-sheet__title">{texts.only}</Text>
      <View className="filter-sheet__row">
        <Chip sunken on={limits.teamOnly} onTap={() => store.limit({ teamOnly: !limits.teamOnly })}>
          {texts.teamOnly}
        </Chip>
        <Chip sunken on={limits.inStock} onTap={() => store.limit({ inStock: !limits.inStock })}>
          {texts.inStock}
        </Chip>
      </View>
      <Text className="filter-sheet__title">{texts.price}</Text>
      <View className="filter-sheet__row filter-sheet__row--last">
        <PriceField label={texts.lowest} price={limits.priceFrom} onSet={(priceFrom) => store.limit({ priceFrom })} />
        <View className="filter-sheet__dash" />
        <PriceField label={texts.highest} price={limits.priceTo} onSet={(priceTo) => store.limit({ priceTo })} />
      </View>
    </Sheet>
  );
});

interface FieldProps {
  readonly label: string;
  readonly price: Fen | undefined;
  readonly onSet: (price: Fen | undefined) => void;
}

/** In yuan. It counts when the field is left; what is no price goes away again. */
function PriceField({ label, price, onSet }: FieldProps) {
  const known = typedOf(price);
  const [typed, setTyped] = useState(known);
  useEffect(() => setTyped(known), [known]);
  const leave = (text: string) => {
    const next = priceTyped(text);
    if (next === undefined) setTyped('');
    onSet(next);
  };
  return (
    <View className="filter-sheet__field">
      <Text className="filter-sheet__sign">¥</Text>
      <Input
        className="filter-sheet__input"
        placeholderClass="filter-sheet__hint"
        type="digit"
        value={typed}
        placeholder={label}
        ariaLabel={label}
        maxlength={LONGEST}
        onInput={({ detail }) => setTyped(detail.value)}
        onConfirm={({ detail }) => leave(detail.value)}
        onBlur={({ detail }) => leave(detail.value)}
      />
    </View>
  );
}
