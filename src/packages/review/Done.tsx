import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import type { ReviewState } from '@/domain/review';
import { useTexts } from '@/stores/language';
import './parts.scss';

interface Props {
  readonly state: ReviewState;
  readonly left: number; // Things of the same order that wait for theirs.
  readonly onNext: () => void;
  readonly onMine: () => void;
}

/** It is written: whether others see it already, that it can be added to, and what is left. */
export const Done = observer(function Done({ state, left, onNext, onMine }: Props) {
  const { review } = useTexts();
  const { write: texts } = review;
  return (
    <View className="review-done">
      <View className="review-done__mark">
        <Icon name="check" size={34} />
      </View>
      <Text className="review-done__title">{texts.doneTitle}</Text>
      <Text className="review-done__words">{state === 'shown' ? texts.doneShown : texts.doneChecking}</Text>
      <Text className="review-done__words">{texts.doneFollow}</Text>
      {left > 0 && (
        <>
          <Text className="review-done__left">{texts.next(left)}</Text>
          <Button onTap={onNext}>{texts.nextOne}</Button>
        </>
      )}
      <Button kind={left > 0 ? 'text' : 'soft'} onTap={onMine}>
        {texts.toMine}
      </Button>
    </View>
  );
});
