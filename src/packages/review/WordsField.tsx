import { Text, Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { MOST_REVIEW_WORDS } from '@/domain/review';
import { useTexts } from '@/stores/language';
import './parts.scss';

interface Props {
  readonly value: string;
  readonly hint: string;
  readonly label: string;
  readonly onWrite: (words: string) => void;
}

/** Room for words, and how many there are. */
export const WordsField = observer(function WordsField({ value, hint, label, onWrite }: Props) {
  const { review: texts } = useTexts();
  return (
    <View>
      <Textarea
        className="words-field"
        value={value}
        placeholder={hint}
        maxlength={MOST_REVIEW_WORDS}
        autoHeight
        ariaLabel={label}
        onInput={({ detail }) => onWrite(detail.value)}
      />
      <Text className="words-field__count">{texts.write.counter(value.length, MOST_REVIEW_WORDS)}</Text>
    </View>
  );
});
