import { Text, Textarea } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { PictureInput } from '@/components/PictureInput';
import { Sheet } from '@/components/Sheet';
import { MOST_AFTER_SALE_WORDS } from '@/domain/afterSale';
import type { SaleStore } from './saleStore';
import './SaySheet.scss';

interface Props {
  readonly store: SaleStore;
  readonly open: boolean;
  readonly title: string;
  readonly hint: string;
  readonly action: string;
  readonly busy: boolean;
  readonly pictures?: boolean; // Pictures can be added.
  readonly onClose: () => void;
  readonly onSend: () => void;
}

/** Something to say to the shop, and to show. */
export const SaySheet = observer(function SaySheet(props: Props) {
  const { store, open, title, hint, action, busy, pictures = false, onClose, onSend } = props;
  const send = (
    <Button size="wide" loading={busy} onTap={onSend}>
      {action}
    </Button>
  );
  return (
    <Sheet open={open} onClose={onClose} label={title} foot={send}>
      <Text className="say__title">{title}</Text>
      <Textarea
        className="say__words"
        value={store.words}
        placeholder={hint}
        placeholderClass="say__hint"
        maxlength={MOST_AFTER_SALE_WORDS}
        ariaLabel={title}
        onInput={({ detail }) => store.write(detail.value)}
      />
      {pictures && <PictureInput uploads={store.uploads} />}
    </Sheet>
  );
});
