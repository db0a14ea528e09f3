import { Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Chip } from '@/components/Chip';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { SearchInput } from '@/components/SearchField';
import { Section } from '@/components/Section';
import { goTo, useParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { HotWords } from '../../HotWords';
import { history } from '../../history';
import { SearchStore } from '../../searchStore';
import './index.scss';

/** What to search for: typed, suggested, searched before, or bought together by others now. */
export default observer(function SearchPage() {
  const shop = useShop();
  const { search: texts } = useTexts();
  const asked = useParam('words') ?? '';
  const [store] = useState(() => new SearchStore(shop, asked));
  useLoad(() => void store.hot.load());

  const field = (
    <SearchInput
      value={store.words}
      placeholder={texts.placeholder}
      clearLabel={texts.clearText}
      onInput={(words) => store.type(words)}
      onConfirm={find}
    />
  );
  return (
    <Screen nav={field}>
      <Suggestions store={store} />
      {history.words.length > 0 && (
        <Section title={texts.before} more={texts.clear} onMore={() => history.clear()}>
          <View className="search__chips">
            {history.words.map((words) => (
              <Chip key={words} onTap={() => find(words)}>
                {words}
              </Chip>
            ))}
          </View>
        </Section>
      )}
      <HotWords hot={store.hot} onChoose={find} />
    </Screen>
  );
});

function find(typed: string): void {
  const words = typed.trim();
  if (words === '') return;
  history.add(words);
  void goTo.results(words);
}

const Suggestions = observer(function Suggestions({ store }: { readonly store: SearchStore }) {
  const say = useWords();
  return (
    <View>
      {store.suggested.map(say).map((words) => (
        <View
          key={words}
          className="search__suggestion"
          ariaRole="button"
          ariaLabel={words}
          onClick={() => find(words)}
        >
          <Icon name="search" size={17} className="search__glass" />
          <Marked words={words} part={store.words.trim()} />
        </View>
      ))}
    </View>
  );
});

/** The part that was typed stands out. */
function Marked({ words, part }: { readonly words: string; readonly part: string }) {
  const at = words.toLowerCase().indexOf(part.toLowerCase());
  if (at < 0 || part === '') return <Text>{words}</Text>;
  return (
    <Text className="search__words">
      {words.slice(0, at)}
      <Text className="search__typed">{words.slice(at, at + part.length)}</Text>
      {words.slice(at + part.length)}
    </Text>
  );
}
