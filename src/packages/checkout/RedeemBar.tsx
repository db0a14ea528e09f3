import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { MessageReason } from '@/components/MessageReason';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { goTo, pathTo, replaceBy } from '@/navigation';
import { useTexts } from '@/stores/language';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import type { Delivering } from './delivering';
import type { RedeemStore } from './redeemStore';

/** Takes the points, has the rest paid, and leads to what became of it. */
export const RedeemBar = observer(function RedeemBar({ store }: { readonly store: RedeemStore }) {
  const { checkout, member, refusal } = useTexts();
  const { redeem: texts } = member;
  const { toPay, whyNot } = store;
  const points = store.quote.value?.points;
  if (toPay === undefined || points === undefined) return null;

  const redeem = async () => {
    if (whyNot === 'needAddress') return goTo.address();
    if (whyNot === 'needName' || whyNot === 'needPhone') return toast(checkout[whyNot]);
    const redeemed = await store.redeem();
    if (!redeemed) return store.hasChanged ? toast(texts.changed) : toastFailed(store.failed);
    const { outcome, orderId } = redeemed;
    if (outcome === 'settled' || outcome === 'unknown') return replaceBy(pathTo.paid(orderId));
    if (outcome === 'refused') toastFailed(store.failed);
    else toast(checkout.notPaid);
    return replaceBy(pathTo.order(orderId));
  };
  const rest =
    whyNot === 'points_short' && store.stays < 0
      ? member.shop.short(figures(-store.stays))
      : whyNot && !isMissing(whyNot)
        ? refusal[whyNot]
        : undefined;
  const said = toPay > 0 ? texts.payAnd(figures(points), money(toPay)) : texts.pay(figures(points));
  return (
    <StickyBar note={<MessageReason wanted={store.messages} />}>
      <Button size="wide" loading={store.busy || store.isStale} whyNot={rest} onTap={() => void redeem()}>
        {whyNot === 'needAddress' ? checkout.addAddress : said}
      </Button>
    </StickyBar>
  );
});

/** The buyer can still give it: the button stays, and leads there or says what. */
const isMissing = (why: RedeemStore['whyNot']): why is Delivering['whyNot'] =>
  why === 'needAddress' || why === 'needName' || why === 'needPhone';
