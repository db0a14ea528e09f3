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
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { Buyer } from '../../Buyer';
import { Copied } from '../../Copied';
import { OrderLines } from '../../OrderLines';
import { OrderParcels } from '../../OrderParcels';
import { orderLog } from '../../orderLog';
import { Reach } from '../../Reach';
import { saleInList } from '../../saleWords';
import { sendableOf, sentAndLeft } from '../../sentAndLeft';
import { canGiveBack, moneyOf, ShopOrder } from '../../shopOrder';
import { staffTone } from '../../staffTone';
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
    <Screen title={texts.order.title} bar={value && barOf(value)}>
      <Await of={store.order} bones={<ListBones height={130} />}>
        {(order) => <Body order={order} />}
      </Await>
    </Screen>
  );
});

const canShip = ({ whyNotShip, lines }: AdminOrder) => whyNotShip === undefined && sendableOf(lines) > 0;
const barOf = (order: AdminOrder) => (canShip(order) || canGiveBack(order) ? <Bar order={order} /> : undefined);

const Bar = observer(function Bar({ order }: { readonly order: AdminOrder }) {
  const { admin: texts } = useTexts();
  const { id, to, lines } = order;
  const isFetched = to.way === 'pickup';
  return (
    <StickyBar>
      {canGiveBack(order) && (
        <Button kind="line" onTap={() => goTo.giveBack(id)}>
          {texts.back.title}
        </Button>
      )}
      {canShip(order) && (
        <Button onTap={() => (isFetched ? goTo.handOver() : goTo.ship(id))}>
          {isFetched ? texts.handOver : sentAndLeft(lines).sent > 0 ? texts.shipRest : texts.ship}
        </Button>
      )}
    </StickyBar>
  );
});

const Body = observer(function Body({ order }: { readonly order: AdminOrder }) {
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
      <Reach to={to} remark={remark} />
      <Sales order={order} />
      <OrderParcels order={order} />
      <Money order={order} />
      {paidAt && <Receipt receipt={receipt} sum="paid" fixed />}
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
