import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Fact } from '@/domain/goods';
import { useTexts, useWords } from '@/stores/language';
import { Part } from './Part';

/** Measures, ingredients: what the label says. */
export const Facts = observer(function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const { goods: texts } = useTexts();
  const say = useWords();
  if (facts.length === 0) return null;
  return (
    <Part title={texts.facts}>
      {facts.map(({ name, value }) => (
        <View key={name.zh} className="fact">
          <Text className="fact__name">{say(name)}</Text>
          <Text className="fact__value">{say(value)}</Text>
        </View>
      ))}
    </Part>
  );
});
