import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useState } from 'react';
import { type OrderState, seatsToGo } from '@/components/orderState';
import { Until } from '@/components/Until';
import { useOrderState } from '@/components/useOrderState';
import type { OrderView } from '@/contract/order';
import type { ParcelView } from '@/contract/parts';
import { sum } from '@/domain/money';
import type { Instant } from '@/domain/time';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import type { Texts } from '@/texts/zh';
import { sentAndLeft } from './lineWords';
import { useRemindable } from './useRemindable';

/** In one sentence how it stands; below it, until when, where it is, or what happens to the money. */
export const OrderHead = observer(function OrderHead({ order }: { readonly order: OrderView }) {
  const state = useOrderState(order);
  const { orders: texts } = useTexts();
  return (
    <View className="order__head">
      <Text className="order__headline">{headline(order, state, texts)}</Text>
      <View className="order__sub">
        <Sub order={order} state={state} />
      </View>
    </View>
  );
});

const onTheirWay = ({ parcels }: OrderView) => parcels.filter(({ isExchange }) => !isExchange);

function headline(order: OrderView, state: OrderState, texts: Texts['orders']): string {
  const { headline: words } = texts;
  if (state === 'teaming') {
    const missing = seatsToGo(order);
    return missing === 0 ? words.enough : words.teaming(missing);
  }
  if (state === 'partly') {
    const { sent, left } = sentAndLeft(order.lines);
    return words.partly(sent, left);
  }
  if (state === 'shipped') return shipped(onTheirWay(order), texts);
  if (state === 'refunding' || state === 'refunded' || state === 'refundFailed') {
    return words[state](money(sum(order.refunds.map(({ amount }) => amount))));
  }
  return words[state];
}

/** Where it is, as far as its carrier has told. */
function shipped(parcels: readonly ParcelView[], { headline: words, carriers }: Texts['orders']): string {
  const [first] = parcels;
  if (!first) return words.shipped('');
  const states = new Set(parcels.map(({ tracking }) => tracking.state));
  if (states.has('trouble')) return words.trouble;
  if (states.size === 1 && states.has('signed')) return words.signed;
  if (parcels.length > 1) return words.parcels(parcels.filter(({ tracking }) => tracking.state !== 'signed').length);
  return states.has('delivering') ? words.delivering(carriers[first.carrier]) : words.shipped(carriers[first.carrier]);
}

const Sub = observer(function Sub({ order, state }: { readonly order: OrderView; readonly state: OrderState }) {
  const { orders } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const remindable = useRemindable(order);
  const { team, refund, payBy, receiveBy } = order;
  const words = orders.sub;
  const moment = (at: Instant) => momentText(at, now, language.name);

  const said = (): ReactNode => {
    if (state === 'unpaid') return <Until until={payBy} words={words.unpaid} over={words.nothingPaid} />;
    if (state === 'teaming' && team) {
      const then = seatsToGo(order) === 0 ? words.enough : words.teaming;
      return <Until until={team.deadline} words={then} over={words.teamOver} />;
    }
    if (state === 'drawing' || state === 'reckoning') return words.settling;
    if (state === 'shipped') return receiveBy === undefined ? '' : words.receiveBy(moment(receiveBy));
    if ((state === 'toShip' || state === 'partly') && !remindable && order.remindedAt) return words.reminded;
    if (state === 'received') return words.thanks;
    if (state === 'buyer' || state === 'timeout' || state === 'overdue') return words.nothingPaid;
    if (refund && order.status === 'closed') return refundWords(refund.because, team !== undefined, words);
    if (team?.status !== 'formed') return '';
    return team.kind === 'lottery' ? words.won : words.formed(team.seats.length);
  };
  return <>{said()}</>;
});

type Cause = NonNullable<OrderView['refund']>['because'];

function refundWords(because: Cause, inTeam: boolean, words: Texts['orders']['sub']): string {
  switch (because) {
    case 'team_lapsed':
      return words.lapsed;
    case 'paid_late':
      return inTeam ? words.lateTeam : words.late;
    case 'team_quit':
      return words.quit;
    case 'not_drawn':
      return words.notDrawn;
    default:
      return words.allBack;
  }
}
