import { Text } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Screen } from '@/components/Screen';
import { SoldLine } from '@/components/SoldLine';
import { Stepper } from '@/components/Stepper';
import { StickyBar } from '@/components/StickyBar';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { AdminOrder } from '@/contract/adminOrders';
import { goBack, useIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { OrderParcels } from '../../OrderParcels';
import { Reach } from '../../Reach';
import { Shipment } from '../../shipment';
import { WaybillFields } from '../../WaybillFields';

/** Sends an order, in one parcel or in several: what is in it, which company, which number. */
export default observer(function ShipPage() {
  const shop = useShop();
  const { admin: texts } = useTexts();
  const orderId = useIdParam('order');
  const [store] = useState(() => new Shipment(shop, orderId));
  useLoad(() => void store.order.load());
  return (
    <Screen title={texts.parcel.title} bar={store.order.value && <Bar store={store} order={store.order.value} />}>
      <Await of={store.order} bones={<ListBones height={160} />}>
        {(order) => (
          <>
            <Reach orderId={order.id} to={order.to} remark={order.remark} />
            <What store={store} order={order} />
            {order.whyNotShip === undefined && <WaybillFields form={store.form} tried={store.tried} />}
            <OrderParcels order={order} />
          </>
        )}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly store: Shipment;
  readonly order: AdminOrder;
}

const Bar = observer(function Bar({ store, order }: Props) {
  const { admin, orders, refusal } = useTexts();
  const texts = admin.parcel;
  const { form, count } = store;
  const carrier = orders.carriers[form.carrier];
  const whyNot = order.whyNotShip ?? (order.to.way === 'pickup' ? ('order_not_shippable' as const) : undefined);
  const ship = async () => {
    store.try();
    if (store.missing) return toast(store.missing === 'lines' ? texts.none : texts.missing);
    if (!(await confirmed(texts.ask, texts.askWords(carrier, form.waybill.toUpperCase(), count)))) return;
    const left = await store.ship();
    if (left === undefined) return toastFailed(store.shipping.failed);
    toast(left > 0 ? texts.sentPart(left) : texts.sent);
    if (left === 0) await goBack();
  };
  return (
    <StickyBar>
      <Button loading={store.shipping.running} whyNot={whyNot && refusal[whyNot]} onTap={() => void ship()}>
        {count > 0 ? texts.confirm(count, carrier) : texts.none}
      </Button>
    </StickyBar>
  );
});

/** What goes into this parcel: at first all that is left. */
const What = observer(function What({ store, order }: Props) {
  const { admin, receipt } = useTexts();
  const texts = admin.parcel;
  const say = useWords();
  return (
    <Card title={texts.which}>
      {order.receipt.lines.map((line) => {
        const left = store.left(line.skuId);
        const held = order.lines.find(({ skuId }) => skuId === line.skuId)?.heldUnsent ?? 0;
        const note = left > 0 ? texts.left(left) : held > 0 ? texts.held : texts.allSent;
        return (
          <SoldLine
            key={line.skuId}
            title={line.title}
            picture={line.picture}
            faded={left === 0}
            notes={[receipt.times(say(line.options), line.quantity), note]}
            right={
              left > 0 ? (
                <Stepper
                  value={store.units(line.skuId)}
                  least={0}
                  most={left}
                  limit={texts.most(left)}
                  onChange={(units) => store.pack(line.skuId, units)}
                />
              ) : (
                <Text />
              )
            }
          />
        );
      })}
    </Card>
  );
});
