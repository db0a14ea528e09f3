import type { AfterSaleId, OrderId, ParcelId, ReviewId, SkuId, TeamId, UserId } from '@/domain/id';

/** What the world outside is to be asked for, once what was decided is stored. */
export type Effect =
  | { readonly kind: 'refund'; readonly refundNo: string }
  | { readonly kind: 'close_payment'; readonly paymentNo: string }
  | { readonly kind: 'update_cards'; readonly teamId: TeamId }
  | { readonly kind: 'upload_shipping'; readonly orderId: OrderId; readonly parcelId?: ParcelId }
  | { readonly kind: 'register_order_path'; readonly path: string }
  | { readonly kind: 'check_words'; readonly teamId: TeamId; readonly userId: UserId; readonly words: string }
  | {
      readonly kind: 'check_review';
      readonly reviewId: ReviewId;
      readonly part: 'first' | 'follow';
      readonly words: boolean; // They must still be asked about, too.
    }
  | {
      readonly kind: 'tell_restocked';
      readonly userId: UserId;
      readonly skuId: SkuId;
      readonly leaveTaken?: true; // As below.
    }
  | {
      readonly kind: 'tell_after_sale';
      readonly userId: UserId;
      readonly afterSaleId: AfterSaleId;
      readonly told: AfterSaleTold;
      readonly leaveTaken?: true; // As below.
    }
  | {
      readonly kind: 'tell';
      readonly message: TellMessage;
      readonly userId: UserId;
      readonly orderId: OrderId;
      readonly parcelId?: ParcelId; // The one that was shipped.
      readonly leaveTaken?: true; // By an earlier try: another one takes no second leave.
    };

/** Who goes first where many wait: money, then what WeChat holds money for, then whoever is told something. */
const [MONEY, TRADE, WORDS] = [0, 1, 2];
export const RANKS: Readonly<Record<Effect['kind'], number>> = {
  ...{ refund: MONEY, close_payment: MONEY },
  ...{ upload_shipping: TRADE, register_order_path: TRADE },
  ...{ update_cards: WORDS, check_words: WORDS, check_review: WORDS },
  ...{ tell: WORDS, tell_restocked: WORDS, tell_after_sale: WORDS },
};

export type AfterSaleTold = 'accepted' | 'offered' | 'declined' | 'refunded';
export type TellMessage = 'team_formed' | 'team_lapsed' | 'order_shipped';

/** `id` is made from the event, so that an event has one effect; WeChat is told it for the same reason. */
export interface Letter {
  readonly id: string;
  readonly effect: Effect;
}
