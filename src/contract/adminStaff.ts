import * as z from 'zod';
import type { DeedId, UserId } from '@/domain/id';
import { MOST_STAFF_NAME, ROLES, type Role } from '@/domain/staff';
import type { Instant } from '@/domain/time';
import { cursor, gives, id, needing, type Page, requestId, text } from './endpoint';
import type { Face } from './team';

/** Somebody who works here. */
export interface StaffView extends Face {
  readonly role: Role;
  readonly name: string; //                          What he is called here; may be empty.
  readonly since: Instant;
  readonly by?: Pick<Face, 'userId' | 'nickname'> | undefined; // Who asked him. Absent: he has set the shop up.
}
/** A card that somebody was sent, and has not taken yet. */
export interface InviteView {
  readonly inviteId: string; // Says nothing of its code.
  readonly role: Role;
  readonly name: string;
  readonly by: string;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}
export const listStaff = {
  input: z.strictObject({}),
  output: gives<{ readonly staff: readonly StaffView[]; readonly invites: readonly InviteView[] }>(),
};

const role = z.enum(ROLES);
const name = text(MOST_STAFF_NAME);

/** The code goes into a card, and is told once. It leads one person in, within INVITE_LASTS. */
export const inviteStaff = {
  input: z.strictObject({ requestId, role, name }),
  output: gives<{ readonly code: string; readonly expiresAt: Instant }>(),
};
/** Refuses `invite_over` where somebody has taken it already. */
export const withdrawInvite = {
  input: z.strictObject({ requestId, inviteId: z.string().regex(/^[0-9a-f]{64}$/) }),
  output: gives<object>(),
};
/** Refuses `staff_last_owner`. */
export const changeStaff = {
  input: z.strictObject({ requestId, userId: id('user'), role, name }),
  output: gives<object>(),
};
/** He may do nothing from now on, and cards that he has sent lead nowhere. Refuses `staff_last_owner`. */
export const endStaff = { input: z.strictObject({ requestId, userId: id('user') }), output: gives<object>() };

/** Something that one of the staff has changed. */
export interface DeedView {
  readonly deedId: DeedId;
  readonly by: Face & { readonly name: string };
  readonly role: Role; //      Of that day.
  readonly endpoint: string; // What he did, by the name of its endpoint.
  readonly at: Instant;
  readonly changes: number; // Rows.
}
/** A row: what it was before, and after; of a new one nothing before, of one that is gone nothing after. */
export interface ChangeView {
  readonly table: string;
  readonly key: Readonly<Record<string, unknown>>;
  readonly fields: readonly { readonly field: string; readonly before?: unknown; readonly after?: unknown }[];
  readonly kind: 'made' | 'changed' | 'removed';
}
const endpoint = z.string().regex(/^[a-zA-Z]{1,60}$/);
export const listDeeds = {
  input: z.strictObject({
    byId: id('user').optional(),
    endpoints: z.array(endpoint).min(1).max(60).optional(),
    from: z.iso.date().optional(), // Days in Beijing; both belong to it.
    until: z.iso.date().optional(),
    cursor,
  }),
  output: gives<Page<DeedView>>(),
};
/** At most 500 rows are told: an import changes more. */
export const viewDeed = {
  input: z.strictObject({ deedId: id('deed') }),
  output: gives<DeedView & { readonly rows: readonly ChangeView[] }>(),
};

export const adminStaff = {
  ...needing('staff.see', { listStaff }),
  ...needing('staff.edit', { inviteStaff, withdrawInvite, changeStaff, endStaff }),
  ...needing('audit.see', { listDeeds, viewDeed }),
};

/** An invitation as who holds its card sees it. Refuses `invite_over`: taken, withdrawn, too old, or no such code. */
const code = z.string().min(1).max(60);
export const viewInvite = {
  input: z.strictObject({ code }),
  output: gives<{
    readonly shop: string;
    readonly role: Role;
    readonly name: string;
    readonly by?: string | undefined; // Absent: it is the code that was printed when the shop was set up.
    readonly expiresAt: Instant;
    readonly worksHere: UserId | undefined; // I do already.
  }>(),
};
/** Works here from now on. Refuses `invite_over`, `staff_already`, `staff_leads`. */
export const joinStaff = {
  input: z.strictObject({ requestId, code }),
  output: gives<{ readonly role: Role }>(),
};
export const joining = { viewInvite, joinStaff };
