import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { GoodsLine } from '@/components/GoodsLine';
import { seatsToGo, stateText } from '@/components/orderState';
import { Tag } from '@/components/Tag';
import { useOrderState } from '@/components/useOrderState';
import type { AdminOrder } from '@/contract/adminOrders';
import { reach } from '@/domain/delivery';
import { total } from '@/domain/quote';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { Buyer } from './Buyer';
import { FlagMark } from './FlagMark';
import './ShopOrderRow.scss';
import { saleInList } from './saleWords';
import { sendableOf, sentAndLeft } from './sentAndLeft';
import { staffTone } from './staffTone';
import { useOrderTexts } from './useOrderTexts';

const MOST_LINES = 3;

/** One order as the staff needs it: who, what, where to; and what is to be done with it next. */
export const ShopOrderRow = observer(function ShopOrderRow({ order }: { readonly order: AdminOrder }) {
  const { admin: texts, orders, common } = useTexts();
  const words = useOrderTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const state = useOrderState(order);
  const { id, buyer, to, remark, receipt } = order;
  const { name, phone, place } = reach(to);
  const shown = receipt.lines.slice(0, MOST_LINES);
  const pieces = receipt.lines.reduce((count, { quantity }) => count + quantity, 0);
  return (
    <Card>
      <View ariaRole="button" onClick={() => goTo.shopOrder(id)}>
        <Buyer buyer={buyer} note={momentText(order.placedAt, now, language.name)}>
          <Text className={`shop-order__state shop-order__state--${staffTone(state)}`}>
            {stateText(state, order, { ...orders.state, ...texts.state })}
          </Text>
        </Buyer>
        <Marks order={order} />
        {shown.map((line) => (
          <GoodsLine key={line.skuId} line={line} size={56} />
        ))}
        {receipt.lines.length > MOST_LINES && (
          <Text className="shop-order__more">{orders.more(receipt.lines.length - MOST_LINES)}</Text>
        )}
        <View className="shop-order__facts">
          <Text>{`${name} ${phone}`}</Text>
          <Text>{to.way === 'pickup' ? common.listed(texts.fetch, place) : place}</Text>
          {remark && <Text className="shop-order__remark">{`${orders.remark}：${remark}`}</Text>}
          {order.notes[0] && <Text>{`${words.paper.note}：${order.notes[0].words}`}</Text>}
        </View>
      </View>
      <View className="shop-order__foot">
        <Text className="shop-order__sum">{money(total(receipt))}</Text>
        <Text className="shop-order__pieces">{texts.pieces(receipt.lines.length, pieces)}</Text>
        <Deed order={order} />
      </View>
    </Card>
  );
});

/** What is unusual about it. */
const Marks = observer(function Marks({ order }: { readonly order: AdminOrder }) {
  const { admin: texts, adminSales } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { status, remindedAt, openAfterSale, lines, flag, priceChanges } = order;
  const words = useOrderTexts();
  const { sent, left } = sentAndLeft(lines);
  const isReminded = status === 'paid' && remindedAt !== undefined;
  const isPartly = status === 'paid' && sent > 0;
  const isChanged = priceChanges.length > 0;
  if (!isReminded && !isPartly && !openAfterSale && !flag && !isChanged) return null;
  return (
    <View className="shop-order__marks">
      {flag && <FlagMark flag={flag} />}
      {isChanged && <Tag>{words.price.log}</Tag>}
      {isReminded && <Tag tone="warn">{texts.reminded(momentText(remindedAt, now, language.name))}</Tag>}
      {isPartly && <Tag>{texts.partly(sent, left)}</Tag>}
      {openAfterSale && <Tag tone="accent">{saleInList(openAfterSale, adminSales)}</Tag>}
    </View>
  );
});

/** The next step, or why there is none yet. */
export const Deed = observer(function Deed({ order }: { readonly order: AdminOrder }) {
  const { admin: texts } = useTexts();
  const { id, whyNotShip, to, lines } = order;
  const { session } = useShop();
  if (whyNotShip === 'order_waits_for_team') {
    return <Text className="shop-order__wait">{texts.waits(seatsToGo(order))}</Text>;
  }
  if (whyNotShip !== undefined || sendableOf(lines) === 0 || !session.may('orders.ship')) return null;
  if (to.way === 'pickup') {
    return (
      <Button kind="soft" size="small" onTap={() => goTo.handOver()}>
        {texts.handOver}
      </Button>
    );
  }
  return (
    <Button kind="soft" size="small" onTap={() => goTo.ship(id)}>
      {sentAndLeft(lines).sent > 0 ? texts.shipRest : texts.ship}
    </Button>
  );
});
