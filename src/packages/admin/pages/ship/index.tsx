import { Input, Picker, Text, View } from '@tarojs/components';
import Taro, { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { GoodsLine } from '@/components/GoodsLine';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import type { AdminOrder } from '@/contract/adminOrders';
import { reach } from '@/domain/delivery';
import { CARRIERS } from '@/domain/parcel';
import { goBack, useIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { isCancelled } from '@/stores/wechat';
import { Shipment } from '../../shipment';
import './index.scss';

/** Sends one order: which company, and under which number. */
export default observer(function ShipPage() {
  const shop = useShop();
  const { admin: texts } = useTexts();
  const orderId = useIdParam('order');
  const [store] = useState(() => new Shipment(shop, orderId));
  useLoad(() => void store.order.load());
  return (
    <Screen title={texts.shipTitle} bar={store.order.value && <Bar store={store} order={store.order.value} />}>
      <Await
        of={store.order}
        bones={
          <BoneCard>
            <Bone height={180} />
          </BoneCard>
        }
      >
        {(order) => (
          <>
            <Parcel store={store} />
            <To order={order} />
            <Card title={texts.what}>
              {order.receipt.lines.map((line) => (
                <GoodsLine key={line.skuId} line={line} size={56} />
              ))}
            </Card>
          </>
        )}
      </Await>
    </Screen>
  );
});

interface BarProps {
  readonly store: Shipment;
  readonly order: AdminOrder;
}

const Bar = observer(function Bar({ store, order }: BarProps) {
  const { admin: texts, orders, refusal } = useTexts();
  const ship = async () => {
    if (!store.isComplete) return toast(texts.missingWaybill);
    if (!(await store.ship())) return toastFailed(store.shipping.failed);
    toast(texts.shipped);
    return goBack();
  };
  return (
    <StickyBar>
      <Button
        loading={store.shipping.running}
        whyNot={order.whyNotShip && refusal[order.whyNotShip]}
        onTap={() => void ship()}
      >
        {texts.confirmShip(orders.carriers[store.carrier])}
      </Button>
    </StickyBar>
  );
});

const Parcel = observer(function Parcel({ store }: { readonly store: Shipment }) {
  const { admin: texts, orders } = useTexts();
  const scan = async () => {
    try {
      const { result } = await Taro.scanCode({ scanType: ['barCode', 'qrCode'] });
      store.write(result);
    } catch (error) {
      if (!isCancelled(error)) toast(texts.scanFailed);
    }
  };
  return (
    <Card cells>
      <View className="ship__line">
        <Text className="ship__name">{texts.carrier}</Text>
        <Picker
          mode="selector"
          className="ship__picker"
          range={CARRIERS.map((carrier) => orders.carriers[carrier])}
          value={CARRIERS.indexOf(store.carrier)}
          onChange={({ detail }) => store.choose(CARRIERS[Number(detail.value)] ?? CARRIERS[0])}
        >
          <View className="ship__chosen" ariaRole="button" ariaLabel={texts.carrier}>
            <Text>{orders.carriers[store.carrier]}</Text>
            <Icon name="chevron-right" size={16} />
          </View>
        </Picker>
      </View>
      <View className="ship__line">
        <Text className="ship__name">{texts.waybill}</Text>
        <Input
          className="ship__input"
          value={store.waybill}
          placeholder={texts.waybillHint}
          maxlength={32}
          ariaLabel={texts.waybill}
          onInput={({ detail }) => store.write(detail.value)}
        />
        <View className="ship__scan" ariaRole="button" ariaLabel={texts.scan} onClick={() => void scan()}>
          <Icon name="scan-line" size={22} />
        </View>
      </View>
    </Card>
  );
});

/** The whole number: who packs it must be able to write it on the parcel. */
const To = observer(function To({ order: { to, remark } }: { readonly order: AdminOrder }) {
  const { admin: texts, common, orders } = useTexts();
  const { name, phone, place } = reach(to);
  const all = `${name} ${phone} ${place}`;
  const copy = async () => {
    try {
      await Taro.setClipboardData({ data: all });
      toast(common.copied);
    } catch {
      // Not agreed to: WeChat has said so.
    }
  };
  return (
    <Card title={texts.to} aside={texts.copyAddress} onAside={() => void copy()}>
      <Text className="ship__to" selectable>
        {all}
      </Text>
      {remark && <Text className="ship__remark">{`${orders.remark}：${remark}`}</Text>}
    </Card>
  );
});
