import { Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Chip } from '@/components/Chip';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { SearchInput } from '@/components/SearchField';
import { Section } from '@/components/Section';
import type { CategoryId } from '@/domain/id';
import { goTo, useParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { tabs } from '@/stores/tabs';
import { HotWords } from '../../HotWords';
import { history } from '../../history';
import { SearchStore } from '../../searchStore';
import './index.scss';

/** What to search for: typed, suggested, searched before, or looked for by others. */
export default observer(function SearchPage() {
  const shop = useShop();
  const { search: texts } = useTexts();
  const asked = useParam('words') ?? '';
  const [store] = useState(() => new SearchStore(shop, asked));
  useLoad(() => void store.hot.load());

  const findOwn = (words: string) => {
    void store.count(words);
    find(words);
  };
  const field = (
    <SearchInput
      value={store.words}
      placeholder={texts.placeholder}
      clearLabel={texts.clearText}
      onInput={(words) => store.type(words)}
      onConfirm={findOwn}
    />
  );
  return (
    <Screen nav={field}>
      <Suggestions store={store} onChoose={findOwn} />
      {history.words.length > 0 && (
        <Section title={texts.before} more={texts.clear} onMore={() => history.clear()}>
          <View className="search__chips">
            {history.words.map((words) => (
              <Chip key={words} onTap={() => findOwn(words)}>
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

interface SuggestionsProps {
  readonly store: SearchStore;
  readonly onChoose: (words: string) => void;
}

const Suggestions = observer(function Suggestions({ store, onChoose }: SuggestionsProps) {
  const { search: texts } = useTexts();
  const say = useWords();
  const { words, categories } = store.suggested;
  const part = store.words.trim();
  return (
    <View>
      {categories.map(({ id, title }) => (
        <View key={id} className="search__suggestion" ariaRole="button" onClick={() => openCategory(id)}>
          <Icon name="layout-grid" size={17} className="search__glass" />
          <Marked words={say(title)} part={part} />
          <Text className="search__aside">{texts.inCategory}</Text>
        </View>
      ))}
      {words.map(say).map((said) => (
        <View
          key={said}
          className="search__suggestion"
          ariaRole="button"
          ariaLabel={said}
          onClick={() => onChoose(said)}
        >
          <Icon name="search" size={17} className="search__glass" />
          <Marked words={said} part={part} />
        </View>
      ))}
    </View>
  );
});

function openCategory(id: CategoryId): void {
  tabs.want(id);
  void goTo.category();
}

/** The part that was typed stands out. */
function Marked({ words, part }: { readonly words: string; readonly part: string }) {
  const at = words.toLowerCase().indexOf(part.toLowerCase());
  if (at < 0 || part === '') return <Text className="search__words">{words}</Text>;
  return (
    <Text className="search__words">
      {words.slice(0, at)}
      <Text className="search__typed">{words.slice(at, at + part.length)}</Text>
      {words.slice(at + part.length)}
    </Text>
  );
}
