import type { RequestId, UserId } from '@/domain/id';
import type { UnmaskReason } from '@/domain/privacy';
import type { Instant } from '@/domain/time';
import type { Own } from './columns';

/** Who has looked at whose address or number, and who was forgotten: part of Schema. */
export interface PrivacyTables {
  unmaskings: Own & {
    id: string;
    byId: UserId;
    kind: 'order' | 'address' | 'export';
    subject: string; // The order, or the person.
    ofId: UserId;
    why: UnmaskReason | 'export';
    requestId: RequestId;
    at: Instant;
  };
  erasures: Own & { userId: UserId; byId: UserId; at: Instant };
}
