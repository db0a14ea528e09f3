import type { OrderId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { Own } from './columns';

/** What staff write down about orders: part of Schema. */
export interface OrderTables {
  orderNotes: Own & { orderId: OrderId; number: number; words: string; byId: UserId; at: Instant };
  priceChanges: Own & {
    orderId: OrderId;
    number: number;
    was: Fen;
    became: Fen;
    words: string;
    paymentNo: string; // The one that was closed for it.
    byId: UserId;
    at: Instant;
  };
}
