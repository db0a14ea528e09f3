import { Text, View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Chip } from '@/components/Chip';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { SearchInput } from '@/components/SearchField';
import { ShareCanvas } from '@/components/ShareCanvas';
import { Bone, BoneCard } from '@/components/Skeleton';
import { usePlainShare } from '@/components/useTeamShare';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { EarningRow } from '../../EarningRow';
import { GoodsShare } from '../../GoodsShare';
import { GoodsStore, keyOfGoods, SORTS } from '../../goodsStore';
import { ShareStore } from '../../shareStore';
import { useCards } from '../../useCards';
import './index.scss';

/** All that can be recommended, what a unit of it earns, and the ways to send it. */
export default observer(function EarningGoodsPage() {
  const shop = useShop();
  const { leader, search } = useTexts();
  const { goods: texts } = leader;
  const [store] = useState(() => new GoodsStore(shop));
  const [share] = useState(() => new ShareStore(shop));
  const cardOf = useCards(share);
  const { list } = store;
  useLoad(() => void list.load());
  usePullDownRefresh(() => void list.load().finally(() => Taro.stopPullDownRefresh()));
  usePlainShare();
  useShareAppMessage(() => cardOf());
  return (
    <Screen title={texts.title}>
      <View className="earning-goods__find">
        <SearchInput
          value={store.words}
          placeholder={texts.search}
          clearLabel={search.clearText}
          waits
          onInput={(words) => store.type(words)}
          onConfirm={(words) => store.find(words)}
        />
      </View>
      {!store.search && (
        <View className="earning-goods__sorts">
          {SORTS.map((sort) => (
            <Chip key={sort} on={sort === store.sort} onTap={() => store.choose(sort)}>
              {texts.sorts[sort]}
            </Chip>
          ))}
        </View>
      )}
      {list.items.length > 0 && <Text className="earning-goods__note">{texts.note}</Text>}
      <PageList list={list} keyOf={keyOfGoods} bones={<Bones />} empty={<None store={store} />}>
        {(goods) => (
          <View className="earning-goods__row">
            <EarningRow goods={goods} full onShare={() => share.open(goods)} />
          </View>
        )}
      </PageList>
      <GoodsShare share={share} />
      <ShareCanvas />
    </Screen>
  );
});

const None = observer(function None({ store }: { readonly store: GoodsStore }) {
  const { goods: texts } = useTexts().leader;
  if (store.search) return <EmptyState title={texts.notFound(store.search)} words={texts.notFoundWords} />;
  return <EmptyState title={texts.none} words={texts.noneWords} />;
});

const Bones = () => (
  <>
    {[0, 1, 2, 3, 4].map((i) => (
      <BoneCard key={i}>
        <Bone height={52} />
      </BoneCard>
    ))}
  </>
);
