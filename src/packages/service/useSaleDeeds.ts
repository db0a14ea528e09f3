import { confirmed, toast, toastFailed } from '@/components/toast';
import type { AfterSaleView } from '@/contract/afterSale';
import { goTo } from '@/navigation';
import type { Failed } from '@/stores/failed';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { SaleStore } from './saleStore';

/** What the buyer can do, with what is asked before it and said after. True: it is done. */
export function useSaleDeeds(store: SaleStore) {
  const { afterSale: texts, orders } = useTexts();
  const said = (failed: Failed | undefined, words: string): boolean => {
    if (failed) toastFailed(failed);
    else toast(words);
    return failed === undefined;
  };
  return {
    async withdraw() {
      if (!(await confirmed(texts.withdrawAsk, texts.withdrawWords, texts.withdraw))) return false;
      return said(await store.withdraw(), texts.withdrawn);
    },
    async agree({ total }: AfterSaleView) {
      const { offer } = texts;
      if (!(await confirmed(offer.agreeAsk, offer.agreeWords(money(total))))) return false;
      return said(await store.agree(), offer.agreed);
    },
    disagree: async () => said(await store.disagree(), texts.offer.disagreed),
    async sendBack() {
      if (!store.isWaybill) {
        toast(texts.back.missing);
        return false;
      }
      return said(await store.sendBack(), texts.back.sent);
    },
    async confirm() {
      const { exchange } = texts;
      if (!(await confirmed(exchange.confirmAsk, exchange.confirmWords, orders.receive))) return false;
      return said(await store.confirm(), exchange.confirmed);
    },
    async reject() {
      const { exchange } = texts;
      if (store.uploads.busy || store.uploads.failed) {
        toast(texts.apply.missing.pictures);
        return false;
      }
      if (store.words.trim() === '') {
        toast(exchange.rejectMissing);
        return false;
      }
      const next = await store.reject();
      if (!next) return said(store.rejecting.failed ?? { kind: 'offline' }, '');
      toast(exchange.rejected);
      await goTo.afterSale(next);
      return true;
    },
    async add() {
      if (store.uploads.busy || store.uploads.failed) {
        toast(texts.apply.missing.pictures);
        return false;
      }
      if (store.words.trim() === '' && store.uploads.fileIds.length === 0) {
        toast(texts.evidence.missing);
        return false;
      }
      return said(await store.add(), texts.evidence.sent);
    },
  };
}
