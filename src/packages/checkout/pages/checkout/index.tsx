import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { CheaperPanel } from '@/components/CheaperPanel';
import { EmptyState } from '@/components/EmptyState';
import { GoodsLine } from '@/components/GoodsLine';
import { Icon } from '@/components/Icon';
import { Receipt } from '@/components/Receipt';
import { Screen } from '@/components/Screen';
import { StickyBarRoom } from '@/components/StickyBar';
import { Toggle } from '@/components/Toggle';
import { type Receipt as Facts, total, units } from '@/domain/quote';
import { goTo, useParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { AddressCard } from '../../AddressCard';
import { CheckoutBar } from '../../CheckoutBar';
import { CheckoutBones } from '../../CheckoutBones';
import { CouponSheet } from '../../CouponSheet';
import { CheckoutStore, type Quote } from '../../checkoutStore';
import { FetchCard } from '../../FetchCard';
import { MeansCard } from '../../MeansCard';
import { NotThere } from '../../NotThere';
import { TeamNote } from '../../TeamNote';
import { UnpaidTwin } from '../../UnpaidTwin';
import { WaySwitch } from '../../WaySwitch';
import { WordsCell } from '../../WordsCell';
import { type Wanted, wantedBy } from '../../wanted';
import './index.scss';

/** The last look before paying: where it goes, what it is, and how the amount came about. */
export default observer(function CheckoutPage() {
  const asked = {
    ...{ by: useParam('by'), lines: useParam('lines') },
    ...{ campaignId: useParam('campaignId'), teamId: useParam('teamId') },
  };
  const [wanted] = useState(() => wantedBy(asked));
  return wanted ? <Checkout wanted={wanted} /> : <Nothing />;
});

/** The link was cut. */
const Nothing = observer(function Nothing() {
  const { checkout: texts, goods } = useTexts();
  return (
    <Screen title={texts.title}>
      <EmptyState
        title={goods.missing}
        words={goods.missingWords}
        action={goods.toCategory}
        onAction={() => goTo.category()}
      />
    </Screen>
  );
});

const Checkout = observer(function Checkout({ wanted }: { readonly wanted: Wanted }) {
  const shop = useShop();
  const { checkout: texts } = useTexts();
  const [store] = useState(() => new CheckoutStore(shop, wanted));
  useDidShow(() => {
    if (!store.busy) void store.load();
  });
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const titles = { alone: texts.title, open: texts.openTitle, join: texts.joinTitle };
  return (
    <Screen title={titles[store.wanted.way.by]} bar={store.quote.value && <CheckoutBar store={store} />}>
      <Await of={store.quote} bones={<CheckoutBones />}>
        {(quote) => <Body quote={quote} store={store} />}
      </Await>
    </Screen>
  );
});

interface BodyProps {
  readonly quote: Quote;
  readonly store: CheckoutStore;
}

const Body = observer(function Body({ quote, store }: BodyProps) {
  const { checkout: texts } = useTexts();
  const { receipt, cheaper, coupons, sameUnpaid, campaign } = quote;
  const isOpening = store.wanted.way.by === 'open';
  return (
    <>
      <Changed receipt={receipt} store={store} />
      {sameUnpaid && <UnpaidTwin orderId={sameUnpaid} />}
      <WaySwitch store={store} />
      {store.delivering.way === 'pickup' ? <FetchCard delivering={store.delivering} /> : <AddressCard store={store} />}
      <NotThere store={store} />
      <Card title={texts.kinds(receipt.lines.length, units(receipt))} aside={<Parcels receipt={receipt} />}>
        {receipt.lines.map((line) => (
          <GoodsLine key={line.skuId} line={line} full />
        ))}
      </Card>
      <Card cells>
        {isOpening && <WordsCell store={store} kind="words" />}
        {isOpening && campaign?.rule.kind !== 'private' && (
          <Toggle
            title={texts.listed}
            words={texts.listedWords}
            on={store.isListed}
            onChange={(on) => store.list(on)}
          />
        )}
        <WordsCell store={store} kind="remark" />
      </Card>
      <MeansCard quote={quote} store={store} />
      <Receipt
        receipt={receipt}
        sum="toPay"
        isSent={store.delivering.way === 'express'}
        notThere={store.notThere.length > 0}
      />
      {store.notThere.length === 0 && (
        <CheaperPanel
          hints={cheaper}
          unusable={coupons.filter(({ whyNot }) => whyNot).length}
          onUnusable={() => store.lookAtCoupons(true)}
        />
      )}
      {campaign && <TeamNote campaign={campaign} store={store} />}
      <StickyBarRoom />
      <CouponSheet quote={quote} store={store} />
    </>
  );
});

/** What is to be paid is not what was shown a moment ago: why, before anybody pays. */
const Changed = observer(function Changed({ receipt, store }: Pick<BodyProps, 'store'> & { readonly receipt: Facts }) {
  const { checkout: texts, coupon } = useTexts();
  const { was, couponLost } = store;
  const now = total(receipt);
  const words = [
    ...(couponLost ? [coupon.checkout.lost] : []),
    ...(was !== undefined && was !== now ? [texts.priceChanged(money(was), money(now))] : []),
  ];
  if (words.length === 0) return null;
  return (
    <View className="checkout__changed" ariaRole="alert">
      <Icon name="info" size={18} />
      <View>
        {words.map((sentence) => (
          <View key={sentence}>{sentence}</View>
        ))}
      </View>
    </View>
  );
});

/** What goes by more than one way comes in more than one parcel. */
const Parcels = observer(function Parcels({ receipt: { freights } }: { readonly receipt: Facts }) {
  const { checkout: texts } = useTexts();
  const say = useWords();
  return freights.length > 1 ? <Text>{texts.parcels(freights.map(({ title }) => say(title)))}</Text> : null;
});
