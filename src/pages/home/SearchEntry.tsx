import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { SearchField } from '@/components/SearchField';
import type { Words } from '@/domain/words';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';

/** Looks like a search field, and opens the search page. */
export const SearchEntry = observer(function SearchEntry({ hints }: { readonly hints: readonly Words[] }) {
  const { home } = useTexts();
  const say = useWords();
  const words = hints.length > 0 ? home.hints(hints.map(say)) : home.search;
  return (
    <View className="home__search">
      <SearchField words={words} label={home.search} onTap={() => goTo.search()} />
    </View>
  );
});
