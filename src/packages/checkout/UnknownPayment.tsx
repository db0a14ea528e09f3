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
  const { checkout } = useTexts();
  const { paid } = checkout;
  const check = async () => {
    if (!(await store.check())) toast(paid.stillUnpaid);
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
