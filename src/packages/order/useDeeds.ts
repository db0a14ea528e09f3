import { confirmed, toast, toastFailed } from '@/components/toast';
import type { OrderCard } from '@/contract/order';
import type { ParcelView } from '@/contract/parts';
import type { OrderId } from '@/domain/id';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import type { Texts } from '@/texts/zh';
import { chosenOf } from './actionSheet';
import type { Deed } from './deedsOf';
import type { OrderDeeds } from './orderDeeds';

/** Each deed with what is asked before it and said after. */
export interface Deeds {
  act(deed: Deed, order: OrderCard): Promise<unknown>;
  /** The others, in a list of WeChat's own. */
  more(others: readonly Deed[], order: OrderCard): Promise<unknown>;
}

/** `changed` is told that the order is not what it was; `gone`, that it is off the list. */
export function useDeeds(
  deeds: OrderDeeds,
  changed: (orderId: OrderId) => void,
  gone: (orderId: OrderId) => void = changed,
): Deeds {
  const { orders: texts, common } = useTexts();
  const acts: Record<Deed, (order: OrderCard) => Promise<unknown>> = {
    async pay({ id }) {
      const outcome = await deeds.pay(id);
      if (outcome === 'refused') toastFailed(deeds.failed);
      if (outcome === 'settled' || outcome === 'unknown') await goTo.paid(id);
      if (outcome && outcome !== 'cancelled') changed(id);
    },
    async cancel({ id }) {
      if (!(await confirmed(texts.cancelAsk, texts.cancelWords, texts.cancelYes, texts.cancelNo))) return;
      say(await deeds.cancel(id), texts.cancelled);
      changed(id);
    },
    async receive({ id }) {
      const words = receiveWords(await deeds.parcelsOf(id), texts);
      if (!(await confirmed(texts.receiveAsk, words, texts.receive))) return;
      say(await deeds.receive(id), texts.received);
      changed(id);
    },
    async remind({ id }) {
      say(await deeds.remind(id), texts.reminded);
      changed(id);
    },
    async delete({ id }) {
      if (!(await confirmed(texts.deleteAsk, texts.deleteWords, common.delete))) return;
      const done = await deeds.remove(id);
      say(done, texts.deleted);
      if (done) gone(id);
    },
    async again({ id, receipt }) {
      const answer = await deeds.buyAgain(id);
      if (!answer) return toastFailed(deeds.failed);
      if (answer.left === receipt.lines.length) return toast(texts.noneLeft);
      await goTo.cart();
      return toast(answer.left > 0 ? texts.someLeft(answer.left) : texts.boughtAgain);
    },
    openNew: async ({ receipt: { lines } }) => lines[0] && goTo.goods(lines[0].goodsId),
    invite: async ({ team }) => team && goTo.team(team.id),
    team: async ({ team }) => team && goTo.team(team.id),
    code: ({ id }) => goTo.order(id),
    parcels: ({ id }) => goTo.parcel(id),
    // Of several kinds each has a review of its own: the list shows which are left.
    review: ({ id, receipt: { lines } }) =>
      lines.length === 1 ? goTo.writeReview(id, lines[0]!.skuId) : goTo.myReviews('waiting'),
    afterSale: ({ id }) => goTo.askAfterSale(id),
    invoice: ({ id }) => goTo.invoice(id),
  };

  const say = (done: boolean, words: string) => (done ? toast(words) : toastFailed(deeds.failed));

  return {
    act: (deed, order) => acts[deed](order),
    async more(others, order) {
      const deed = await chosenOf(others, (one) => deedWords(one, texts));
      if (deed) await acts[deed](order);
    },
  };
}

/** What stands on its button. The amount of a payment is added by who knows it. */
export const deedWords = (deed: Deed, texts: Texts['orders']): string => (deed === 'pay' ? texts.pay('') : texts[deed]);

/** "中通尾号 4471、顺丰尾号 7890，都到手了再点": so that nobody confirms one parcel by another. */
function receiveWords(parcels: readonly ParcelView[], texts: Texts['orders']): string {
  const sent = parcels.filter(({ isExchange }) => !isExchange);
  if (sent.length === 0) return texts.receiveWords;
  const names = sent.map(({ carrier, waybill }) => texts.parcelNamed(texts.carriers[carrier], waybill.slice(-4)));
  return texts.receiveParcels(texts.joined(names));
}
