import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { CouponTicket } from '@/components/CouponTicket';
import { ownNotes, ownState } from '@/components/couponWords';
import { useSpeech } from '@/components/useSpeech';
import type { CouponView } from '@/contract/coupon';
import { goTo } from '@/navigation';

interface Props {
  readonly coupon: CouponView;
  readonly onUse: () => void;
}

/** One that I have, or had: where it can be used, which order holds it, what it saved. */
export const OwnTicket = observer(function OwnTicket({ coupon, onUse }: Props) {
  const speech = useSpeech();
  const { coupon: texts } = speech.all;
  const { state, startsAt, orderId, title } = coupon;
  const canUse = state === 'usable' && startsAt <= speech.now;
  return (
    <CouponTicket
      coupon={coupon}
      notes={ownNotes(coupon, speech)}
      why={ownState(coupon, speech)}
      good={state === 'spent'}
      faded={state !== 'usable'}
    >
      {canUse && (
        <Button kind="line" size="small" label={`${texts.use} ${speech.say(title)}`} onTap={onUse}>
          {texts.use}
        </Button>
      )}
      {!canUse && orderId && (
        <Button kind="line" size="small" label={`${texts.see} ${speech.say(title)}`} onTap={() => goTo.order(orderId)}>
          {texts.see}
        </Button>
      )}
    </CouponTicket>
  );
});
