import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { StickyBar } from '@/components/StickyBar';
import { useOrderState } from '@/components/useOrderState';
import type { OrderView } from '@/contract/order';
import { total } from '@/domain/quote';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { OrderStore } from './orderStore';
import type { useDeeds } from './useDeeds';

interface Props {
  readonly order: OrderView;
  readonly store: OrderStore;
  readonly deeds: ReturnType<typeof useDeeds>;
}

/** What can be done with it now; and somebody to talk to, always. */
export const OrderBar = observer(function OrderBar({ order, store, deeds }: Props) {
  const { orders: texts } = useTexts();
  const { id, team, receipt } = order;
  const isBusy = store.deeds.busyWith !== undefined;
  const state = useOrderState(order);
  const [first] = receipt.lines;
  return (
    <StickyBar>
      {state === 'unpaid' ? (
        <Button kind="line" onTap={() => void deeds.cancel(id)}>
          {texts.cancel}
        </Button>
      ) : (
        <Button kind="line" openType="contact">
          {texts.service}
        </Button>
      )}
      {state === 'unpaid' && (
        <Button loading={isBusy} onTap={() => void deeds.pay(id)}>
          {texts.pay(money(total(receipt)))}
        </Button>
      )}
      {state === 'teaming' && team && <Button onTap={() => goTo.team(team.id)}>{texts.invite}</Button>}
      {state === 'shipped' && (
        <Button loading={isBusy} onTap={() => void deeds.receive(id)}>
          {texts.receive}
        </Button>
      )}
      {!['unpaid', 'overdue', 'teaming', 'toShip', 'shipped'].includes(state) && first && (
        <Button kind="soft" onTap={() => goTo.goods(first.goodsId)}>
          {texts.again}
        </Button>
      )}
    </StickyBar>
  );
});
