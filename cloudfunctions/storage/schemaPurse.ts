import type { OrderId, UserId } from '@/domain/id';
import type { LotCause, PurseUnit } from '@/domain/purse';
import type { RuleName } from '@/domain/rules';
import type { Instant } from '@/domain/time';
import type { Json, Later, Own } from './columns';

/** What the merchant has switched on, and what people have to spend besides money: part of Schema. */
export interface PurseTables {
  rules: Own & { name: RuleName; rule: Json<unknown>; putAt: Instant };
  purseLots: Own & {
    id: string;
    userId: UserId;
    unit: PurseUnit;
    amount: number;
    leftOver: number;
    expiresAt: Instant;
    because: Json<LotCause>;
    givenAt: Instant;
    toldAt: Later<Instant | null>; // That it ends soon.
  };
  purseSpends: Own & { orderId: OrderId; lotId: string; unit: PurseUnit; amount: number; back: Later<number> };
  purseDebts: Own & { userId: UserId; points: number };
}
