import { Text, Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { MOST_REMARK } from '@/domain/order';
import { MOST_WORDS } from '@/domain/team';
import { useTexts } from '@/stores/language';
import type { CheckoutStore } from './checkoutStore';

interface Props {
  readonly store: CheckoutStore;
  readonly kind: 'remark' | 'words'; // To the shop, or the leader's own words to friends.
}

/** A few words of one's own. */
export const WordsCell = observer(function WordsCell({ store, kind }: Props) {
  const { checkout: texts } = useTexts();
  const isRemark = kind === 'remark';
  const write = (words: string) => (isRemark ? store.writeRemark(words) : store.writeWords(words));
  return (
    <View className="words-cell">
      <Text className="words-cell__title">{texts[kind]}</Text>
      <Textarea
        className="words-cell__field"
        placeholderClass="words-cell__hint"
        value={store[kind]}
        placeholder={isRemark ? texts.remarkHint : texts.wordsHint}
        maxlength={isRemark ? MOST_REMARK : MOST_WORDS}
        autoHeight
        disableDefaultPadding
        ariaLabel={texts[kind]}
        onInput={({ detail }) => write(detail.value)}
      />
    </View>
  );
});
