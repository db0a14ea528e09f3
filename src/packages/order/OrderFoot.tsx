import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Countdown } from '@/components/Countdown';
import type { OrderState } from '@/components/orderState';
import { Seats } from '@/components/Seats';
import { Until } from '@/components/Until';
import type { OrderCard } from '@/contract/order';
import { total } from '@/domain/quote';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import { type Deed, deedsOf } from './deedsOf';
import type { OrdersStore } from './ordersStore';
import { type Deeds, deedWords } from './useDeeds';
import { useRemindable } from './useRemindable';

interface Props {
  readonly order: OrderCard;
  readonly store: OrdersStore;
  readonly deeds: Deeds;
  readonly state: OrderState;
}

const SHOWN = 2; // The others are in a list of WeChat's own.

/** Until when, and what can be done: two buttons at most, what most want on the right. */
export const OrderFoot = observer(function OrderFoot({ order, store, deeds, state }: Props) {
  const { orders: texts } = useTexts();
  const remindable = useRemindable(order);
  const all = deedsOf(order, state);
  const shown = all.slice(0, SHOWN);
  const others = all.slice(SHOWN);
  const isBusy = store.deeds.busyWith === order.id;

  const button = (deed: Deed, i: number) => {
    const kind = deed === 'pay' ? 'main' : i === 0 ? 'soft' : 'line';
    const isReminded = deed === 'remind' && !remindable;
    return (
      <Button
        key={deed}
        kind={kind}
        size="small"
        loading={isBusy && i === 0}
        {...(isReminded && { whyNot: texts.remindedToday })}
        onTap={() => {
          store.open(order.id);
          void deeds.act(deed, order);
        }}
      >
        {deed === 'pay' ? texts.pay(money(total(order.receipt))) : deedWords(deed, texts)}
      </Button>
    );
  };

  const open = () => {
    store.open(order.id);
    void deeds.more(others, order);
  };
  return (
    <View className="order-row__foot">
      {others.length > 0 && (
        <View className="order-row__others" ariaRole="button" onClick={open}>
          {texts.moreDeeds}
        </View>
      )}
      <Note order={order} state={state} />
      {shown.map(button).reverse()}
    </View>
  );
});

/** Until when something waits; nothing where nothing does. It takes the room that is left. */
const Note = observer(function Note({ order: { payBy, team }, state }: Pick<Props, 'order' | 'state'>) {
  const { orders: texts } = useTexts();
  return (
    <View className="order-row__note">
      {state === 'unpaid' && <Until until={payBy} words={texts.back} over={texts.state.overdue} />}
      {state === 'teaming' && team && (
        <>
          <Seats faces={team.seats} size={team.size} at={26} most={4} />
          <Countdown until={team.deadline} />
        </>
      )}
    </View>
  );
});
