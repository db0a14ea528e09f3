import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { type OrderState, seatsToGo } from '@/components/orderState';
import { Until } from '@/components/Until';
import { useOrderState } from '@/components/useOrderState';
import type { OrderView } from '@/contract/order';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

/** In one sentence how it stands; below it, until when, or what happens to the money. */
export const OrderHead = observer(function OrderHead({ order }: { readonly order: OrderView }) {
  const state = useOrderState(order);
  const { orders: texts } = useTexts();
  return (
    <View className="order__head">
      <Text className="order__headline">{headline(order, state, texts)}</Text>
      <View className="order__sub">{sub(order, state, texts)}</View>
    </View>
  );
});

function headline(order: OrderView, state: OrderState, { headline: words, carriers }: Texts['orders']): string {
  if (state === 'teaming') return words.teaming(seatsToGo(order));
  if (state === 'shipped') return words.shipped(order.parcels[0] ? carriers[order.parcels[0].carrier] : '');
  if (state === 'refunding' || state === 'refunded' || state === 'refundFailed')
    return words[state](money(order.refund!.amount));
  return words[state];
}

function sub(order: OrderView, state: OrderState, { sub: words }: Texts['orders']): ReactNode {
  const { team, refund } = order;
  if (state === 'unpaid') return <Until until={order.payBy} words={words.unpaid} over={words.nothingPaid} />;
  if (state === 'teaming' && team) return <Until until={team.deadline} words={words.teaming} over={words.teamOver} />;
  if (state === 'received') return words.thanks;
  if (refund) return refund.because === 'team_lapsed' ? words.lapsed : words.late;
  if (state === 'buyer' || state === 'timeout' || state === 'overdue') return words.nothingPaid;
  if (team?.status === 'formed') return words.formed(team.size);
  return '';
}
