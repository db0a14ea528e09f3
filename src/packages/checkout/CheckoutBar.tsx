import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { MessageReason } from '@/components/MessageReason';
import { Price } from '@/components/Price';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { goTo, pathTo, replaceBy } from '@/navigation';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { CheckoutStore } from './checkoutStore';
import type { Delivering } from './delivering';

/** Pays, and leads to what became of it. Nobody comes back to a checkout that has been placed. */
export const CheckoutBar = observer(function CheckoutBar({ store }: { readonly store: CheckoutStore }) {
  const { checkout: texts, refusal } = useTexts();
  const { toPay, whyNot } = store;
  if (toPay === undefined) return null;

  const buy = async () => {
    if (whyNot === 'needAddress') return goTo.address();
    if (whyNot === 'needName' || whyNot === 'needPhone') return toast(texts[whyNot]);
    const bought = await store.buy();
    if (!bought) return toastFailed(store.failed);
    const { outcome, orderId, teamId } = bought;
    if (outcome === 'settled' || outcome === 'unknown') return replaceBy(pathTo.paid(orderId));
    if (outcome === 'refused') toastFailed(store.failed);
    else toast(texts.notPaid);
    return replaceBy(teamId ? pathTo.team(teamId) : pathTo.order(orderId));
  };
  const verbs = {
    alone: toPay === 0 ? texts.confirm : texts.pay,
    open: toPay === 0 ? texts.openFree : texts.open(money(toPay)),
    join: toPay === 0 ? texts.joinFree : texts.join(money(toPay)),
  };
  return (
    <StickyBar note={<MessageReason wanted={store.messages} />}>
      <View className="checkout-bar__sum">
        <Text className="checkout-bar__note">{texts.toPay}</Text>
        <Price amount={toPay} />
      </View>
      <Button
        loading={store.busy || store.isStale}
        whyNot={whyNot && !isMissing(whyNot) ? refusal[whyNot] : undefined}
        onTap={() => void buy()}
      >
        {whyNot === 'needAddress' ? texts.addAddress : verbs[store.wanted.way.by]}
      </Button>
    </StickyBar>
  );
});

/** The buyer can still give it: the button stays, and leads there or says what. */
const isMissing = (why: CheckoutStore['whyNot']): why is Delivering['whyNot'] =>
  why === 'needAddress' || why === 'needName' || why === 'needPhone';
