import { Text, Textarea } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Sheet } from '@/components/Sheet';
import { confirmed, toast, toastFailed } from '@/components/toast';
import { zero } from '@/domain/money';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { FailedRefunds } from './failedRefunds';
import './SaleSheets.scss';

type Settles = Pick<FailedRefunds, 'refund' | 'words' | 'most' | 'isSaid' | 'settling' | 'write' | 'end' | 'settle'>;

/** How it was given back by hand: written once, and never changed. */
export const SettleSheet = observer(function SettleSheet({ store }: { readonly store: Settles }) {
  const { adminSales } = useTexts();
  const texts = adminSales.settle;
  const amount = money(store.refund?.amount ?? zero);
  const settle = async () => {
    if (!store.isSaid) return toast(texts.missing);
    if (!(await confirmed(texts.ask, texts.askWords(amount)))) return;
    if (await store.settle()) toast(texts.done);
    else toastFailed(store.settling.failed);
  };
  return (
    <Sheet
      open={store.refund !== undefined}
      onClose={() => store.end()}
      label={texts.title}
      foot={
        <Button size="wide" loading={store.settling.running} onTap={() => void settle()}>
          {texts.send}
        </Button>
      }
    >
      <Text className="sale-sheet__title">{texts.title}</Text>
      <Text className="sale-sheet__words">{texts.words(amount)}</Text>
      <Textarea
        className="sale-sheet__field"
        placeholderClass="sale-sheet__hint"
        value={store.words}
        placeholder={texts.hint}
        maxlength={store.most}
        ariaLabel={texts.hint}
        onInput={({ detail }) => store.write(detail.value)}
      />
    </Sheet>
  );
});
