import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Button } from '@/components/Button';
import { CouponTicket } from '@/components/CouponTicket';
import { timeWords, whyNotUse } from '@/components/couponWords';
import { Sheet } from '@/components/Sheet';
import { TickMark } from '@/components/Tick';
import { useSpeech } from '@/components/useSpeech';
import type { CouponVerdict } from '@/domain/cheaper';
import type { CouponId } from '@/domain/id';
import type { Receipt } from '@/domain/quote';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { CheckoutStore, Quote } from './checkoutStore';
import './CouponSheet.scss';

interface Props {
  readonly quote: Quote;
  readonly store: CheckoutStore;
}

/** All coupons that one has: those that can be used, with what each saves, and the others with the reason. */
export const CouponSheet = observer(function CouponSheet({ quote, store }: Props) {
  const { coupon } = useTexts();
  const { checkout: texts } = coupon;
  const open = store.looking;
  const onClose = () => store.lookAtCoupons(false);
  const used = quote.coupon;
  const [chosen, setChosen] = useState<CouponId | 'none'>(used ?? 'none');
  useEffect(() => {
    if (open) setChosen(used ?? 'none'); // What was only looked at the last time is forgotten.
  }, [open, used]);
  const usable = quote.coupons.filter(({ whyNot }) => !whyNot);
  const unusable = quote.coupons.filter(({ whyNot }) => whyNot);
  const take = () => {
    onClose();
    if (chosen !== (used ?? 'none')) void store.takeCoupon(chosen);
  };
  const foot = usable.length > 0 && (
    <Button size="wide" onTap={take}>
      {chosen === 'none' ? texts.takeNone : texts.take}
    </Button>
  );
  const isBest = usable[0]?.coupon.id === used;
  return (
    <Sheet open={open} onClose={onClose} label={coupon.one} paper foot={foot}>
      <Text className="coupon-sheet__title">{coupon.one}</Text>
      {usable.length > 0 && (
        <>
          <Text className="coupon-sheet__head">{(isBest ? texts.usableBest : texts.usable)(usable.length)}</Text>
          {usable.map((verdict) => (
            <Usable
              key={verdict.coupon.id}
              verdict={verdict}
              receipt={quote.receipt}
              on={chosen === verdict.coupon.id}
              onTap={() => setChosen(verdict.coupon.id)}
            />
          ))}
          <View className="coupon-sheet__none" ariaRole="radio" onClick={() => setChosen('none')}>
            <Text>{texts.notNow}</Text>
            <TickMark on={chosen === 'none'} />
          </View>
        </>
      )}
      {unusable.length > 0 && (
        <>
          <Text className="coupon-sheet__head">{texts.unusable}</Text>
          {unusable.map((verdict) => (
            <Unusable key={verdict.coupon.id} verdict={verdict} />
          ))}
        </>
      )}
    </Sheet>
  );
});

interface UsableProps {
  readonly verdict: CouponVerdict;
  readonly receipt: Receipt;
  readonly on: boolean;
  readonly onTap: () => void;
}

const Usable = observer(function Usable({ verdict: { coupon, saves }, receipt, on, onTap }: UsableProps) {
  const speech = useSpeech();
  const { checkout: texts, scope } = speech.all.coupon;
  const counted = receipt.lines.filter(({ less }) =>
    less.some(({ because }) => because.step === 'coupon' && because.couponId === coupon.id),
  );
  const isPart = counted.length > 0 && counted.length < receipt.lines.length;
  const notes = [
    texts.saves(money(saves)),
    ...(isPart ? [scope.these(counted.map(({ title }) => speech.say(title)))] : []),
    timeWords(coupon, speech),
  ];
  return (
    <CouponTicket coupon={coupon} notes={notes} role="radio" chosen={on} onTap={onTap}>
      <TickMark on={on} />
    </CouponTicket>
  );
});

const Unusable = observer(function Unusable({ verdict }: { readonly verdict: CouponVerdict }) {
  const speech = useSpeech();
  return (
    <CouponTicket
      coupon={verdict.coupon}
      notes={[timeWords(verdict.coupon, speech)]}
      why={whyNotUse(verdict, speech)}
      faded
    />
  );
});
