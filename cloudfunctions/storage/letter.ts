import type { CustomerFilter } from '@/domain/customer';
import type {
  AfterSaleId,
  CategoryId,
  HandoverId,
  OrderId,
  ParcelId,
  PayoutId,
  ReviewId,
  SkuId,
  TeamId,
  TemplateId,
  UserId,
} from '@/domain/id';
import type { AfterSaleTold, MemberMessage, MemberPage, PayoutTold, ToldFacts } from '@/domain/message';
import type { Instant } from '@/domain/time';

/** What the world outside is to be asked for, once what was decided is stored. */
export type Effect =
  | { readonly kind: 'refund'; readonly refundNo: string }
  | { readonly kind: 'refund_card'; readonly refundNo: string } // Of a paid card, by virtual payment.
  | { readonly kind: 'ask_card'; readonly paymentNo: string } //  It was closed: has anybody paid for it after all?
  | { readonly kind: 'deliver_card'; readonly paymentNo: string }
  | { readonly kind: 'close_payment'; readonly paymentNo: string }
  | { readonly kind: 'update_cards'; readonly teamId: TeamId }
  | { readonly kind: 'seat_left'; readonly teamId: TeamId } // Those who sit in it are told, if it is still so.
  | { readonly kind: 'settle_team'; readonly teamId: TeamId }
  | { readonly kind: 'upload_shipping'; readonly orderId: OrderId; readonly parcelId?: ParcelId }
  | { readonly kind: 'register_order_path'; readonly path: string }
  | { readonly kind: 'check_words'; readonly teamId: TeamId; readonly userId: UserId; readonly words: string }
  | {
      readonly kind: 'check_review';
      readonly reviewId: ReviewId;
      readonly part: 'first' | 'follow';
      readonly words: boolean; // They must still be asked about, too.
    }
  | { readonly kind: 'check_store_face'; readonly userId: UserId; readonly face: string }
  | {
      readonly kind: 'tell_restocked';
      readonly userId: UserId;
      readonly skuId: SkuId;
    }
  | {
      readonly kind: 'tell_after_sale';
      readonly userId: UserId;
      readonly afterSaleId: AfterSaleId;
      readonly told: AfterSaleTold;
    }
  | {
      readonly kind: 'tell_member';
      readonly userId: UserId;
      readonly message: MemberMessage;
      readonly facts: ToldFacts;
      readonly leadsTo: MemberPage;
    }
  | { readonly kind: 'thank_order'; readonly orderId: OrderId } // It is paid, and its team has formed; or it is closed after that.
  | { readonly kind: 'reward_order'; readonly orderId: OrderId } // It was received; or some of that went back.
  | { readonly kind: 'hand_over'; readonly handoverId: HandoverId } // Customers, in pieces.
  | {
      readonly kind: 'give_segment'; // A coupon to everybody whom a filter finds, in pieces.
      readonly templateId: TemplateId;
      readonly filter: CustomerFilter;
      readonly reason: string;
      readonly givenBy: UserId;
      readonly cause: string; // With the person's id: of the coupon.
    }
  | { readonly kind: 'find_goods_again'; readonly categoryId: CategoryId } // By its new name.
  | { readonly kind: 'reckon_commission'; readonly orderId: OrderId } // What it brings its leader may have changed.
  | { readonly kind: 'send_payout' | 'cancel_payout'; readonly payoutId: PayoutId } // At WeChat.
  | {
      readonly kind: 'tell_payout';
      readonly userId: UserId;
      readonly payoutId: PayoutId;
      readonly told: PayoutTold;
    }
  | { readonly kind: 'tell_refund'; readonly userId: UserId; readonly refundNo: string }
  | {
      readonly kind: 'tell';
      readonly message: TellMessage;
      readonly userId: UserId;
      readonly orderId: OrderId;
      readonly parcelId?: ParcelId; // The one that was shipped.
    };

/** Who goes first where many wait: money, then what WeChat holds money for, then whoever is told something. */
const [MONEY, TRADE, WORDS] = [0, 1, 2];
export const RANKS: Readonly<Record<Effect['kind'], number>> = {
  ...{ refund: MONEY, close_payment: MONEY, settle_team: MONEY },
  ...{ send_payout: MONEY, cancel_payout: MONEY, tell_payout: WORDS },
  ...{ refund_card: MONEY, ask_card: MONEY, deliver_card: TRADE },
  ...{ thank_order: TRADE, reward_order: TRADE, reckon_commission: TRADE, tell_member: WORDS },
  ...{ hand_over: TRADE, find_goods_again: WORDS, give_segment: WORDS },
  ...{ upload_shipping: TRADE, register_order_path: TRADE },
  ...{ update_cards: WORDS, seat_left: WORDS, check_words: WORDS, check_review: WORDS },
  ...{ check_store_face: WORDS },
  ...{ tell: WORDS, tell_restocked: WORDS, tell_after_sale: WORDS, tell_refund: WORDS },
};

export type TellMessage = 'team_formed' | 'team_lapsed' | 'seat_left' | 'order_shipped';

/** `id` is made from the event, so that an event has one effect; WeChat is told it for the same reason. */
export interface Letter {
  readonly id: string;
  readonly effect: Effect;
  readonly notBefore?: Instant; // Else at once.
}

/**
 * These look at their team or order as it is when they are sent, so there is one for each, which is put again by every change:
 * what waits already takes it along.
 */
const PUT_AGAIN: ReadonlySet<Effect['kind']> = new Set<Effect['kind']>([
  ...(['update_cards', 'seat_left', 'thank_order', 'reward_order', 'reckon_commission'] as const),
]);
export const isPutAgain = ({ kind }: Effect) => PUT_AGAIN.has(kind);
