import { Text, View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { Stale } from '@/components/Stale';
import { StickyBar } from '@/components/StickyBar';
import { TabStrip } from '@/components/TabStrip';
import { Timeline } from '@/components/Timeline';
import { toast, toastFailed } from '@/components/toast';
import type { OrderView } from '@/contract/order';
import type { ParcelView } from '@/contract/parts';
import { reach } from '@/domain/delivery';
import { goTo, useIdParam, useOptionalIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { Copied } from '../../Copied';
import { ParcelGoods } from '../../ParcelGoods';
import { parcelName } from '../../parcelName';
import { parcelSteps } from '../../parcelSteps';
import { ParcelStore } from '../../parcelStore';
import './index.scss';

/** Where the parcels of an order are, and the whole way of one. */
export default observer(function ParcelPage() {
  const shop = useShop();
  const { orders: texts } = useTexts();
  const orderId = useIdParam('order');
  const parcelId = useOptionalIdParam('parcel');
  const [store] = useState(() => new ParcelStore(shop, orderId, parcelId));
  useLoad(() => void store.order.load());
  usePullDownRefresh(() => void store.renew().finally(() => Taro.stopPullDownRefresh()));
  const { parcel } = store;
  return (
    <Screen title={texts.parcel.title} bar={parcel && <Bar store={store} />}>
      <Await of={store.order} bones={<Bones />}>
        {(order) => (parcel ? <Body order={order} parcel={parcel} store={store} /> : <Nothing orderId={orderId} />)}
      </Await>
    </Screen>
  );
});

interface BarProps {
  readonly store: ParcelStore;
}

const Bar = observer(function Bar({ store }: BarProps) {
  const { orders: texts } = useTexts();
  const refresh = async () => {
    const answer = await store.ask();
    if (answer) toast(answer === 'fresh' ? texts.parcel.fresh : texts.parcel.renewed);
    else toastFailed(store.failed);
  };
  return (
    <StickyBar>
      <Button kind="line" openType="contact">
        {texts.service}
      </Button>
      <Button kind="soft" icon="rotate-cw" loading={store.asking} onTap={() => void refresh()}>
        {texts.parcel.refresh}
      </Button>
    </StickyBar>
  );
});

interface BodyProps extends BarProps {
  readonly order: OrderView;
  readonly parcel: ParcelView;
}

const Body = observer(function Body({ order, parcel, store }: BodyProps) {
  const { orders: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { tracking, carrier, waybill, shippedAt } = parcel;
  const asked =
    tracking.askedAt && texts.parcel.askedAt(momentText(tracking.askedAt, now, language.name), texts.carriers[carrier]);
  const steps = parcelSteps(parcel, now, language.name, texts);
  return (
    <>
      {order.parcels.length > 1 && (
        <TabStrip
          tabs={order.parcels.map((one) => ({ name: one.id, words: parcelName(order.parcels, one, texts) }))}
          current={parcel.id}
          onChoose={(id) => store.choose(id)}
        />
      )}
      <View className="parcel__head">
        <Text className="parcel__headline">{texts.parcel.state[tracking.state]}</Text>
        <Text className="parcel__sub">{tracking.state === 'trouble' ? texts.parcel.troubleWords : asked}</Text>
      </View>
      {store.failed && <Stale failed={store.failed} onRetry={() => void store.ask()} />}
      <Card cells>
        <Copied title={texts.carriers[carrier]} value={waybill} icon="truck" />
      </Card>
      <Card>
        {tracking.events.length === 0 && (
          <View className="parcel__silent">
            <Text className="parcel__silent-title">{texts.parcel.silent}</Text>
            <Text className="parcel__sub">
              {tracking.askedAt && tracking.state === 'unknown' ? texts.parcel.unknown : texts.parcel.silentWords}
            </Text>
          </View>
        )}
        <Timeline steps={steps} />
      </Card>
      <Card title={texts.parcel.what}>
        <ParcelGoods order={order} parcel={parcel} />
      </Card>
      <Card cells>
        <Cell title={texts.parcel.to} plain>
          <Text className="parcel__place">{reach(order.to).place}</Text>
        </Cell>
        <Cell title={texts.parcel.shippedAt} plain>
          <Text>{momentText(shippedAt, now, language.name)}</Text>
        </Cell>
        <Cell title={texts.parcel.order} plain onTap={() => goTo.order(order.id)}>
          <Text>{order.number}</Text>
        </Cell>
      </Card>
    </>
  );
});

const Nothing = observer(function Nothing({ orderId }: { readonly orderId: OrderView['id'] }) {
  const { orders: texts } = useTexts();
  const { none, noneWords, order } = texts.parcel;
  return <EmptyState title={none} words={noneWords} action={order} onAction={() => goTo.order(orderId)} />;
});

function Bones() {
  return (
    <>
      <Bone width={160} height={30} />
      {[48, 220, 90].map((height) => (
        <BoneCard key={height} className="parcel__bone">
          <Bone height={height} />
        </BoneCard>
      ))}
    </>
  );
}
