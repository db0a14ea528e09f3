import Taro, { useDidShow, useLoad, usePullDownRefresh, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { goTo, pathTo, useOptionalIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { sendsTo } from '@/stores/sendsTo';
import { useShop } from '@/stores/shop';
import { Chosen } from './Chosen';
import { Facts } from './Facts';
import { Gallery } from './Gallery';
import { GoodsBar } from './GoodsBar';
import { GoodsBones } from './GoodsBones';
import { GoodsSheet } from './GoodsSheet';
import { GoodsStore } from './goodsStore';
import { Maker } from './Maker';
import { PriceBox } from './PriceBox';
import { Readers } from './Readers';
import { ReadersStore } from './readersStore';
import { shareOf } from './shareOf';
import { WaitingTeams } from './WaitingTeams';
import './index.scss';

/** One of the goods: what it costs together and alone, who waits for one more, and who made it. */
export default observer(function GoodsPage() {
  const shop = useShop();
  const { goods: texts } = useTexts();
  const say = useWords();
  const goodsId = useOptionalIdParam('goods');
  const [store] = useState(() => new GoodsStore(shop, goodsId));
  const [readers] = useState(() => goodsId && new ReadersStore(shop, goodsId));
  const { goods, choice } = store;
  useLoad(() => {
    void sendsTo.find(shop);
    void goods.load().then(() => goods.value && readers?.leaveFootprint());
    void readers?.readers.load();
  });
  useDidShow(() => store.freshen());
  usePullDownRefresh(() => {
    void readers?.readers.load();
    void goods.load().finally(() => Taro.stopPullDownRefresh());
  });
  useShareAppMessage(() =>
    goods.value ? { ...shareOf(goods.value, texts, say), path: pathTo.goods(goods.value.id) } : {},
  );
  useShareTimeline(() =>
    goods.value ? { title: shareOf(goods.value, texts, say).title, query: `goodsId=${goods.value.id}` } : {},
  );

  if (store.missing) {
    return (
      <Screen title={texts.title}>
        <EmptyState
          title={texts.missing}
          words={texts.missingWords}
          action={texts.toCategory}
          onAction={goTo.category}
        />
      </Screen>
    );
  }
  return (
    <Screen
      over={goods.status !== 'failed'}
      flush
      className="goods"
      title={goods.value ? say(goods.value.title) : texts.title}
      bar={choice && readers && <GoodsBar store={store} readers={readers} choice={choice} />}
    >
      <Await of={goods} bones={<GoodsBones />}>
        {(view) =>
          choice &&
          readers && (
            <>
              <Gallery choice={choice} />
              <PriceBox choice={choice} />
              {view.onSale && !choice.soldOut && <WaitingTeams goods={view} />}
              <Chosen store={store} choice={choice} />
              <Readers store={readers} goodsId={view.id} />
              <Maker goods={view} />
              <Facts facts={view.facts} />
              <GoodsSheet store={store} readers={readers} choice={choice} />
            </>
          )
        }
      </Await>
    </Screen>
  );
});
