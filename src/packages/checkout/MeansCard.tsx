import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Toggle } from '@/components/Toggle';
import type { OwnMeans } from '@/contract/order';
import { fen } from '@/domain/money';
import { couponIn, freightPayerOf, usedOf } from '@/domain/quote';
import { useTexts, useWords } from '@/stores/language';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import type { CheckoutStore, Quote } from './checkoutStore';
import './MeansCard.scss';

interface Props {
  readonly quote: Quote;
  readonly store: CheckoutStore;
}

/** What the shopper brings beside money: a coupon, credit, points, a free parcel. Not there when he has nothing of it. */
export const MeansCard = observer(function MeansCard({ quote, store }: Props) {
  const { credit, points, freight } = quote.means;
  const has = quote.coupons.length > 0 || credit.has > 0 || (points?.has ?? 0) > 0 || freight;
  if (!has) return null;
  return (
    <Card cells>
      {quote.coupons.length > 0 && <CouponCell quote={quote} store={store} />}
      {credit.has > 0 && <CreditCell quote={quote} store={store} />}
      {points && points.has > 0 && <PointsCell quote={quote} store={store} points={points} />}
      {freight && <FreightCell quote={quote} freight={freight} />}
    </Card>
  );
});

const CouponCell = observer(function CouponCell({ quote, store }: Props) {
  const { coupon: texts } = useTexts();
  const say = useWords();
  const { checkout } = texts;
  const usable = quote.coupons.filter(({ whyNot }) => !whyNot);
  const used = couponIn(quote.receipt);
  const isBest = used && usable[0]?.coupon.id === used.id;
  const title = usable.find(({ coupon }) => coupon.id === used?.id)?.coupon.title;
  return (
    <View className="means" ariaRole="button" onClick={() => store.lookAtCoupons(true)}>
      <View className="means__about">
        <Text className="means__title">{texts.one}</Text>
        {title && <Text className="means__words">{`${say(title)} · ${isBest ? checkout.best : checkout.chosen}`}</Text>}
      </View>
      {used ? (
        <Text className="means__off">{money(fen(-used.off))}</Text>
      ) : (
        <Text className="means__words">
          {usable.length > 0 ? checkout.canUse(usable.length) : checkout.none(quote.coupons.length)}
        </Text>
      )}
      <Icon name="chevron-right" size={16} className="means__arrow" />
    </View>
  );
});

/** A switch where some of it can be used on this order; else only that it is there. */
const CreditCell = observer(function CreditCell({ quote, store }: Props) {
  const { checkout: texts } = useTexts().coupon;
  const { has, usable } = quote.means.credit;
  if (usable === 0) return <Idle title={texts.credit} words={texts.creditNot(money(has))} />;
  const used = usedOf(quote.receipt).credit;
  const on = store.using.credit;
  return (
    <Toggle
      title={texts.credit}
      words={texts.creditUses(money(on && !store.isStale ? used : usable), money(has))}
      on={on}
      onChange={(wanted) => void store.payWith('credit', wanted)}
    />
  );
});

const PointsCell = observer(function PointsCell({
  store,
  points: { has, usable, worth },
}: Props & { readonly points: NonNullable<OwnMeans['points']> }) {
  const { checkout: texts } = useTexts().coupon;
  if (usable === 0) return <Idle title={texts.points} words={texts.pointsNot(figures(has))} />;
  return (
    <Toggle
      title={texts.points}
      words={texts.pointsUse(figures(usable), money(worth))}
      on={store.using.points}
      onChange={(wanted) => void store.payWith('points', wanted)}
    />
  );
});

const FreightCell = observer(function FreightCell({
  quote,
  freight: { payer, left },
}: {
  readonly quote: Quote;
  readonly freight: NonNullable<OwnMeans['freight']>;
}) {
  const { checkout: texts } = useTexts().coupon;
  const say = useWords();
  const who = say(payer.title);
  const isUsed = freightPayerOf(quote.receipt) !== undefined;
  return (
    <Idle
      title={texts.freight}
      words={isUsed ? texts.freightUsed(who, Math.max(0, left - 1)) : texts.freightLeft(who, left)}
    />
  );
});

const Idle = ({ title, words }: { readonly title: string; readonly words: string }) => (
  <View className="means">
    <View className="means__about">
      <Text className="means__title">{title}</Text>
      <Text className="means__words">{words}</Text>
    </View>
  </View>
);
