import { ScrollView, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import { navMetrics } from '@/components/navMetrics';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import type { CategoryView } from '@/contract/goods';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { tabs, useTab } from '@/stores/tabs';
import { CategoryBones, GoodsBones } from './CategoryBones';
import { CategoryStore, keyOfGoods } from './categoryStore';
import { GoodsRow } from './GoodsRow';
import { Leaves } from './Leaves';
import './index.scss';

/** Two levels: branches on the left, what is below the chosen one on the right, and its goods. */
export default observer(function CategoryPage() {
  const shop = useShop();
  const texts = useTexts();
  const [store] = useState(() => new CategoryStore(shop));
  useTab('category');
  useDidShow(() => {
    void store.open(tabs.wanted);
    tabs.want(undefined);
  });
  usePullDownRefresh(() => void store.refresh().finally(() => Taro.stopPullDownRefresh()));

  return (
    <Screen
      tab
      flush
      className="category"
      nav={<Title words={texts.category.title} search={texts.search.placeholder} />}
    >
      <Await of={store.categories} bones={<CategoryBones />}>
        {(categories) => (
          <View className="category__columns">
            <Branches categories={categories} store={store} />
            <View className="category__main">
              <Leaves store={store} />
              <Goods store={store} />
              <Rules store={store} />
            </View>
          </View>
        )}
      </Await>
    </Screen>
  );
});

function Title({ words, search }: { readonly words: string; readonly search: string }) {
  return (
    <View className="category__title">
      {words}
      <View className="category__search" ariaRole="button" ariaLabel={search} onClick={() => goTo.search()}>
        <Icon name="search" size={20} />
      </View>
    </View>
  );
}

interface BranchesProps {
  readonly categories: readonly CategoryView[];
  readonly store: CategoryStore;
}

/** Stays in place while the goods scroll. */
const Branches = observer(function Branches({ categories, store }: BranchesProps) {
  const say = useWords();
  const { status, height } = navMetrics();
  const top = { top: `${status + height}px` };
  return (
    <ScrollView className="category__branches" style={top} scrollY enhanced showScrollbar={false}>
      {categories.map(({ id, title }) => (
        <View
          key={id}
          className={`category__branch ${id === store.branchId ? 'category__branch--on' : ''}`}
          ariaRole="tab"
          onClick={() => store.chooseBranch(id)}
        >
          {say(title)}
        </View>
      ))}
    </ScrollView>
  );
});

/** What the law keeps out of teams is said once, below the goods. */
const Rules = observer(function Rules({ store }: { readonly store: CategoryStore }) {
  const say = useWords();
  return (
    <>
      {store.rules.map((rule) => (
        <View key={rule.zh} className="category__rule">
          <Icon name="info" size={18} />
          <View className="category__rule-words">{say(rule)}</View>
        </View>
      ))}
    </>
  );
});

const Goods = observer(function Goods({ store }: { readonly store: CategoryStore }) {
  const { category } = useTexts();
  if (!store.goods) return <GoodsBones />;
  return (
    <PageList
      key={store.leafId ?? store.branchId ?? ''}
      list={store.goods}
      keyOf={keyOfGoods}
      bones={<GoodsBones />}
      empty={<EmptyState title={category.empty} words={category.other} />}
    >
      {(goods) => <GoodsRow goods={goods} />}
    </PageList>
  );
});
