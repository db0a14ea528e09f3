import Taro, { useDidShow, useLoad, usePullDownRefresh, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Await } from '@/components/Await';
import { goodsTitle } from '@/components/cardTitles';
import { EmptyState } from '@/components/EmptyState';
import { InvitedBy } from '@/components/InvitedBy';
import { nextLine } from '@/components/kindWords';
import { Screen } from '@/components/Screen';
import { ShareCanvas } from '@/components/ShareCanvas';
import { shareGoods } from '@/components/shareGoods';
import { usePlainShare } from '@/components/useTeamShare';
import { goTo, pathTo, replaceBy, useOptionalIdParam, useParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { sendsTo } from '@/stores/sendsTo';
import { sharing } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import { Chosen } from './Chosen';
import { CouponsSheet } from './Coupons';
import { CouponsStore } from './couponsStore';
import { Detail } from './Detail';
import { EarningLine } from './EarningLine';
import { Facts } from './Facts';
import { Gallery } from './Gallery';
import { GoodsBar } from './GoodsBar';
import { GoodsBones } from './GoodsBones';
import { GoodsSheet } from './GoodsSheet';
import { GoodsStore } from './goodsStore';
import { HowItWorks } from './HowItWorks';
import { Maker } from './Maker';
import { PriceBox } from './PriceBox';
import { Readers } from './Readers';
import { ReadersStore } from './readersStore';
import { WaitingTeams } from './WaitingTeams';
import './index.scss';

/** One of the goods: what it costs together and alone, who waits for one more, and who made it. */
export default observer(function GoodsPage() {
  const shop = useShop();
  const all = useTexts();
  const { goods: texts } = all;
  const say = useWords();
  const goodsId = useOptionalIdParam('goods');
  const code = useParam('s'); // Of the link that it was opened by.
  const [store] = useState(() => new GoodsStore(shop, goodsId));
  const [readers] = useState(() => goodsId && new ReadersStore(shop, goodsId));
  const [coupons] = useState(() => goodsId && new CouponsStore(shop, goodsId));
  const { goods, choice } = store;
  useLoad(() => {
    void sendsTo.find(shop);
    void goods.load().then(() => goods.value && readers?.leaveFootprint());
    void readers?.readers.load();
    void coupons?.coupons.load();
  });
  useDidShow(() => store.freshen());
  usePullDownRefresh(() => {
    void readers?.readers.load();
    void coupons?.coupons.load();
    void goods.load().finally(() => Taro.stopPullDownRefresh());
  });
  usePlainShare();
  useShareAppMessage(() => {
    if (!goods.value) return {};
    const { path } = sharing.link(shop, { kind: 'goods', goodsId: goods.value.id });
    return shareGoods(goods.value, all, say, path);
  });
  useShareTimeline(() => {
    if (!goods.value) return {};
    const { code } = sharing.link(shop, { kind: 'goods', goodsId: goods.value.id }, 'timeline');
    return { title: goodsTitle(goods.value, all, say), query: `goodsId=${goods.value.id}&s=${code}` };
  });

  const { missing } = store;
  useEffect(() => {
    if (missing && code) void replaceBy(pathTo.landing(code)); // Gone: there it is said what is left of it.
  }, [missing, code]);
  if (missing) {
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
              <EarningLine goodsId={view.id} />
              <InvitedBy
                code={code}
                together={choice.forFriends}
                alone={choice.alone}
                next={view.campaign && nextLine(view.campaign, choice.forFriends ?? choice.alone, all.kinds)}
              />
              {view.onSale && !choice.soldOut && <WaitingTeams goods={view} />}
              <Chosen store={store} choice={choice} coupons={coupons} />
              {view.onSale && <HowItWorks choice={choice} />}
              <Readers store={readers} goodsId={view.id} />
              <Maker goods={view} />
              <Facts facts={view.facts} />
              <Detail parts={view.detail} />
              {coupons && <CouponsSheet store={coupons} />}
              <GoodsSheet store={store} readers={readers} choice={choice} />
            </>
          )
        }
      </Await>
      <ShareCanvas />
    </Screen>
  );
});
