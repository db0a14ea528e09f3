import Taro, { useLoad, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { ProductCard } from '@/components/ProductCard';
import { Screen } from '@/components/Screen';
import { SearchField } from '@/components/SearchField';
import { BoneGrid } from '@/components/Skeleton';
import { usePlainShare } from '@/components/useTeamShare';
import { goBack, goTo, pathTo, replaceBy, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { sharing, withCode } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import { Filters } from '../../Filters';
import { HotWords } from '../../HotWords';
import { keyOfGoods, ResultsStore } from '../../resultsStore';

/** What the shop has for these words. */
export default observer(function ResultsPage() {
  const shop = useShop();
  const { search: texts } = useTexts();
  const words = useParam('words') ?? '';
  const [store] = useState(() => new ResultsStore(shop, words));
  useLoad(() => void store.found.load());
  usePullDownRefresh(() => void store.found.load().finally(() => Taro.stopPullDownRefresh()));
  usePlainShare();
  useShareAppMessage(() => {
    const { code } = sharing.link(shop, { kind: 'shop' });
    return { title: words || texts.placeholder, path: withCode(pathTo.results(words), code) };
  });

  return (
    <Screen
      nav={
        <SearchField
          asked={words !== ''}
          words={words || texts.placeholder}
          label={texts.placeholder}
          onTap={() => searchAgain(words)}
        />
      }
    >
      <Filters store={store} />
      <PageList
        list={store.found}
        keyOf={keyOfGoods}
        columns={2}
        bones={<BoneGrid />}
        empty={<Nothing store={store} words={words} />}
      >
        {(goods) => <ProductCard goods={goods} />}
      </PageList>
    </Screen>
  );
});

/** Too narrow, or nothing of that name: then what others look for is below. */
const Nothing = observer(function Nothing({ store, words }: { readonly store: ResultsStore; readonly words: string }) {
  const { search: texts } = useTexts();
  const isNarrow = store.limited.length > 0;
  useEffect(() => {
    if (!isNarrow && !store.hot.value && !store.hot.loading) void store.hot.load();
  }, [isNarrow, store]);
  if (isNarrow) {
    const clear = { action: texts.clearFilters, onAction: () => store.clear() };
    return <EmptyState title={texts.nothingWithin} words={texts.tryWider} {...clear} />;
  }
  return (
    <EmptyState title={texts.nothing(words)} words={texts.tryOthers} action={texts.toHome} onAction={() => goTo.home()}>
      <HotWords hot={store.hot} onChoose={(word) => replaceBy(pathTo.results(word))} />
    </EmptyState>
  );
});

/** Back to the search page that it came from, or to a new one in its place. */
function searchAgain(words: string): void {
  const pages = Taro.getCurrentPages();
  const before = pages[pages.length - 2]?.route ?? '';
  if (before.includes('packages/search/')) void goBack();
  else void replaceBy(pathTo.search(words));
}
