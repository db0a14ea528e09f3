import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { FailedRefund } from '@/contract/adminToday';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { FailedRefundCard } from '../../FailedRefundCard';
import { FailedRefundList } from '../../FailedRefundList';
import { type FailedRefunds, failedRefunds } from '../../failedRefunds';

/** Refunds that WeChat could not do: tried again, or settled by hand. */
export default observer(function FailedRefundsPage() {
  const shop = useShop();
  const { adminSales } = useTexts();
  const [store] = useState(() => failedRefunds(shop));
  return (
    <FailedRefundList store={store} texts={adminSales.refunds}>
      {(refund) => <Row refund={refund} store={store} />}
    </FailedRefundList>
  );
});

interface Props {
  readonly refund: FailedRefund;
  readonly store: FailedRefunds<FailedRefund>;
}

const Row = observer(function Row({ refund, store }: Props) {
  const { adminSales } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { amount, because, askedAt, orderId, orderNumber, afterSaleId, buyer } = refund;
  return (
    <FailedRefundCard
      buyer={buyer}
      amount={amount}
      when={momentText(askedAt, now, language.name)}
      about={`${adminSales.refunds.because[because]} · ${orderNumber}`}
      retrying={store.retrying}
      onOpen={() => (afterSaleId ? goTo.shopSale(afterSaleId) : goTo.shopOrder(orderId))}
      onAgain={() => store.again(refund)}
      onSettle={() => store.begin(refund)}
    />
  );
});
