import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { StickyBar } from '@/components/StickyBar';
import { useOrderState } from '@/components/useOrderState';
import type { OrderView } from '@/contract/order';
import { total } from '@/domain/quote';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import { type Deed, deedsOf } from './deedsOf';
import type { OrderStore } from './orderStore';
import { type Deeds, deedWords } from './useDeeds';
import { useRemindable } from './useRemindable';

interface Props {
  readonly order: OrderView;
  readonly store: OrderStore;
  readonly deeds: Deeds;
}

/** On the page itself already. */
const ON_THE_PAGE: ReadonlySet<Deed> = new Set(['code', 'parcels', 'afterSale', 'invoice', 'team']);
const MAIN: ReadonlySet<Deed> = new Set(['pay', 'invite', 'receive']);

/** What can be done with it now; and somebody to talk to, always. */
export const OrderBar = observer(function OrderBar({ order, store, deeds }: Props) {
  const { orders: texts } = useTexts();
  const remindable = useRemindable(order);
  const state = useOrderState(order);
  const [first, ...others] = deedsOf(order, state).filter((deed) => !ON_THE_PAGE.has(deed));
  const isBusy = store.deeds.busyWith !== undefined;
  return (
    <StickyBar>
      {state === 'unpaid' ? (
        <Button kind="line" onTap={() => void deeds.act('cancel', order)}>
          {texts.cancel}
        </Button>
      ) : (
        <Button kind="line" openType="contact">
          {texts.service}
        </Button>
      )}
      {state !== 'unpaid' && others.length > 0 && (
        <Button kind="line" onTap={() => void deeds.more(others, order)}>
          {texts.moreDeeds}
        </Button>
      )}
      {first && (
        <Button
          kind={MAIN.has(first) ? 'main' : 'soft'}
          loading={isBusy}
          {...(first === 'remind' && !remindable && { whyNot: texts.remindedToday })}
          onTap={() => void deeds.act(first, order)}
        >
          {first === 'pay' ? texts.pay(money(total(order.receipt))) : deedWords(first, texts)}
        </Button>
      )}
    </StickyBar>
  );
});
