import { observer } from 'mobx-react-lite';
import type { CentreCoupon } from '@/contract/coupon';
import type { CouponTaking } from '@/stores/couponTaking';
import { Button } from './Button';
import { CouponTicket } from './CouponTicket';
import { centreNotes, whyNotTake } from './couponWords';
import { useSpeech } from './useSpeech';

interface Props {
  readonly coupon: CentreCoupon;
  readonly taking: CouponTaking;
  readonly onTake: () => void;
  readonly onUse?: (() => void) | undefined; // Of those that I have; nothing: this is the place where they are used.
}

/** A coupon that can be taken, that I have already, or that is not for me and why. */
export const TakeTicket = observer(function TakeTicket({ coupon, taking, onTake, onUse }: Props) {
  const speech = useSpeech();
  const { coupon: texts } = speech.all;
  const { templateId, title, whyNot, usable } = coupon;
  const label = `${texts.take} ${speech.say(title)}`;
  const hasOne = whyNot !== undefined && usable > 0;
  return (
    <CouponTicket
      coupon={coupon}
      notes={centreNotes(coupon, speech)}
      why={hasOne ? undefined : whyNotTake(coupon, speech)}
      faded={whyNot !== undefined && !hasOne}
    >
      {!whyNot && (
        <Button kind="soft" size="small" loading={taking.busyWith === templateId} label={label} onTap={onTake}>
          {texts.take}
        </Button>
      )}
      {hasOne && onUse && (
        <Button kind="line" size="small" label={`${texts.use} ${speech.say(title)}`} onTap={onUse}>
          {texts.use}
        </Button>
      )}
    </CouponTicket>
  );
});
