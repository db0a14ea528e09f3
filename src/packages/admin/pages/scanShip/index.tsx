import { Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Field } from '@/components/admin/Field';
import { scan } from '@/components/admin/scan';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { GoodsLine } from '@/components/GoodsLine';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import type { AdminOrder } from '@/contract/adminOrders';
import { sendable } from '@/domain/parcel';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { Copied } from '../../Copied';
import { FlagMark } from '../../FlagMark';
import { Reach } from '../../Reach';
import { ScanShipping } from '../../scanShippingStore';
import { useOrderTexts } from '../../useOrderTexts';
import { WaybillFields } from '../../WaybillFields';
import './index.scss';

/** Shipping at the packing table: scan the note, scan the label, and the next. */
export default observer(function ScanShipPage() {
  const shop = useShop();
  const { scan: texts } = useOrderTexts();
  const [store] = useState(() => new ScanShipping(shop));
  useLoad(() => void store.count());
  const { order } = store;
  return (
    <Screen title={texts.title} bar={order ? <Send store={store} order={order} /> : <Begin store={store} />}>
      <View className="scan-ship__tally" ariaRole="status">
        {store.sent > 0 && <Text>{texts.sent(store.sent)}</Text>}
        {store.left !== undefined && <Text>{store.left > 0 ? texts.left(store.left) : texts.allDone}</Text>}
      </View>
      {order ? <Found store={store} order={order} /> : <Find store={store} />}
    </Screen>
  );
});

interface Props {
  readonly store: ScanShipping;
}
interface FoundProps extends Props {
  readonly order: AdminOrder;
}

const Begin = observer(function Begin({ store }: Props) {
  const { scan: texts } = useOrderTexts();
  const next = async () => {
    await store.next();
    if (store.failed) return toastFailed(store.failed);
    if (!store.order) toast(texts.nextNone);
  };
  const read = async () => {
    const code = await scan(texts.failed);
    if (code !== undefined) await find(store, code, texts.wrongCode);
  };
  return (
    <StickyBar>
      <Button kind="line" loading={store.finding} onTap={() => void next()}>
        {texts.next}
      </Button>
      <Button icon="scan-line" loading={store.finding} onTap={() => void read()}>
        {texts.scan}
      </Button>
    </StickyBar>
  );
});

/** The same for what is scanned and what is typed. */
async function find(store: ScanShipping, code: string, wrong: string): Promise<void> {
  if (!/^[0-9A-Za-z-]{6,40}$/.test(code.trim())) {
    toast(wrong);
    return;
  }
  await store.find(code);
  if (store.failed) toastFailed(store.failed);
}

const Find = observer(function Find({ store }: Props) {
  const { scan: texts } = useOrderTexts();
  const [code, setCode] = useState('');
  return (
    <Card title={texts.begin}>
      <Text className="scan-ship__hint">{texts.beginWords}</Text>
      <Field title={texts.number} value={code} hint={texts.numberHint} most={40} onWrite={setCode}>
        <Button kind="soft" size="small" onTap={() => void find(store, code, texts.wrongCode)}>
          {texts.find}
        </Button>
      </Field>
    </Card>
  );
});

const Send = observer(function Send({ store, order }: FoundProps) {
  const { scan: texts } = useOrderTexts();
  const { admin, orders, refusal } = useTexts();
  const { form, shipping, pieces } = store;
  const whyNot = order.whyNotShip ?? (order.to.way === 'pickup' || pieces === 0 ? 'order_not_shippable' : undefined);
  const read = async () => {
    const label = await scan(texts.failed);
    if (label !== undefined) store.label(label);
  };
  const send = async () => {
    if (!form.isComplete) return toast(admin.parcel.missing);
    if (!(await store.ship())) return toastFailed(shipping.failed);
    toast(texts.done);
    return store.next();
  };
  return (
    <StickyBar>
      <Button kind="line" onTap={() => store.skip()}>
        {texts.skip}
      </Button>
      {form.isComplete || whyNot ? (
        <Button loading={shipping.running} whyNot={whyNot && refusal[whyNot]} onTap={() => void send()}>
          {whyNot ? texts.notNow : texts.send(orders.carriers[form.carrier])}
        </Button>
      ) : (
        <Button icon="scan-line" onTap={() => void read()}>
          {texts.waybill}
        </Button>
      )}
    </StickyBar>
  );
});

const Found = observer(function Found({ store, order }: FoundProps) {
  const { scan: texts, paper } = useOrderTexts();
  const { orders } = useTexts();
  const lines = order.receipt.lines.filter(({ skuId }) =>
    order.lines.some((state) => state.skuId === skuId && sendable(state) > 0),
  );
  return (
    <>
      <Card title={texts.what(lines.length, store.pieces)} aside={order.flag && <FlagMark flag={order.flag} />}>
        {lines.map((line) => (
          <GoodsLine key={line.skuId} line={line} size={72} />
        ))}
        {order.notes.map(({ number, words }) => (
          <Text key={number} className="scan-ship__note">{`${paper.note}：${words}`}</Text>
        ))}
      </Card>
      <Reach orderId={order.id} to={order.to} remark={order.remark} />
      {order.whyNotShip === undefined && <WaybillFields form={store.form} />}
      {store.guessed && <Text className="scan-ship__hint">{texts.guessed(orders.carriers[store.form.carrier])}</Text>}
      <Card cells>
        <Copied title={paper.number} value={order.number} />
      </Card>
    </>
  );
});
