import { Text, Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { MOST_REMARK } from '@/domain/order';
import { MOST_WORDS } from '@/domain/team';
import { useTexts } from '@/stores/language';
import type { CheckoutStore } from './checkoutStore';

type Props =
  | { readonly kind: 'remark'; readonly store: Pick<CheckoutStore, 'remark' | 'writeRemark'> } // To the shop.
  | { readonly kind: 'words'; readonly store: Pick<CheckoutStore, 'words' | 'writeWords'> }; //   The leader's, to friends.

/** A few words of one's own. */
export const WordsCell = observer(function WordsCell(props: Props) {
  const { checkout: texts } = useTexts();
  const { kind } = props;
  const isRemark = kind === 'remark';
  const value = props.kind === 'remark' ? props.store.remark : props.store.words;
  const write = (words: string) =>
    props.kind === 'remark' ? props.store.writeRemark(words) : props.store.writeWords(words);
  return (
    <View className="words-cell">
      <Text className="words-cell__title">{texts[kind]}</Text>
      <Textarea
        className="words-cell__field"
        placeholderClass="words-cell__hint"
        value={value}
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
