import { Text, Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { useTexts } from '@/stores/language';
import { MOST_OWN_WORDS, type PosterStore } from './posterStore';

/** A sentence of one's own, in quotes on the poster. */
export const OwnWords = observer(function OwnWords({ store }: { readonly store: PosterStore }) {
  const { poster: texts } = useTexts();
  return (
    <Card title={texts.words}>
      <Textarea
        className="poster__words"
        value={store.words}
        placeholder={texts.hint}
        maxlength={MOST_OWN_WORDS}
        autoHeight
        ariaLabel={texts.words}
        onInput={({ detail }) => store.write(detail.value)}
      />
      <View className="poster__count">
        <Text>{texts.wordsNote}</Text>
        <Text>{texts.counter([...store.words].length, MOST_OWN_WORDS)}</Text>
      </View>
    </Card>
  );
});
