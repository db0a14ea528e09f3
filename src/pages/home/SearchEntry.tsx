import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { SearchField } from '@/components/SearchField';
import type { Words } from '@/domain/words';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';

const ROOM = 32; // Latin letters in the field on a narrow screen; a Chinese character is as wide as two.
const widthOf = (words: string) => Array.from(words).reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);

/** As many of the words, in their order, as fit on one line. */
function fitting(words: readonly string[]): readonly string[] {
  let left = ROOM;
  return words.filter((one) => {
    const width = widthOf(one) + 2;
    if (width > left) return false;
    left -= width;
    return true;
  });
}

/** Looks like a search field, and opens the search page. */
export const SearchEntry = observer(function SearchEntry({ hints }: { readonly hints: readonly Words[] }) {
  const { home } = useTexts();
  const say = useWords();
  const some = fitting(hints.map(say));
  const words = some.length > 0 ? home.hints(some) : home.search;
  return (
    <View className="home__search">
      <SearchField words={words} label={home.search} onTap={() => goTo.search()} />
    </View>
  );
});
