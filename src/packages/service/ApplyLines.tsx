import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { SoldLine } from '@/components/SoldLine';
import { Stepper } from '@/components/Stepper';
import { Tick } from '@/components/Tick';
import type { OrderView } from '@/contract/order';
import { sendable } from '@/domain/parcel';
import { lineTotal, type ReceiptLine } from '@/domain/quote';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import type { ApplyStore } from './applyStore';
import { InsteadSheet, useInsteadWords } from './InsteadSheet';

interface Props {
  readonly store: ApplyStore;
  readonly order: OrderView;
}

/** Which goods, and how many of them. What cannot be chosen says why. */
export const ApplyLines = observer(function ApplyLines({ store, order }: Props) {
  const { afterSale: texts } = useTexts();
  return (
    <Card title={texts.apply.which[store.choice.kind]}>
      {order.receipt.lines.map((line) => (
        <Line key={line.skuId} store={store} order={order} line={line} />
      ))}
    </Card>
  );
});

const Line = observer(function Line({ store, order, line }: Props & { readonly line: ReceiptLine }) {
  const { afterSale, receipt } = useTexts();
  const texts = afterSale.apply;
  const say = useWords();
  const { skuId, title, picture, options, quantity } = line;
  const most = store.most(skuId);
  const units = store.units.get(skuId);
  const isOn = units !== undefined;
  const notes = [
    receipt.times(say(options), quantity),
    most > 0 ? texts.paid(quantity, money(lineTotal(line))) : whyNone(order, line, store.choice.sent, texts),
  ];
  return (
    <>
      <SoldLine
        title={title}
        picture={picture}
        notes={notes}
        faded={most === 0}
        left={most > 0 && <Tick on={isOn} label={say(title)} onTap={() => store.toggle(skuId)} />}
        right={
          isOn &&
          (most > 1 ? (
            <Stepper
              value={units}
              most={most}
              limit={texts.most(most)}
              onChange={(count) => store.count(skuId, count)}
            />
          ) : (
            <Text>{`× ${units}`}</Text>
          ))
        }
      />
      {isOn && store.choice.kind === 'exchange' && <Instead store={store} line={line} />}
    </>
  );
});

/** Why no unit of a line can be chosen. */
function whyNone(order: OrderView, { skuId }: ReceiptLine, sent: boolean, texts: Texts['afterSale']['apply']): string {
  const line = order.lines.find((one) => one.skuId === skuId);
  if (!line) return texts.gone;
  if ((sent ? line.heldSent : line.heldUnsent) > 0) return texts.held;
  if (sent) return line.shipped === 0 && sendable(line) > 0 ? texts.notSent : texts.gone;
  return line.shipped > line.returned ? texts.sentAlready : texts.gone;
}

/** What is wanted for it. */
const Instead = observer(function Instead({ store, line }: { readonly store: ApplyStore; readonly line: ReceiptLine }) {
  const { afterSale: texts } = useTexts();
  const [open, setOpen] = useState(false);
  const words = useInsteadWords(store, line);
  const show = () => {
    void store.optionsOf(line.goodsId).load();
    setOpen(true);
  };
  return (
    <>
      <View className="apply-instead" ariaRole="button" onClick={show}>
        <Text>{texts.apply.instead}</Text>
        <Text className="apply-instead__words">{words}</Text>
        <Icon name="chevron-right" size={16} />
      </View>
      <InsteadSheet store={store} line={line} open={open} onClose={() => setOpen(false)} />
    </>
  );
});
