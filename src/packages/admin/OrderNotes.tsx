import { Text, Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import type { AdminOrder } from '@/contract/adminOrders';
import { FLAGS, type Flag, MOST_NOTE } from '@/domain/orderNote';
import { useShop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { momentText } from '@/texts/when';
import { FlagMark } from './FlagMark';
import './OrderNotes.scss';
import { useOrderTexts } from './useOrderTexts';

interface Props {
  readonly order: AdminOrder;
  readonly onChange: () => void;
}

/** What the staff has written down about an order, and the colour it has. Its buyer sees neither. */
export const OrderNotes = observer(function OrderNotes({ order, onChange }: Props) {
  const { note: texts } = useOrderTexts();
  const shop = useShop();
  const [now] = useState(shop.clock.now);
  const [open, setOpen] = useState(false);
  const mayWrite = shop.session.may('orders.note');
  const { notes, flag } = order;
  if (!mayWrite && notes.length === 0 && !flag) return null;
  return (
    <Card title={texts.title} {...(mayWrite && { aside: <Text>{texts.add}</Text>, onAside: () => setOpen(true) })}>
      {flag && <FlagMark flag={flag} />}
      {notes.length === 0 && <Text className="order-notes__none">{texts.none}</Text>}
      {notes.map(({ number, words, by, at }) => (
        <View key={number} className="order-notes__note">
          <Text className="order-notes__words" selectable>
            {words}
          </Text>
          <Text className="order-notes__by">{texts.by(by, momentText(at, now, shop.language.name))}</Text>
        </View>
      ))}
      <NoteSheet order={order} open={open} onClose={() => setOpen(false)} onChange={onChange} />
    </Card>
  );
});

interface SheetProps extends Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

const NoteSheet = observer(function NoteSheet({ order, open, onClose, onChange }: SheetProps) {
  const { note: texts, flags } = useOrderTexts();
  const shop = useShop();
  const [words, setWords] = useState('');
  const [noting] = useState(() => new Task(shop, shop.admin.noteOrder));
  const [flagging] = useState(() => new Task(shop, shop.admin.flagOrder));
  const { id: orderId } = order;
  const flag = async (chosen: Flag) => {
    const next = order.flag === chosen ? null : chosen;
    if (!(await flagging.run({ orderId, flag: next }))) return toastFailed(flagging.failed);
    onChange();
  };
  const save = async () => {
    if (!(await noting.run({ orderId, words: words.trim() }))) return toastFailed(noting.failed);
    toast(texts.saved);
    setWords('');
    onClose();
    onChange();
  };
  const foot = (
    <Button
      size="wide"
      loading={noting.running}
      whyNot={words.trim() === '' ? texts.empty : undefined}
      onTap={() => void save()}
    >
      {texts.add}
    </Button>
  );
  return (
    <Sheet open={open} onClose={onClose} label={texts.title} foot={foot}>
      <Text className="order-notes__title">{texts.title}</Text>
      <View className="order-notes__flags">
        {FLAGS.map((one) => (
          <Chip key={one} sunken on={order.flag === one} label={flags[one]} onTap={() => void flag(one)}>
            <FlagMark flag={one} />
          </Chip>
        ))}
      </View>
      <Textarea
        className="order-notes__field"
        placeholderClass="field__hint"
        value={words}
        placeholder={texts.hint}
        maxlength={MOST_NOTE}
        autoHeight
        ariaLabel={texts.title}
        onInput={({ detail }) => setWords(detail.value)}
      />
    </Sheet>
  );
});
