import { Text, View } from '@tarojs/components';
import { computed } from 'mobx';
import { observer } from 'mobx-react-lite';
import { useMemo } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Picture } from '@/components/Picture';
import type { OrderView } from '@/contract/order';
import type { SkuId } from '@/domain/id';
import { lineTotal, type ReceiptLine } from '@/domain/quote';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { canAskAfterSale } from './canAskAfterSale';
import { lineWords } from './lineWords';
import './OrderGoods.scss';

/** What is in it, what has become of each, and the ways to put something right. */
export const OrderGoods = observer(function OrderGoods({ order }: { readonly order: OrderView }) {
  const { orders: texts } = useTexts();
  const { id, receipt, number, paidAt, invoice, whyNotInvoice } = order;
  const canAsk = useCanAsk(order);
  const several = receipt.lines.length > 1;
  const canInvoice = invoice !== undefined || (paidAt !== undefined && whyNotInvoice === undefined);
  return (
    <Card title={texts.one} aside={number}>
      {receipt.lines.map((line) => (
        <Line key={line.skuId} order={order} line={line} asks={several} />
      ))}
      {(canAsk || canInvoice) && (
        <View className="order-goods__foot">
          {canAsk && (
            <Button kind="line" size="small" onTap={() => goTo.askAfterSale(id)}>
              {texts.afterSale}
            </Button>
          )}
          {canInvoice && (
            <Button kind="line" size="small" onTap={() => goTo.invoice(id)}>
              {texts.invoice}
            </Button>
          )}
        </View>
      )}
    </Card>
  );
});

/** It changes with time: what was received long ago cannot be asked for any more. */
function useCanAsk(order: OrderView, skuId?: SkuId): boolean {
  const { clock } = useShop();
  return useMemo(() => computed(() => canAskAfterSale(order, clock.now, skuId)), [order, clock, skuId]).get();
}

interface LineProps {
  readonly order: OrderView;
  readonly line: ReceiptLine;
  readonly asks: boolean; // Of several, each has its own way to an after-sale.
}

const Line = observer(function Line({ order, line, asks }: LineProps) {
  const { orders: texts, receipt } = useTexts();
  const say = useWords();
  const canAsk = useCanAsk(order, line.skuId);
  const paid = lineTotal(line);
  const open = () => goTo.goods(line.goodsId);
  return (
    <View className="order-line">
      <View onClick={open}>
        <Picture src={line.picture} size={56} alt={say(line.title)} />
      </View>
      <View className="order-line__about" onClick={open}>
        <Text className="order-line__title">{say(line.title)}</Text>
        <Text className="order-line__note">{receipt.times(say(line.options), line.quantity)}</Text>
      </View>
      <View className="order-line__right">
        <Text className="order-line__paid">{money(paid)}</Text>
        {lineWords(order, line.skuId, texts.line).map((words) => (
          <Text key={words} className="order-line__note">
            {words}
          </Text>
        ))}
        {asks && canAsk && (
          <View className="order-line__ask" ariaRole="button" onClick={() => goTo.askAfterSale(order.id, line.skuId)}>
            {texts.line.ask}
          </View>
        )}
      </View>
    </View>
  );
});
