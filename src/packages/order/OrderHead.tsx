import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { Countdown } from '@/components/Countdown';
import { orderState, seatsToGo } from '@/components/orderState';
import type { OrderView } from '@/contract/order';
import type { Instant } from '@/domain/time';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

interface Props {
  readonly order: OrderView;
  readonly now: Instant;
}

/** In one sentence how it stands; below it, until when, or what happens to the money. */
export const OrderHead = observer(function OrderHead({ order, now }: Props) {
  const { orders: texts } = useTexts();
  return (
    <View className="order__head">
      <Text className="order__headline">{headline(order, now, texts)}</Text>
      <View className="order__sub">{sub(order, now, texts)}</View>
    </View>
  );
});

function headline(order: OrderView, now: Instant, { headline: words, carriers }: Texts['orders']): string {
  const state = orderState(order, now);
  if (state === 'teaming') return words.teaming(seatsToGo(order));
  if (state === 'shipped') return words.shipped(order.parcel ? carriers[order.parcel.carrier] : '');
  if (state === 'refunding' || state === 'refunded' || state === 'refundFailed')
    return words[state](money(order.refund!.amount));
  return words[state];
}

function sub(order: OrderView, now: Instant, { sub: words }: Texts['orders']): ReactNode {
  const { team, refund } = order;
  const state = orderState(order, now);
  if (state === 'unpaid') return <Until until={order.payBy} words={words.unpaid} />;
  if (state === 'teaming' && team) return <Until until={team.deadline} words={words.teaming} />;
  if (state === 'received') return words.thanks;
  if (refund) return refund.because === 'team_lapsed' ? words.lapsed : words.late;
  if (state === 'buyer' || state === 'timeout' || state === 'overdue') return words.nothingPaid;
  if (team?.status === 'formed') return words.formed(team.size);
  return '';
}

const Until = ({ until, words }: { readonly until: Instant; readonly words: string }) => (
  <>
    <Countdown until={until} /> {words}
  </>
);
