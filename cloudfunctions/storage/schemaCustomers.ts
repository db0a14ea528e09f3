import type { CareKind, CareStatus } from '@/domain/careTask';
import type { CustomerFilter, Source, TagTone } from '@/domain/customer';
import type { CareTaskId, NoteId, OrderId, SegmentId, TagId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { Json, LaterJson, Own } from './columns';

/** What the staff know of customers: part of Schema. */
export interface CustomerTables {
  visitDays: Own & { userId: UserId; day: string; times: number; firstAt: Instant; lastAt: Instant };
  customerFacts: Own & {
    userId: UserId;
    metAt: Instant;
    orders: number;
    spent: Fen;
    firstAt: Instant | null;
    lastAt: Instant | null;
    seenAt: Instant;
    province: string | null;
    source: Source;
    brought: number;
    reviews: number;
    pictured: number;
    score: number;
  };
  customerTouches: Own & { userId: UserId; tx: number };
  tags: Own & { id: TagId; name: string; tone: TagTone; rule: LaterJson<CustomerFilter>; keptAt: Instant | null };
  customerTags: Own & { tagId: TagId; userId: UserId; byId: UserId | null; at: Instant };
  segments: Own & {
    id: SegmentId;
    name: string;
    filter: Json<CustomerFilter>;
    people: number;
    countedAt: Instant;
  };
  customerRemarks: Own & { userId: UserId; remark: string; byId: UserId; at: Instant };
  customerNotes: Own & { id: NoteId; userId: UserId; words: string; byId: UserId; at: Instant };
  careTasks: Own & {
    id: CareTaskId;
    kind: CareKind;
    cause: string;
    userId: UserId;
    orderId: OrderId | null;
    day: string | null;
    status: CareStatus;
    madeAt: Instant;
    takenBy: UserId | null;
    endedBy: UserId | null;
    endedAt: Instant | null;
    note: string;
  };
  careRounds: Own & { at: Instant };
}
