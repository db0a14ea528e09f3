import { confirmed, toast, toastFailed } from '@/components/toast';
import type { AdminAfterSale } from '@/contract/afterSale';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { ShopSale } from './shopSale';

/** What the staff can do, with what is asked before it and said after. Call it in an observer. */
export function useSaleDeeds(store: ShopSale, sale: AdminAfterSale | undefined) {
  const { admin, adminSales: texts, orders, pictures } = useTexts();

  /** What is missing before the step that was begun can be taken. */
  const missing = (): string | undefined => {
    const { deed, words, uploads, parcel, offered } = store;
    if (deed === 'reship') return parcel.isComplete ? undefined : admin.parcel.missing;
    if (deed === 'check') return undefined;
    if (deed === 'offer' && offered === undefined) return texts.offer.missing.amount;
    if (uploads.busy) return pictures.wait;
    if (uploads.failed) return pictures.failed;
    if (words.trim()) return undefined;
    return deed === 'settle'
      ? texts.settle.missing
      : deed === 'offer'
        ? texts.offer.missing.words
        : texts.decline.missing;
  };

  /** What cannot be taken back is asked once more where the sheet does not say it already. */
  const isSure = async (): Promise<boolean> => {
    if (!sale) return false;
    const { carrier, waybill } = store.parcel;
    const { reship, settle } = texts;
    if (store.deed === 'reship') {
      return confirmed(reship.ask, reship.askWords(orders.carriers[carrier], waybill.toUpperCase()));
    }
    if (store.deed === 'settle') return confirmed(settle.ask, settle.askWords(money(sale.total)));
    return true;
  };

  const doneWords = (kind: AdminAfterSale['kind']): string =>
    ({
      offer: texts.offer.done,
      decline: texts.decline.done,
      declineReturn: texts.decline.done,
      check: texts.check.done[kind],
      reship: texts.reship.done,
      settle: texts.settle.done,
    })[store.deed ?? 'decline'];

  return {
    async accept() {
      if (!sale) return;
      const { kind, total } = sale;
      const { accept } = texts;
      const to = store.returnTo.value;
      if (kind !== 'refund' && !to) {
        if (await confirmed(texts.needAddress, texts.needAddressWords)) await goTo.returnAddress();
        return;
      }
      const words = accept.words[kind](kind === 'refund' ? money(total) : `${to?.name} ${to?.phone} ${to?.place}`);
      if (!(await confirmed(accept.ask[kind], words))) return;
      const failed = await store.accept();
      if (failed) toastFailed(failed);
      else toast(accept.done[kind]);
    },
    async finish() {
      if (!sale) return;
      store.try();
      const lacks = missing();
      if (lacks) return void toast(lacks);
      if (!(await isSure())) return;
      const words = doneWords(sale.kind);
      const failed = await store.finish();
      if (failed) toastFailed(failed);
      else toast(words);
    },
  };
}
export type SaleDeeds = ReturnType<typeof useSaleDeeds>;
