import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { saleText } from '@/components/afterSaleWords';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Icon } from '@/components/Icon';
import { MessageAsk } from '@/components/MessageAsk';
import { Receipt } from '@/components/Receipt';
import { RefundCard } from '@/components/RefundCard';
import { Seats } from '@/components/Seats';
import { Timeline } from '@/components/Timeline';
import type { OrderView } from '@/contract/order';
import { masked } from '@/domain/address';
import { reach } from '@/domain/delivery';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { Copied } from './Copied';
import { GivenBack } from './GivenBack';
import { backOf } from './lineWords';
import { OrderGoods } from './OrderGoods';
import { OrderHead } from './OrderHead';
import { orderSteps } from './orderSteps';
import { ParcelCard } from './ParcelCard';
import { PickupCard } from './PickupCard';

/** How it stands, where it is, what is in it, what has happened, and how the amount came about. */
export const OrderBody = observer(function OrderBody({ order }: { readonly order: OrderView }) {
  const { orders: texts, common } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const sum = sumOf(order);
  const { team, to, parcels, receipt, refunds } = order;
  return (
    <>
      <OrderHead order={order} />
      {to.way === 'pickup' && <PickupCard order={order} to={to} />}
      {parcels.map((parcel) => (
        <ParcelCard key={parcel.id} order={order} parcel={parcel} />
      ))}
      <AfterSales order={order} />
      {team && (
        <Card onTap={() => goTo.team(team.id)}>
          <View className="order__team" ariaRole="button">
            <Seats faces={team.seats} size={team.size} at={36} most={5} />
            <Text className="order__team-words">{common.teamOf(team.size)}</Text>
            <Icon name="chevron-right" size={16} />
          </View>
        </Card>
      )}
      <OrderGoods order={order} />
      {sum && <Receipt receipt={receipt} sum={sum} isSent={to.way === 'express'} />}
      <Refunds order={order} />
      <GivenBack order={order} />
      {refunds.map((refund) => refund.because !== 'after_sale' && <RefundCard key={refund.no} refund={refund} />)}
      <Card title={texts.life}>
        <Timeline steps={orderSteps(order, now, language.name, texts)} />
      </Card>
      <Facts order={order} />
    </>
  );
});

/** Of an order that was closed unpaid nothing is to be added up. */
function sumOf({ status, paidAt }: OrderView): 'toPay' | 'paid' | undefined {
  if (paidAt) return 'paid';
  return status === 'unpaid' ? 'toPay' : undefined;
}

const AfterSales = observer(function AfterSales({ order: { afterSales } }: { readonly order: OrderView }) {
  const { afterSale } = useTexts();
  if (afterSales.length === 0) return null;
  return (
    <Card cells>
      {afterSales.map((sale) => (
        <Cell key={sale.id} title={saleText(sale, afterSale)} plain onTap={() => goTo.afterSale(sale.id)}>
          {sale.total > 0 && <Text>{money(sale.total)}</Text>}
        </Cell>
      ))}
    </Card>
  );
});

/** What of the amount is back at WeChat, or on its way there. */
const Refunds = observer(function Refunds({ order }: { readonly order: OrderView }) {
  const { orders: texts } = useTexts();
  const { done, asked } = backOf(order);
  const isTold = order.refunds.every(({ because }) => because !== 'after_sale'); // Each has a card of its own.
  if (isTold || (done === 0 && asked === 0)) return null;
  return (
    <>
      <Card cells>
        {done > 0 && (
          <Cell title={texts.backSum} plain>
            <Text className="order__back">{money(done)}</Text>
          </Cell>
        )}
        {asked > 0 && (
          <Cell title={texts.backAsked} plain>
            <Text>{money(asked)}</Text>
          </Cell>
        )}
      </Card>
      {asked > 0 && <MessageAsk about="refund" wanted={['refund_done']} />}
    </>
  );
});

/** Where it goes, and the numbers that somebody may ask for. */
const Facts = observer(function Facts({ order }: { readonly order: OrderView }) {
  const { orders: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { to, remark, number, paymentNo, paidAt, placedAt } = order;
  const { name, phone, place } = reach(to);
  return (
    <Card cells>
      {to.way === 'express' && (
        <Cell title={texts.address} plain>
          <View className="order__address">
            <Text>{`${name} ${masked(phone)}`}</Text>
            <Text>{place}</Text>
          </View>
        </Cell>
      )}
      {remark && (
        <Cell title={texts.remark} plain>
          <Text className="order__remark">{remark}</Text>
        </Cell>
      )}
      <Copied title={texts.number} value={number} />
      {paymentNo && paidAt && <Copied title={texts.paymentNo} value={paymentNo} />}
      <Cell title={texts.placedAt} plain>
        <Text>{momentText(placedAt, now, language.name)}</Text>
      </Cell>
    </Card>
  );
});
