import type { Generated } from 'kysely';
import type { DeedId, UserId } from '@/domain/id';
import type { Role } from '@/domain/staff';
import type { Instant } from '@/domain/time';
import type { Own } from './columns';

/** Who works here, who is asked to, and what they have changed: part of Schema. */
export interface StaffTables {
  staff: Own & {
    userId: UserId;
    role: Role;
    name: string;
    since: Instant;
    byId: UserId | null; // Nobody: by the code that is printed at deployment.
    leftAt: Instant | null;
    leftBy: UserId | null;
  };
  staffInvites: Own & {
    codeHash: string;
    role: Role;
    name: string;
    byId: UserId | null;
    madeAt: Instant;
    expiresAt: Instant;
    usedBy: UserId | null;
    endedAt: Instant | null;
  };
  deeds: Own & { id: DeedId; byId: UserId; role: Role; endpoint: string; at: Instant };
  deedChanges: Own & {
    deedId: DeedId;
    number: Generated<number>;
    ofTable: string;
    rowKey: RowFacts;
    before: RowFacts | null;
    after: RowFacts | null;
  };
}
/** Columns of a row as PostgreSQL writes them into JSON. */
export type RowFacts = Readonly<Record<string, unknown>>;
