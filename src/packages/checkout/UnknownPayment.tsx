import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { toast } from '@/components/toast';
import type { OrderView } from '@/contract/order';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { Head } from './PaidHead';
import type { PaidStore } from './paidStore';

interface Props {
  readonly store: PaidStore;
  readonly order: OrderView;
}

/** Nobody has said yet whether it is paid. It can be asked; nothing is charged twice. */
export const UnknownPayment = observer(function UnknownPayment({ store, order }: Props) {
  const { checkout, failure } = useTexts();
  const { paid } = checkout;
  const check = async () => {
    const answered = await store.check();
    if (answered === 'unpaid') toast(paid.stillUnpaid);
    if (answered === 'unknown') toast(failure.tryLater);
  };
  return (
    <>
      <Head icon="info" title={paid.unknown} words={paid.unknownWords} />
      <View className="paid__actions">
        <Button size="wide" loading={store.checking} onTap={() => void check()}>
          {store.checking ? paid.checking : paid.check}
        </Button>
        <Button kind="text" onTap={() => goTo.order(order.id)}>
          {paid.seeOrder}
        </Button>
      </View>
    </>
  );
});
