import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { stateText } from '@/components/orderState';
import { Receipt } from '@/components/Receipt';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { Timeline } from '@/components/Timeline';
import { useOrderState } from '@/components/useOrderState';
import type { AdminOrder } from '@/contract/adminOrders';
import { goTo, useIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import type { Session } from '@/stores/session';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { Buyer } from '../../Buyer';
import { Copied } from '../../Copied';
import { Also, PriceChanges } from '../../OrderExtras';
import { OrderLines } from '../../OrderLines';
import { OrderNotes } from '../../OrderNotes';
import { OrderParcels } from '../../OrderParcels';
import { orderLog } from '../../orderLog';
import { Reach } from '../../Reach';
import { ReceiveLater } from '../../ReceiveLater';
import { saleInList } from '../../saleWords';
import { sendableOf, sentAndLeft } from '../../sentAndLeft';
import { canGiveBack, moneyOf, ShopOrder } from '../../shopOrder';
import { staffTone } from '../../staffTone';
import { useOrderTexts } from '../../useOrderTexts';
import './index.scss';

/** Everything of one order, for who works in the shop. */
export default observer(function ShopOrderPage() {
  const shop = useShop();
  const { admin: texts } = useTexts();
  const orderId = useIdParam('order');
  const [store] = useState(() => new ShopOrder(shop, orderId));
  useDidShow(() => void store.order.load());
  usePullDownRefresh(() => void store.order.load().finally(() => Taro.stopPullDownRefresh()));
  const { value } = store.order;
  return (
    <Screen title={texts.order.title} bar={value && barOf(value, shop.session)}>
      <Await of={store.order} bones={<ListBones height={130} />}>
        {(order) => <Body order={order} onChange={() => void store.order.load()} />}
      </Await>
    </Screen>
  );
});

const canShip = ({ whyNotShip, lines }: AdminOrder) => whyNotShip === undefined && sendableOf(lines) > 0;
const canReprice = ({ whyNotReprice }: AdminOrder) => whyNotReprice === undefined;

/** What can be done with it now, by who looks at it. */
function barOf(order: AdminOrder, session: Pick<Session, 'may'>) {
  const deeds = {
    ship: canShip(order) && session.may('orders.ship'),
    giveBack: canGiveBack(order) && session.may('refunds.give'),
    reprice: canReprice(order) && session.may('orders.price'),
  };
  return Object.values(deeds).some(Boolean) ? <Bar order={order} {...deeds} /> : undefined;
}

interface BarProps {
  readonly order: AdminOrder;
  readonly ship: boolean;
  readonly giveBack: boolean;
  readonly reprice: boolean;
}

const Bar = observer(function Bar({ order, ship, giveBack, reprice }: BarProps) {
  const { admin: texts } = useTexts();
  const words = useOrderTexts();
  const { id, to, lines } = order;
  const isFetched = to.way === 'pickup';
  return (
    <StickyBar>
      {reprice && <Button onTap={() => goTo.orderPrice(id)}>{words.price.open}</Button>}
      {giveBack && (
        <Button kind="line" onTap={() => goTo.giveBack(id)}>
          {texts.back.title}
        </Button>
      )}
      {ship && (
        <Button onTap={() => (isFetched ? goTo.handOver() : goTo.ship(id))}>
          {isFetched ? texts.handOver : sentAndLeft(lines).sent > 0 ? texts.shipRest : texts.ship}
        </Button>
      )}
    </StickyBar>
  );
});

interface BodyProps {
  readonly order: AdminOrder;
  readonly onChange: () => void;
}

const Body = observer(function Body({ order, onChange }: BodyProps) {
  const { admin: texts, orders, invoice: invoices } = useTexts();
  const all = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const state = useOrderState(order);
  const { buyer, to, remark, placedAt, paidAt, receipt, invoice, number, paymentNo } = order;
  return (
    <>
      <Card>
        <Buyer buyer={buyer} note={momentText(placedAt, now, language.name)}>
          <Text className={`shop-order__state shop-order__state--${staffTone(state)}`}>
            {stateText(state, order, { ...orders.state, ...texts.state })}
          </Text>
        </Buyer>
        <OrderLines order={order} />
      </Card>
      <OrderNotes order={order} onChange={onChange} />
      <Reach orderId={order.id} to={to} remark={remark} />
      <ReceiveLater order={order} onChange={onChange} />
      <Sales order={order} />
      <OrderParcels order={order} />
      <Money order={order} />
      {paidAt && <Receipt receipt={receipt} sum="paid" fixed />}
      {!paidAt && <Receipt receipt={receipt} sum="toPay" />}
      <PriceChanges order={order} />
      {invoice && (
        <Card cells>
          <Cell title={texts.order.invoice} onTap={() => goTo.adminInvoices('all')}>
            <Text>{invoices.state[invoice.status]}</Text>
          </Cell>
        </Card>
      )}
      <Card title={texts.order.life}>
        <Timeline steps={orderLog(order, now, language.name, all)} />
      </Card>
      <Also order={order} />
      <Card cells>
        <Copied title={texts.order.number} value={number} />
        {paymentNo && <Copied title={texts.order.paymentNo} value={paymentNo} />}
      </Card>
    </>
  );
});

const Sales = observer(function Sales({ order: { afterSales } }: { readonly order: AdminOrder }) {
  const { adminSales } = useTexts();
  if (afterSales.length === 0) return null;
  return (
    <Card cells>
      {afterSales.map((sale) => (
        <Cell key={sale.id} title={saleInList(sale, adminSales)} plain onTap={() => goTo.shopSale(sale.id)}>
          {sale.total > 0 && <Text>{money(sale.total)}</Text>}
        </Cell>
      ))}
    </Card>
  );
});

/** What was paid, what went back, and whether WeChat has set it free. */
const Money = observer(function Money({ order }: { readonly order: AdminOrder }) {
  const { admin } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const texts = admin.order;
  const sums = moneyOf(order);
  if (!sums) return null;
  const { paid, refunded, refunding, kept } = sums;
  const { shippingKnownAt, paymentNo } = order;
  return (
    <Card title={texts.money}>
      <View className="order-money">
        <Cell title={texts.paid} plain>
          <Text className="order-money__sum">{money(paid)}</Text>
        </Cell>
        {refunded > 0 && (
          <Cell title={texts.refunded} plain>
            <Text>{money(refunded)}</Text>
          </Cell>
        )}
        {refunding > 0 && (
          <Cell title={texts.refunding} plain>
            <Text>{money(refunding)}</Text>
          </Cell>
        )}
        {refunded + refunding > 0 && (
          <Cell title={texts.kept} plain>
            <Text className="order-money__sum">{money(kept)}</Text>
          </Cell>
        )}
        {paymentNo && kept > 0 && (
          <Cell title={texts.wechat} plain>
            <Text>{shippingKnownAt ? texts.free(momentText(shippingKnownAt, now, language.name)) : texts.frozen}</Text>
          </Cell>
        )}
      </View>
    </Card>
  );
});
