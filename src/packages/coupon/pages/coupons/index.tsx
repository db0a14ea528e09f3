import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Chip } from '@/components/Chip';
import { goUse } from '@/components/couponPlaces';
import { EmptyState } from '@/components/EmptyState';
import { GatherCard } from '@/components/GatherCard';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { TabStrip } from '@/components/TabStrip';
import { TakeTicket } from '@/components/TakeTicket';
import { toast, toastFailed } from '@/components/toast';
import type { CentreCoupon, CouponScopeView } from '@/contract/coupon';
import { goTo, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { CodeCell, CodeSheet } from '../../CodeCell';
import { CouponsStore, keyOfCoupon, PASTS, TABS } from '../../couponsStore';
import { FitsSheet } from '../../FitsSheet';
import { OwnTicket } from '../../OwnTicket';
import './index.scss';

/** Coupons: what can be taken, what is mine, and what became of the others. */
export default observer(function CouponsPage() {
  const shop = useShop();
  const { coupon: texts } = useTexts();
  const tab = useParam('tab');
  const [store] = useState(() => new CouponsStore(shop, tab === 'mine' ? 'mine' : 'centre'));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <TabStrip
        tabs={TABS.map((name) => ({ name, words: texts.tabs[name], count: name === 'mine' ? store.count : undefined }))}
        current={store.tab}
        onChoose={(name) => store.choose(name)}
      />
      {store.tab === 'centre' && <Centre store={store} />}
      {store.tab === 'mine' && <Mine store={store} />}
      {store.tab === 'past' && <Past store={store} />}
      <CodeSheet store={store} />
      <FitsSheet store={store} />
    </Screen>
  );
});

interface Props {
  readonly store: CouponsStore;
}

const use = (store: CouponsStore, scope: CouponScopeView) => {
  if (!goUse(scope)) store.show(scope);
};

const Centre = observer(function Centre({ store }: Props) {
  const { coupon: texts } = useTexts();
  const take = async ({ templateId }: CentreCoupon) => {
    if (await store.take(templateId)) toast(texts.taken);
    else toastFailed(store.taking.failed);
  };
  return (
    <Await of={store.centre} bones={<Bones />}>
      {(coupons) => (
        <>
          {coupons.length === 0 && <EmptyState {...texts.none.centre} onAction={() => goTo.category()} />}
          {coupons.map((coupon) => (
            <TakeTicket
              key={coupon.templateId}
              coupon={coupon}
              taking={store.taking}
              onTake={() => void take(coupon)}
              onUse={() => use(store, coupon.scope)}
            />
          ))}
          {store.gifts.value?.gathers.map((offer) => (
            <GatherCard key={offer.giveawayId} offer={offer} />
          ))}
          <CodeCell store={store} />
        </>
      )}
    </Await>
  );
});

const Mine = observer(function Mine({ store }: Props) {
  const { coupon: texts } = useTexts();
  return (
    <>
      <PageList
        list={store.mine}
        keyOf={keyOfCoupon}
        bones={<Bones />}
        empty={<EmptyState {...texts.none.mine} onAction={() => store.choose('centre')} />}
      >
        {(coupon) => <OwnTicket coupon={coupon} onUse={() => use(store, coupon.scope)} />}
      </PageList>
      {store.mine.status !== 'failed' && <CodeCell store={store} />}
    </>
  );
});

const Past = observer(function Past({ store }: Props) {
  const { coupon: texts } = useTexts();
  return (
    <>
      <View className="coupons__pasts">
        {PASTS.map((past) => (
          <Chip key={past} on={store.past === past} onTap={() => store.look(past)}>
            {texts.past[past]}
          </Chip>
        ))}
      </View>
      <PageList
        key={store.past}
        list={store.pastList}
        keyOf={keyOfCoupon}
        bones={<Bones />}
        empty={<EmptyState {...texts.none[store.past]} onAction={() => store.choose('mine')} />}
      >
        {(coupon) => <OwnTicket coupon={coupon} onUse={() => use(store, coupon.scope)} />}
      </PageList>
    </>
  );
});

const Bones = () => (
  <>
    {[1, 2, 3].map((i) => (
      <BoneCard key={i}>
        <Bone height={64} />
      </BoneCard>
    ))}
  </>
);
