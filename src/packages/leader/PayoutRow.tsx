import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { PayoutView } from '@/contract/payout';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import './PayoutRow.scss';
import type { PayoutsStore } from './payoutsStore';
import { useConfirming } from './useConfirming';

interface Props {
  readonly payout: PayoutView;
  readonly store: PayoutsStore;
}

const BACK = new Set<PayoutView['state']>(['declined', 'failed', 'cancelled']);

/** One payout: how much, where to, what has become of it and why, and what can be done about it now. */
export const PayoutRow = observer(function PayoutRow({ payout, store }: Props) {
  const { payouts: texts } = useTexts().leader;
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { state, amount, fee, net, way, askedAt, confirmBy, cancelling, reason, failure } = payout;
  const when = (at: typeof askedAt) => momentText(at, now, language.name);
  return (
    <Card className="payout-row">
      <View className="payout-row__top">
        <Text className={`payout-row__state payout-row__state--${state}`}>
          {cancelling && state === 'sent' ? texts.state.cancelling : texts.state[state]}
        </Text>
        <Text className={`payout-row__amount ${BACK.has(state) ? 'payout-row__amount--back' : ''}`}>
          {money(amount)}
        </Text>
      </View>
      <Text className="payout-row__words">{`${when(askedAt)} · ${texts.toWay(texts.ways[way])}`}</Text>
      {fee > 0 && <Text className="payout-row__words">{texts.netOf(money(net), money(fee))}</Text>}
      {confirmBy !== undefined && !cancelling && (
        <Text className="payout-row__words">{texts.until(when(confirmBy))}</Text>
      )}
      {reason && state === 'declined' && <Text className="payout-row__words">{texts.because(reason)}</Text>}
      {failure && <Text className="payout-row__words">{texts.failure[failure]}</Text>}
      <Deeds payout={payout} store={store} />
    </Card>
  );
});

const Deeds = observer(function Deeds({ payout, store }: Props) {
  const { payouts: texts } = useTexts().leader;
  const confirm = useConfirming(store);
  const { id, amount, confirmBy, cancel: cancels, cancelling } = payout;
  const cancel = async () => {
    const words = texts.cancelWords(money(amount));
    const said = cancels === 'asks' ? `${words}${texts.cancelAsks}` : words;
    if (!(await confirmed(texts.cancelSure, said, texts.cancel, texts.keep))) return;
    const state = await store.cancel(id);
    if (!state) toastFailed(store.cancelling.failed);
    else toast(state === 'cancelled' ? texts.cancelled : texts.cancelling);
  };
  const confirms = confirmBy !== undefined && !cancelling;
  if (!confirms && !cancels) return null;
  return (
    <View className="payout-row__deeds">
      {cancels && (
        <Button kind="line" size="small" onTap={() => void cancel()}>
          {texts.cancel}
        </Button>
      )}
      {confirms && (
        <Button size="small" loading={store.confirming === id} onTap={() => void confirm(id)}>
          {texts.confirmNow}
        </Button>
      )}
    </View>
  );
});
