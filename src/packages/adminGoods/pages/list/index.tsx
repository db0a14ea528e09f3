import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { SearchBox } from '@/components/admin/SearchBox';
import { StaffBar } from '@/components/admin/StaffBar';
import { scan } from '@/components/admin/scan';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { TabStrip } from '@/components/TabStrip';
import { GOODS_TABS, SHOP_GOODS_SORTS } from '@/domain/goodsTerms';
import { goTo, useParam } from '@/navigation';
import { useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { answerOf } from '@/stores/wechat';
import { BatchBar } from '../../BatchBar';
import { CategorySheet } from '../../CategorySheet';
import { GoodsRow } from '../../GoodsRow';
import { GoodsListStore, keyOfRow } from '../../listStore';
import { NotDoneSheet } from '../../NotDoneSheet';
import { useGoodsTexts } from '../../useGoodsTexts';
import { WaysSheet } from '../../WaysSheet';
import './index.scss';

/** All goods of the shop, for who works here. */
export default observer(function ShopGoodsPage() {
  const shop = useShop();
  const { list: texts } = useGoodsTexts();
  const asked = useParam('tab');
  const [store] = useState(
    () =>
      new GoodsListStore(
        shop,
        GOODS_TABS.find((tab) => tab === asked),
      ),
  );
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const { counts } = store;
  const tabs = GOODS_TABS.map((name) => ({
    ...{ name, words: texts.tabs[name] },
    count: name === 'all' || name === 'on' ? undefined : counts.value?.[name],
  }));
  const none = store.isNarrowed ? texts.noneSuch : texts.none;
  return (
    <Screen title={texts.title} bar={store.chosen ? <BatchBar store={store} /> : <StaffBar at="goods" />}>
      <Head store={store} />
      <TabStrip tabs={tabs} current={store.tab} onChoose={(tab) => store.show(tab)} />
      <Narrow store={store} />
      <PageList
        list={store.list}
        keyOf={keyOfRow}
        bones={[1, 2, 3, 4].map((i) => (
          <BoneCard key={i}>
            <Bone height={72} />
          </BoneCard>
        ))}
        empty={<EmptyState {...none} />}
      >
        {(row) => <GoodsRow row={row} store={store} />}
      </PageList>
      <NotDoneSheet store={store} />
    </Screen>
  );
});

interface Props {
  readonly store: GoodsListStore;
}

const Head = observer(function Head({ store }: Props) {
  const { session } = useShop();
  const { list: texts, slip } = useGoodsTexts();
  const [ways, setWays] = useState(false);
  const scanned = async () => {
    const code = await scan(slip.scanFailed);
    if (code) store.type(code);
  };
  return (
    <>
      <View className="shop-goods__head">
        <View className="shop-goods__search">
          <SearchBox value={store.words} hint={texts.search} onType={(words) => store.type(words)} />
        </View>
        <View className="shop-goods__icon" ariaRole="button" ariaLabel={texts.scan} onClick={() => void scanned()}>
          <Icon name="scan-line" size={22} />
        </View>
        <View className="shop-goods__icon" ariaRole="button" ariaLabel={texts.more} onClick={() => setWays(true)}>
          <Icon name="layout-grid" size={22} />
        </View>
      </View>
      {session.may('goods.edit') && (
        <View className="shop-goods__add">
          <Button size="wide" icon="camera" onTap={() => void goTo.goodsForm()}>
            {texts.add}
          </Button>
        </View>
      )}
      <WaysSheet open={ways} onClose={() => setWays(false)} />
    </>
  );
});

/** Of which category, in which order, and whether some are being chosen. */
const Narrow = observer(function Narrow({ store }: Props) {
  const { session } = useShop();
  const { list: texts } = useGoodsTexts();
  const say = useWords();
  const [choosing, setChoosing] = useState(false);
  const tree = store.tree.value ?? [];
  const category = tree
    .flatMap((branch) => [branch, ...branch.children])
    .find((one) => one.categoryId === store.categoryId);
  const order = async () => {
    const itemList = SHOP_GOODS_SORTS.map((sort) => texts.sorts[sort]);
    const { given } = await answerOf(Taro.showActionSheet({ itemList }));
    const sort = given && SHOP_GOODS_SORTS[given.tapIndex];
    if (sort) store.order(sort);
  };
  return (
    <View className="shop-goods__narrow">
      <Chip on={category !== undefined} icon="chevron-down" onTap={() => setChoosing(true)}>
        {category ? say(category.title) : texts.category}
      </Chip>
      <Chip on={store.sort !== 'new'} icon="chevron-down" onTap={() => void order()}>
        {texts.sorts[store.sort]}
      </Chip>
      {session.may('goods.edit') && (
        <Chip on={store.chosen !== undefined} onTap={() => (store.chosen ? store.end() : store.begin())}>
          {texts.select}
        </Chip>
      )}
      <CategorySheet
        open={choosing}
        title={texts.category}
        tree={tree}
        chosen={store.categoryId}
        every={texts.everyCategory}
        onChoose={(categoryId) => store.narrow(categoryId)}
        onClose={() => setChoosing(false)}
      />
    </View>
  );
});
