import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { GoodsLine } from '@/components/GoodsLine';
import { Icon } from '@/components/Icon';
import { Receipt } from '@/components/Receipt';
import { Seats } from '@/components/Seats';
import { Timeline } from '@/components/Timeline';
import { toast } from '@/components/toast';
import type { OrderView } from '@/contract/order';
import { masked } from '@/domain/address';
import { reach } from '@/domain/delivery';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { OrderHead } from './OrderHead';
import { orderSteps } from './orderSteps';

/** How it stands, what has happened, what is in it, and how the amount came about. */
export const OrderBody = observer(function OrderBody({ order }: { readonly order: OrderView }) {
  const { orders: texts, common } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const sum = sumOf(order);
  const { team, to, parcels, receipt, remark, number, paymentNo } = order;
  const { name, phone, place } = reach(to);
  return (
    <>
      <OrderHead order={order} />
      {parcels.length > 0 && (
        <Card cells>
          {parcels.map(({ id, carrier, waybill }) => (
            <Copied key={id} title={texts.carriers[carrier]} value={waybill} icon="truck" />
          ))}
        </Card>
      )}
      <Card>
        <Timeline steps={orderSteps(order, now, language.name, texts)} />
      </Card>
      {team && (
        <Card onTap={() => goTo.team(team.id)}>
          <View className="order__team" ariaRole="button">
            <Seats faces={team.seats} size={team.size} at={36} most={5} />
            <Text className="order__team-words">{common.teamOf(team.size)}</Text>
            <Icon name="chevron-right" size={16} />
          </View>
        </Card>
      )}
      <Card title={texts.one} aside={number}>
        {receipt.lines.map((line) => (
          <GoodsLine key={line.skuId} line={line} size={56} full onTap={() => goTo.goods(line.goodsId)} />
        ))}
      </Card>
      {sum && <Receipt receipt={receipt} sum={sum} fixed />}
      <Card cells>
        <Cell title={texts.address} plain>
          <View className="order__address">
            <Text>{`${name} ${masked(phone)}`}</Text>
            <Text>{place}</Text>
          </View>
        </Cell>
        {remark && (
          <Cell title={texts.remark} plain>
            <Text className="order__remark">{remark}</Text>
          </Cell>
        )}
        <Copied title={texts.number} value={number} />
        {paymentNo && order.paidAt && <Copied title={texts.paymentNo} value={paymentNo} />}
      </Card>
    </>
  );
});

/** Of an order that was closed unpaid nothing is to be added up. */
function sumOf({ status, paidAt, refund }: OrderView): 'toPay' | 'paid' | 'refunded' | undefined {
  if (refund?.status === 'done') return 'refunded';
  if (paidAt) return 'paid';
  return status === 'unpaid' ? 'toPay' : undefined;
}

interface CopiedProps {
  readonly title: string;
  readonly value: string;
  readonly icon?: 'truck';
}

/** A number that somebody may have to pass on. */
const Copied = observer(function Copied({ title, value, icon }: CopiedProps) {
  const { common } = useTexts();
  const copy = async () => {
    try {
      await Taro.setClipboardData({ data: value });
      toast(common.copied);
    } catch {
      // Not agreed to: then it is not copied, and WeChat has said so.
    }
  };
  return (
    <Cell title={title} plain={!icon} {...(icon && { icon })}>
      <Text className="order__value" selectable>
        {value}
      </Text>
      <View className="order__copy" ariaRole="button" ariaLabel={`${common.copy} ${title}`} onClick={() => void copy()}>
        <Icon name="copy" size={16} />
      </View>
    </Cell>
  );
});
