import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { StickyBar } from '@/components/StickyBar';
import { TabStrip } from '@/components/TabStrip';
import { Tick } from '@/components/Tick';
import { toast, toastFailed } from '@/components/toast';
import type { FavouriteView } from '@/contract/shelf';
import { minus } from '@/domain/money';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { FavouritesStore, keyOfFavourite, TABS } from '../../favouritesStore';
import { ShelfRow } from '../../ShelfRow';
import './index.scss';

/** Goods that I keep an eye on, and whether they have become cheaper. */
export default observer(function FavouritesPage() {
  const shop = useShop();
  const { shelf } = useTexts();
  const { favourites: texts } = shelf;
  const [store] = useState(() => new FavouritesStore(shop));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const { managing } = store;
  return (
    <Screen title={texts.title} bar={managing && <Bar store={store} />}>
      <TabStrip
        tabs={TABS.map((name) => ({ name, words: texts.tabs[name] }))}
        current={store.tab}
        onChoose={(tab) => store.choose(tab)}
      />
      {store.list.items.length > 0 && (
        <View className="favourites__manage">
          <Button kind="text" size="small" onTap={() => store.manage(!managing)}>
            {managing ? texts.done : texts.manage}
          </Button>
        </View>
      )}
      <PageList
        list={store.list}
        keyOf={keyOfFavourite}
        bones={[1, 2, 3].map((i) => (
          <BoneCard key={i}>
            <Bone height={88} />
          </BoneCard>
        ))}
        empty={
          store.tab === 'on' ? (
            <EmptyState {...texts.none} onAction={() => goTo.category()} />
          ) : (
            <EmptyState {...texts.noneOff} />
          )
        }
      >
        {(favourite) => <Row favourite={favourite} store={store} />}
      </PageList>
    </Screen>
  );
});

interface RowProps {
  readonly favourite: FavouriteView;
  readonly store: FavouritesStore;
}

const Row = observer(function Row({ favourite: { goods, wasPrice }, store }: RowProps) {
  const { shelf } = useTexts();
  const say = useWords();
  const { favourites: texts } = shelf;
  const { managing } = store;
  const fell = goods.price < wasPrice;
  return (
    <ShelfRow
      goods={goods}
      {...(managing && { onTap: () => store.tick(goods.id) })}
      before={
        managing && <Tick on={store.chosen.has(goods.id)} label={say(goods.title)} onTap={() => store.tick(goods.id)} />
      }
    >
      {goods.price !== wasPrice && (
        <Text className={`favourites__change ${fell ? 'favourites__change--fell' : ''}`}>
          {fell ? texts.fell(money(minus(wasPrice, goods.price))) : texts.rose(money(minus(goods.price, wasPrice)))}
        </Text>
      )}
    </ShelfRow>
  );
});

const Bar = observer(function Bar({ store }: { readonly store: FavouritesStore }) {
  const { shelf } = useTexts();
  const { favourites: texts } = shelf;
  const count = store.chosen.size;
  const remove = async () => {
    if (await store.remove()) toast(texts.removed);
    else toastFailed(store.removing.failed);
  };
  return (
    <StickyBar>
      <Button
        size="wide"
        whyNot={count === 0 ? texts.chooseFirst : undefined}
        loading={store.removing.running}
        onTap={() => void remove()}
      >
        {texts.remove(count)}
      </Button>
    </StickyBar>
  );
});
