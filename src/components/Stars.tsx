import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { type Stars as Count, STARS } from '@/domain/review';
import { useTexts } from '@/stores/language';
import { Icon } from './Icon';
import './Stars.scss';

interface Props {
  readonly value: number; //    How many are full; 0: none was chosen yet.
  readonly size?: number; //    points
  readonly onChoose?: (stars: Count) => void;
}

/** One star to five. They can be tapped where somebody is asked. */
export const Stars = observer(function Stars({ value, size = 14, onChoose }: Props) {
  const { review: texts, common } = useTexts();
  if (!onChoose) {
    return (
      <View className="stars" ariaRole="img" ariaLabel={texts.starsAloud(value)}>
        {STARS.map((star) => (
          <Star key={star} full={star <= value} size={size} />
        ))}
      </View>
    );
  }
  return (
    <View className="stars" ariaRole="radiogroup">
      {STARS.map((star) => (
        <View
          key={star}
          className="stars__choice"
          ariaRole="radio"
          ariaLabel={common.listed(texts.starsAloud(star), star === value ? common.selected : common.notSelected)}
          onClick={() => onChoose(star)}
        >
          <Star full={star <= value} size={size} />
        </View>
      ))}
    </View>
  );
});

const Star = ({ full, size }: { readonly full: boolean; readonly size: number }) => (
  <Icon name={full ? 'star-filled' : 'star'} size={size} className={full ? 'stars__full' : 'stars__empty'} />
);
