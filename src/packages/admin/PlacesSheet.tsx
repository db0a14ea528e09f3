import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { toast } from '@/components/toast';
import { PROVINCES } from '@/domain/provinces';
import { useTexts, useWords } from '@/stores/language';
import { placeWords } from './namedPlace';
import './PlacesSheet.scss';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly places: readonly string[];
  readonly taken?: readonly string[]; // Not to be chosen here: they are elsewhere.
  readonly onChange: (places: readonly string[]) => void;
  readonly onClose: () => void;
}

const provinces = PROVINCES.map(({ zh }) => zh);

/** Provinces, as many as wanted. Cities that were set before are kept, and can be taken out. */
export const PlacesSheet = observer(function PlacesSheet(props: Props) {
  const { open, title, places, taken = [], onChange, onClose } = props;
  const { adminTrade: texts, common } = useTexts();
  const say = useWords();
  const [cities, setCities] = useState<readonly string[]>([]);
  const others = places.filter((place) => !provinces.includes(place) && !cities.includes(place));
  if (others.length > 0) setCities([...cities, ...others]); // They stay in sight when they are taken out.
  const toggle = (place: string) => {
    if (taken.includes(place)) return void toast(texts.form.taken);
    onChange(places.includes(place) ? places.filter((one) => one !== place) : [...places, place]);
  };
  return (
    <Sheet
      open={open}
      onClose={onClose}
      label={title}
      foot={
        <Button size="wide" onTap={onClose}>
          {places.length > 0 ? common.listed(common.confirm, texts.form.picked(places.length)) : common.confirm}
        </Button>
      }
    >
      <Text className="places-sheet__title">{title}</Text>
      <View className="places-sheet__all">
        {[...cities, ...provinces].map((place) => (
          <Chip key={place} sunken on={places.includes(place)} off={taken.includes(place)} onTap={() => toggle(place)}>
            {placeWords(place, say)}
          </Chip>
        ))}
      </View>
    </Sheet>
  );
});
