import type { IconName } from '@/components/iconNames';
import type { ToldView } from '@/contract/message';
import { zero } from '@/domain/money';
import type { Words } from '@/domain/words';
import { goTo } from '@/navigation';
import { money } from '@/texts/money';
import { dayText } from '@/texts/when';
import type { Texts } from '@/texts/zh';

const ICONS: Readonly<Record<ToldView['message'], IconName>> = {
  team_formed: 'users',
  team_lapsed: 'undo-2',
  seat_left: 'users',
  order_shipped: 'truck',
  refund_done: 'wallet',
  goods_back: 'bell',
  after_sale: 'rotate-cw',
  credit_expiring: 'clock',
  points_expiring: 'clock',
  tier_falling: 'info',
  coupon_given: 'ticket',
  card_ending: 'clock',
  leader_news: 'users',
  customers_moved: 'users',
  payout_news: 'wallet',
};
export const iconOf = ({ message }: ToldView) => ICONS[message];

/** What a message says, in the language of the app: it is kept as facts. */
export function wordsOf(
  { message, facts, at }: ToldView,
  { says }: Texts['message'],
  say: (words: Words) => string,
  language: 'zh' | 'en',
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
    case 'credit_expiring':
      return {
        title: says.creditTitle,
        words: says.credit(title, amount ?? money(zero), dayText(facts.until ?? at, at, language)),
      };
    case 'points_expiring':
      return {
        title: says.pointsTitle,
        words: says.points(title, facts.points ?? 0, dayText(facts.until ?? at, at, language)),
      };
    case 'tier_falling':
      return { title: says.tierTitle, words: says.tier(title, dayText(facts.until ?? at, at, language)) };
    case 'coupon_given':
      return { title: says.couponTitle, words: title };
    case 'card_ending':
      return { title: says.cardTitle, words: says.card(title, dayText(facts.until ?? at, at, language)) };
    case 'leader_news':
      return { title: says.leading[facts.leading ?? 'approved'], words: facts.words ? facts.words : title };
    case 'customers_moved':
      return { title: says.moved[facts.moved ?? 'other_leader'], words: movedWords(says, title, facts) };
    case 'payout_news': {
      const told = facts.payout ?? 'paid';
      const [sum, until] = [amount ?? money(zero), dayText(facts.until ?? at, at, language)];
      return { title: says.payout[told](sum), words: facts.words || says.payoutWords[told](until) };
    }
    case 'after_sale':
      return { title: says.step[facts.step ?? 'refunded'], words: title };
  }
}

/** Who it is now, how many there were, and what the shop keeps of the commission that ran. */
function movedWords(
  says: Texts['message']['says'],
  title: string,
  { people, amount, words }: ToldView['facts'],
): string {
  const moved = says.movedBy(title, people);
  return amount ? says.withheld(moved, money(amount), words ?? '') : moved;
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
    default:
      return void goTo.memberPage(leadsTo.page);
  }
}
