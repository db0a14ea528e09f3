import { Input, Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { scan } from '@/components/admin/scan';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { AdminOrder } from '@/contract/adminOrders';
import { useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { Buyer } from '../../Buyer';
import { HandingStore } from '../../handingStore';
import { OrderLines } from '../../OrderLines';
import { Reach } from '../../Reach';
import { sendableOf } from '../../sentAndLeft';
import './index.scss';

/** Who shows a code gets what waits under it: looked at first, since it cannot be taken back. */
export default observer(function FetchPage() {
  const shop = useShop();
  const { admin } = useTexts();
  const texts = admin.pickup;
  const asked = useParam('code');
  const [store] = useState(() => new HandingStore(shop));
  useLoad(() => {
    if (asked) store.write(asked);
    if (store.isCode) void store.find();
  });
  const { order } = store;
  return (
    <Screen title={texts.title} bar={order && <Bar store={store} order={order} />}>
      <Code store={store} />
      {order && (
        <>
          <Card title={texts.waits}>
            <Buyer buyer={order.buyer} note={order.number} />
            <OrderLines order={order} />
          </Card>
          <Reach orderId={order.id} to={order.to} remark={order.remark} />
        </>
      )}
    </Screen>
  );
});

const Code = observer(function Code({ store }: { readonly store: HandingStore }) {
  const { admin, refusal, failure } = useTexts();
  const texts = admin.pickup;
  const read = async () => {
    const code = await scan(texts.scanFailed);
    if (code === undefined) return;
    store.write(code);
    await look();
  };
  const look = async () => {
    if (!store.isCode) return toast(texts.wrong);
    return store.find();
  };
  const write = (code: string) => {
    store.write(code);
    if (store.isCode) void store.find();
  };
  const { failed, order } = store;
  return (
    <Card>
      <View className="fetch__head">
        <Text className="fetch__title">{texts.code}</Text>
        <View className="fetch__scan" ariaRole="button" ariaLabel={texts.scan} onClick={() => void read()}>
          <Icon name="scan-line" size={24} />
        </View>
      </View>
      <Input
        className="fetch__input"
        placeholderClass="fetch__hint"
        type="number"
        value={store.code}
        placeholder={texts.hint}
        maxlength={8}
        ariaLabel={texts.code}
        onInput={({ detail }) => write(detail.value)}
        onConfirm={() => void look()}
      />
      {failed ? (
        <Text className="fetch__wrong">{failed.kind === 'refused' ? refusal[failed.code] : failure.tryLater}</Text>
      ) : (
        <Text className="fetch__words">{texts.words}</Text>
      )}
      {!order && (
        <View className="fetch__foot">
          <Button size="wide" loading={store.looking} onTap={() => void look()}>
            {texts.find}
          </Button>
        </View>
      )}
    </Card>
  );
});

interface Props {
  readonly store: HandingStore;
  readonly order: AdminOrder;
}

const Bar = observer(function Bar({ store, order }: Props) {
  const { admin, refusal } = useTexts();
  const texts = admin.pickup;
  const { whyNotShip } = order;
  const hand = async () => {
    if (!(await confirmed(texts.ask, texts.askWords))) return;
    if (!(await store.handOver())) return toastFailed(store.handing.failed);
    store.clear();
    toast(texts.done);
  };
  return (
    <StickyBar>
      <Button kind="line" onTap={() => store.clear()}>
        {texts.another}
      </Button>
      <Button loading={store.handing.running} whyNot={whyNotShip && refusal[whyNotShip]} onTap={() => void hand()}>
        {texts.confirm(sendableOf(order.lines))}
      </Button>
    </StickyBar>
  );
});
