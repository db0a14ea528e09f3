import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Countdown } from '@/components/Countdown';
import { GoodsLine } from '@/components/GoodsLine';
import { type OrderState, stateText, stateTone } from '@/components/orderState';
import { Seats } from '@/components/Seats';
import { Until } from '@/components/Until';
import { useOrderState } from '@/components/useOrderState';
import type { OrderCard } from '@/contract/order';
import { total } from '@/domain/quote';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import type { OrdersStore } from './ordersStore';
import type { useDeeds } from './useDeeds';

interface Props {
  readonly order: OrderCard;
  readonly store: OrdersStore;
  readonly deeds: ReturnType<typeof useDeeds>;
}

const MOST_LINES = 3; // The others are on its own page.

/** One order in the list: what it is, how it stands, and what can be done. */
export const OrderRow = observer(function OrderRow({ order, store, deeds }: Props) {
  const { orders: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now); // Of when it was drawn: what ticks is the countdown.
  const state = useOrderState(order);
  const open = () => {
    store.open(order.id);
    void goTo.order(order.id);
  };
  const { lines } = order.receipt;
  return (
    <Card>
      <View className="order-row__head" onClick={open}>
        <Text className="order-row__when">{momentText(order.placedAt, now, language.name)}</Text>
        <Text className={`order-row__state order-row__state--${stateTone(state)}`}>
          {stateText(state, order, texts.state)}
        </Text>
      </View>
      {lines.slice(0, MOST_LINES).map((line) => (
        <GoodsLine key={line.skuId} line={line} size={64} onTap={open} />
      ))}
      {lines.length > MOST_LINES && <View className="order-row__more">{texts.more(lines.length - MOST_LINES)}</View>}
      <Foot order={order} store={store} deeds={deeds} open={open} state={state} />
    </Card>
  );
});

interface FootProps extends Props {
  readonly state: OrderState;
  readonly open: () => void;
}

const Foot = observer(function Foot({ order, store, deeds, state, open }: FootProps) {
  const { orders: texts } = useTexts();
  const { id, team, receipt } = order;
  const isBusy = store.deeds.busyWith === id;
  if (state === 'unpaid') {
    return (
      <View className="order-row__foot">
        <View className="order-row__note">
          <Until until={order.payBy} words={texts.back} over={texts.state.overdue} />
        </View>
        <Button kind="line" size="small" onTap={() => void deeds.cancel(id)}>
          {texts.cancel}
        </Button>
        <Button size="small" loading={isBusy} onTap={() => void deeds.pay(id)}>
          {texts.pay(money(total(receipt)))}
        </Button>
      </View>
    );
  }
  if (state === 'teaming' && team) {
    return (
      <View className="order-row__foot">
        <View className="order-row__note">
          <Seats faces={team.seats} size={team.size} at={26} most={4} />
          <Countdown until={team.deadline} />
        </View>
        <Button kind="soft" size="small" onTap={() => goTo.team(team.id)}>
          {texts.invite}
        </Button>
      </View>
    );
  }
  const [first] = receipt.lines;
  const isOver = !['overdue', 'toShip', 'shipped'].includes(state);
  return (
    <View className="order-row__foot">
      {team && state !== 'shipped' && (
        <Button kind="line" size="small" onTap={() => goTo.team(team.id)}>
          {texts.team}
        </Button>
      )}
      {state === 'shipped' && (
        <>
          <Button kind="line" size="small" onTap={open}>
            {texts.parcel}
          </Button>
          <Button kind="soft" size="small" loading={isBusy} onTap={() => void deeds.receive(id)}>
            {texts.receive}
          </Button>
        </>
      )}
      {isOver && first && (
        <Button kind="line" size="small" onTap={() => goTo.goods(first.goodsId)}>
          {texts.again}
        </Button>
      )}
    </View>
  );
});
