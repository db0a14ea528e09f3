import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import type { FailedRefund } from '@/contract/adminToday';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { FailedRefundCard } from '../../FailedRefundCard';
import { type FailedRefunds, failedRefunds, keyOfRefund } from '../../failedRefunds';
import { ListBones } from '../../ListBones';
import { SettleSheet } from '../../SettleSheet';

/** Refunds that WeChat could not do: tried again, or settled by hand. */
export default observer(function FailedRefundsPage() {
  const shop = useShop();
  const { adminSales } = useTexts();
  const texts = adminSales.refunds;
  const [store] = useState(() => failedRefunds(shop));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <Text className="failed-refund__words">{texts.words}</Text>
      <PageList
        list={store.list}
        keyOf={keyOfRefund}
        bones={<ListBones height={110} />}
        empty={<EmptyState {...texts.none} />}
      >
        {(refund) => <Row refund={refund} store={store} />}
      </PageList>
      <SettleSheet store={store} />
    </Screen>
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
