import { toast, toastFailed } from '@/components/toast';
import type { PayoutId } from '@/domain/id';
import { useTexts } from '@/stores/language';
import type { PayoutsStore } from './payoutsStore';

/** Confirms a payout on WeChat's sheet, and says what came of it. */
export function useConfirming(payouts: PayoutsStore): (payoutId: PayoutId) => Promise<void> {
  const { payouts: texts } = useTexts().leader;
  return async (payoutId) => {
    const told = await payouts.confirm(payoutId);
    if (told === 'closed' || told === 'sent') return; // Closed by himself: it still waits.
    if (told === 'refused') return toastFailed(payouts.asksSheet.failed);
    if (told === 'told') return void toast(texts.confirming);
    if (told === 'missing') return void toast(texts.missing);
    void toast(told === 'unopened' ? texts.confirmFailed : texts.state[told]);
  };
}
