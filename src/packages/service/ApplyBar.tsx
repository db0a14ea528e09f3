import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { MessageReason } from '@/components/MessageReason';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { pathTo, replaceBy } from '@/navigation';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { ApplyStore } from './applyStore';

interface Props {
  readonly store: ApplyStore;
  readonly onMissingReason: () => void;
}

/** The button names the amount, and leads to what is missing. */
export const ApplyBar = observer(function ApplyBar({ store, onMissingReason }: Props) {
  const { afterSale, refusal } = useTexts();
  const texts = afterSale.apply;
  const { kind } = store.choice;
  const { whyNot, missing, asking } = store;
  const ask = async () => {
    if (missing === 'reason') return onMissingReason();
    if (missing) return toast(texts.missing[missing]);
    const afterSaleId = await store.ask();
    if (!afterSaleId) return store.was === undefined ? toastFailed(asking.failed) : undefined;
    toast(texts.sent);
    return replaceBy(pathTo.afterSale(afterSaleId));
  };
  const words = kind === 'exchange' ? texts.submit.exchange : texts.submit[kind](money(store.total));
  return (
    <StickyBar note={<MessageReason wanted={store.messages} />}>
      <Button
        size="wide"
        loading={asking.running}
        {...(whyNot && { whyNot: refusal[whyNot] })}
        {...(!whyNot && missing === 'units' && { whyNot: texts.missing.units })}
        onTap={() => void ask()}
      >
        {words}
      </Button>
    </StickyBar>
  );
});
