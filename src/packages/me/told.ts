import type { IconName } from '@/components/iconNames';
import type { ToldView } from '@/contract/message';
import { zero } from '@/domain/money';
import type { Words } from '@/domain/words';
import { goTo } from '@/navigation';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

const ICONS: Readonly<Record<ToldView['message'], IconName>> = {
  team_formed: 'users',
  team_lapsed: 'undo-2',
  seat_left: 'users',
  order_shipped: 'truck',
  refund_done: 'wallet',
  goods_back: 'bell',
  after_sale: 'rotate-cw',
};
export const iconOf = ({ message }: ToldView) => ICONS[message];

/** What a message says, in the language of the app: it is kept as facts. */
export function wordsOf(
  { message, facts }: ToldView,
  { says }: Texts['message'],
  say: (words: Words) => string,
): { readonly title: string; readonly words: string } {
  const title = say(facts.title);
  const amount = facts.amount ? money(facts.amount) : undefined;
  switch (message) {
    case 'team_formed':
      return { title: says.formedTitle, words: amount ? says.formedSaved(title, amount) : says.formed(title) };
    case 'team_lapsed':
      if (!amount) return { title: says.lapsed, words: title };
      return { title: says.lapsed, words: (facts.isBack ? says.lapsedBack : says.lapsedSoon)(title, amount) };
    case 'seat_left':
      return { title: says.seatTitle, words: says.seat(title) };
    case 'order_shipped':
      return { title: says.shippedTitle, words: says.shipped(title, facts.waybill ?? '') };
    case 'refund_done': {
      const because = says.because[facts.because ?? 'after_sale'];
      return { title: says.refundTitle(amount ?? money(zero)), words: says.refund(title, because) };
    }
    case 'goods_back':
      return { title: says.backTitle, words: amount ? says.back(title, amount) : title };
    case 'after_sale':
      return { title: says.step[facts.step ?? 'refunded'], words: title };
  }
}

/** Where it leads. */
export function follow({ leadsTo }: ToldView): void {
  switch (leadsTo.page) {
    case 'team':
      return void goTo.team(leadsTo.teamId);
    case 'order':
      return void goTo.order(leadsTo.orderId);
    case 'goods':
      return void goTo.goods(leadsTo.goodsId);
    case 'afterSale':
      return void goTo.afterSale(leadsTo.afterSaleId);
  }
}
