import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import type { AdminOrder } from '@/contract/adminOrders';
import { useShop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { momentText } from '@/texts/when';
import './OrderNotes.scss';
import { useOrderTexts } from './useOrderTexts';

interface Props {
  readonly order: AdminOrder;
  readonly onChange: () => void;
}

const CHOICES = [3, 7, 15, 30] as const; // days

/** When an order on its way counts as received, and some days more for who needs them. */
export const ReceiveLater = observer(function ReceiveLater({ order, onChange }: Props) {
  const { later: texts } = useOrderTexts();
  const shop = useShop();
  const [now] = useState(shop.clock.now);
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState<number>(CHOICES[0]);
  const [waiting] = useState(() => new Task(shop, shop.admin.receiveLater));
  const { id: orderId, status, receiveBy, daysLonger } = order;
  if (status !== 'shipped' || receiveBy === undefined) return null;
  const when = momentText(receiveBy, now, shop.language.name);
  const mayPutOff = shop.session.may('orders.note');
  const put = async () => {
    const done = await waiting.run({ orderId, days });
    if (!done) return toastFailed(waiting.failed);
    toast(texts.done(momentText(done.receiveBy, now, shop.language.name)));
    setOpen(false);
    onChange();
  };
  const choices = CHOICES.filter((count) => count <= daysLonger);
  const foot = (
    <Button
      size="wide"
      loading={waiting.running}
      whyNot={choices.length === 0 ? texts.none : undefined}
      onTap={() => void put()}
    >
      {texts.confirm(days)}
    </Button>
  );
  return (
    <Card cells>
      <Cell title={texts.at(when)} plain onTap={mayPutOff ? () => setOpen(true) : undefined}>
        {mayPutOff && <Text>{texts.open}</Text>}
      </Cell>
      <Sheet open={open} onClose={() => setOpen(false)} label={texts.ask} foot={foot}>
        <Text className="order-notes__title">{texts.ask}</Text>
        <Text className="order-notes__none">{choices.length === 0 ? texts.none : texts.words(when)}</Text>
        <View className="order-notes__flags order-notes__flags--below">
          {choices.map((count) => (
            <Chip key={count} sunken on={days === count} onTap={() => setDays(count)}>
              {texts.days(count)}
            </Chip>
          ))}
        </View>
      </Sheet>
    </Card>
  );
});
