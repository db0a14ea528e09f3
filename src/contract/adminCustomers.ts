import * as z from 'zod';
import { CARE_KINDS, CARE_TABS, type CareKind, type CareStatus, type CareTab } from '@/domain/careTask';
import {
  type CustomerFacts,
  type CustomerFilter,
  PHASES,
  type Phase,
  RFM_CLASSES,
  type RfmClass,
  SORTS,
  SOURCES,
  type Source,
  TAG_TONES,
  type TagTone,
} from '@/domain/customer';
import { type CustomerEventWhat, TIMELINE_KINDS, type TimelineKind } from '@/domain/customerEvent';
import type { CareTaskId, NoteId, OrderId, SegmentId, TagId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { PROVINCES } from '@/domain/provinces';
import type { BoundBy, LeaderKind } from '@/domain/referral';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { amount } from './adminTrade';
import { cursor, gives, id, needing, type Page, requestId, text } from './endpoint';
import type { Face } from './team';

const some = <T extends z.ZodType>(one: T, most: number) =>
  z
    .array(one)
    .min(1)
    .max(most)
    .refine((all) => new Set(all).size === all.length)
    .optional();
const count = z.int().min(0).max(1_000_000);
const rising = ({ from, to }: { from?: number | undefined; to?: number | undefined }) =>
  (from !== undefined || to !== undefined) && (from ?? 0) <= (to ?? Number.MAX_SAFE_INTEGER);
const range = <T extends z.ZodType<number>>(one: T) =>
  z.strictObject({ from: one.optional(), to: one.optional() }).refine(rising).optional();
const daysAgo = z.int().min(1).max(3_650);
const ago = z
  .strictObject({ within: daysAgo.optional(), before: daysAgo.optional() })
  .refine(({ within, before }) => within !== undefined || before !== undefined)
  .optional();

/** See CustomerFilter. */
export const customerFilter = z.strictObject({
  search: text(40, 1).optional(),
  tiers: some(z.int().min(0).max(20), 20),
  tags: some(id('tag'), 20),
  withoutTags: some(id('tag'), 20),
  phases: some(z.enum(PHASES), PHASES.length),
  rfm: some(z.enum(RFM_CLASSES), RFM_CLASSES.length),
  bought: z.strictObject({ categories: some(id('category'), 20).unwrap(), within: daysAgo.optional() }).optional(),
  average: range(amount),
  provinces: some(z.enum(PROVINCES.map(({ zh }) => zh)), 40),
  leader: z.union([id('user'), z.literal('nobody')]).optional(),
  broughtBy: id('user').optional(),
  sources: some(z.enum(SOURCES), SOURCES.length),
  met: ago,
  seen: ago,
  ordered: ago,
  spent: range(amount),
  orders: range(count),
  score: range(count),
  birthMonths: some(z.int().min(1).max(12), 12),
  card: z.boolean().optional(),
});

/** A tag as it hangs on people. */
export interface TagView {
  readonly id: TagId;
  readonly name: string;
  readonly tone: TagTone;
  readonly byRule: boolean; // The timer hangs it on whoever it is for, and takes it off again.
}

export interface CustomerRow extends Face, Pick<CustomerFacts, 'orders' | 'spent' | 'lastAt' | 'seenAt'> {
  readonly remark: string; //  What the staff call him. Empty: nothing.
  readonly metAt: Instant;
  readonly tier?: Words | undefined;
  readonly phase: Phase;
  readonly score: number;
  readonly tags: readonly TagView[];
}
/**
 * Everybody whom it is true of, along `sort`: the latest, or the most, first. What people do is counted within a minute.
 * Refuses `not_found` where a tag or category is none of this shop's.
 */
export const listCustomers = {
  input: z.strictObject({ filter: customerFilter.default({}), sort: z.enum(SORTS).default('met'), cursor }),
  output: gives<Page<CustomerRow>>(),
};
/** How many that are. */
export const countCustomers = {
  input: z.strictObject({ filter: customerFilter }),
  output: gives<{ readonly people: number }>(),
};

/** What a filter can be made of besides numbers: the tiers by their position, and where orders went. */
export const viewFilterChoices = {
  input: z.strictObject({}),
  output: gives<{
    readonly tiers: readonly Words[];
    readonly provinces: readonly { readonly name: string; readonly people: number }[]; // The most first.
  }>(),
};

/** All that the staff know of one person at a glance. Phones and addresses are not in it. */
export interface CustomerView extends CustomerRow, CustomerFacts {
  readonly language: 'zh' | 'en';
  readonly rfm?: RfmClass | undefined;
  readonly average?: Fen | undefined; //   Of a kept order.
  readonly saved: Fen;
  readonly growth: number;
  readonly points: number;
  readonly owedPoints: number;
  readonly credit: Fen;
  readonly coupons: number; //             That he could use now.
  readonly birthday?: { readonly month: number; readonly day: number } | undefined;
  readonly province?: string | undefined;
  readonly scored: { readonly buying: number; readonly bringing: number; readonly reviewing: number };
  readonly source: Source;
  readonly broughtBy?: Face | undefined; // By whose link he came new.
  readonly leader?:
    | (Face & { readonly kind: LeaderKind; readonly because: BoundBy; readonly since: Instant })
    | undefined;
  readonly openTasks: readonly CareTaskView[];
}
/** Reckoned from the books as they are now. Refuses `not_found` who never came to the shop. */
export const viewCustomer = { input: z.strictObject({ userId: id('user') }), output: gives<CustomerView>() };

/** One thing that happened. `what` says it: texts have a sentence for each. */
export interface CustomerEvent {
  readonly kind: TimelineKind;
  readonly what: CustomerEventWhat;
  readonly at: Instant;
  readonly id: string; //                       Of what it is about, in its own form.
  readonly orderId?: OrderId | undefined; //    Where an order can be opened from it.
  readonly saleId?: string | undefined; //      The same with an after-sale.
  readonly title?: Words | undefined; //        Goods, coupon, or the message.
  readonly number?: string | undefined; //      Of an order or after-sale.
  readonly amount?: number | undefined; //      Fen; points where it is about points, growth where about growth.
  readonly times?: number | undefined;
  readonly words?: string | undefined; //       Of whoever wrote any.
  readonly by?: Face | undefined; //            Of the staff, or the friend of a link.
}
/** The last first. `kinds` absent: all. */
export const listCustomerEvents = {
  input: z.strictObject({ userId: id('user'), kinds: some(z.enum(TIMELINE_KINDS), TIMELINE_KINDS.length), cursor }),
  output: gives<Page<CustomerEvent>>(),
};

export interface BroughtPerson extends Face, Pick<CustomerFacts, 'orders' | 'spent'> {
  readonly at: Instant; // When he came.
}
/** Who came new by a link of this person, the last first. */
export const listBrought = {
  input: z.strictObject({ userId: id('user'), cursor }),
  output: gives<Page<BroughtPerson>>(),
};

/** What the staff call somebody, in lists and on orders. Empty: his own name again. */
export const saveRemark = {
  input: z.strictObject({ requestId, userId: id('user'), remark: text(20) }),
  output: gives<object>(),
};

export interface NoteView {
  readonly id: NoteId;
  readonly words: string;
  readonly by: Face;
  readonly at: Instant;
  readonly mine: boolean; // May be taken away by the caller.
}
/** The last first. */
export const listNotes = {
  input: z.strictObject({ userId: id('user'), cursor }),
  output: gives<Page<NoteView>>(),
};
/** Refuses `too_many_of_these` (MOST_NOTES). */
export const addNote = {
  input: z.strictObject({ requestId, userId: id('user'), words: text(500, 1) }),
  output: gives<{ readonly noteId: NoteId }>(),
};
/** One's own, or anybody's for who leads the shop. Refuses `note_not_yours`. */
export const removeNote = { input: z.strictObject({ requestId, noteId: id('note') }), output: gives<object>() };

export interface ShopTag extends TagView {
  readonly rule?: CustomerFilter | undefined;
  readonly people: number;
  readonly keptAt?: Instant | undefined; // By rule: when it was last looked at whom it is for.
}
/** By their names. */
export const listTags = { input: z.strictObject({}), output: gives<readonly ShopTag[]>() };
/**
 * A new one, or the one of this id as it shall be. A tag by rule stays one, and one by hand, too (`tag_kind_kept`). The timer
 * hangs tags by rule within a minute, and looks again every ten. Refuses `tag_name_used`, `tag_rule_wrong` (it asks for
 * a tag by rule, or for nothing), `too_many_of_these`, `not_found`.
 */
export const putTag = {
  input: z.strictObject({
    requestId,
    tagId: id('tag').optional(),
    name: text(12, 1),
    tone: z.enum(TAG_TONES),
    rule: customerFilter.optional(),
  }),
  output: gives<{ readonly tagId: TagId }>(),
};
/** It goes from everybody. Refuses `in_use` while a segment or a rule asks for it. */
export const removeTag = { input: z.strictObject({ requestId, tagId: id('tag') }), output: gives<object>() };

export const MOST_TAGGED = 100;
/** Hangs a tag on people, or takes it off. Refuses `tag_by_rule`. `changed`: of how many it was not so already. */
export const tagCustomers = {
  input: z.strictObject({
    requestId,
    tagId: id('tag'),
    userIds: some(id('user'), MOST_TAGGED).unwrap(),
    on: z.boolean(),
  }),
  output: gives<{ readonly changed: number }>(),
};

export interface ShopSegment {
  readonly id: SegmentId;
  readonly name: string;
  readonly filter: CustomerFilter;
  readonly people: number; // When it was last counted,
  readonly countedAt: Instant; // which the timer does every ten minutes.
}
/** By their names. */
export const listSegments = { input: z.strictObject({}), output: gives<readonly ShopSegment[]>() };
/** A new one, or the one of this id. Counted at once. Refuses `segment_name_used`, `too_many_of_these`, `not_found`. */
export const putSegment = {
  input: z.strictObject({
    requestId,
    segmentId: id('segment').optional(),
    name: text(20, 1),
    filter: customerFilter,
  }),
  output: gives<{ readonly segmentId: SegmentId; readonly people: number }>(),
};
export const removeSegment = {
  input: z.strictObject({ requestId, segmentId: id('segment') }),
  output: gives<object>(),
};
/**
 * One coupon to everybody of a segment as it is while it is given, in pieces: a letter does it. Nobody gets two of one
 * giving. Stops where the template's number or budget is used up. Refuses `coupon_template_over`, `coupon_ways_wrong`.
 */
export const giveToSegment = {
  input: z.strictObject({ requestId, segmentId: id('segment'), templateId: id('template'), reason: text(100, 1) }),
  output: gives<{ readonly people: number }>(), // As many as there are now.
};

export interface CareTaskView {
  readonly id: CareTaskId;
  readonly kind: CareKind;
  readonly customer: Face & { readonly remark: string };
  readonly status: CareStatus;
  readonly madeAt: Instant;
  readonly orderId?: OrderId | undefined; //    The one that is delayed.
  readonly number?: string | undefined;
  readonly day?: string | undefined; //         The birthday, `2026-11-21`, or the last day that he was seen.
  readonly takenBy?: Face | undefined; //       Whose task it is. Nobody's: whoever takes it.
  readonly endedBy?: Face | undefined;
  readonly endedAt?: Instant | undefined;
  readonly note: string;
}
/** The last made first. `mine` are those of the caller; `free` nobody's; `all` that are open. */
export const listCareTasks = {
  input: z.strictObject({ tab: z.enum(CARE_TABS), kind: z.enum(CARE_KINDS).optional(), cursor }),
  output: gives<Page<CareTaskView> & { readonly counts: Readonly<Record<Exclude<CareTab, 'ended'>, number>> }>(),
};
/** It is the caller's then, or nobody's again. Refuses `task_taken` (somebody else's), `task_moved_on` (it is over). */
export const takeCareTask = {
  input: z.strictObject({ requestId, taskId: id('task'), take: z.boolean() }),
  output: gives<object>(),
};
/** Refuses `task_moved_on`. */
export const endCareTask = {
  input: z.strictObject({ requestId, taskId: id('task'), how: z.enum(['done', 'skipped']), note: text(200) }),
  output: gives<object>(),
};

export const adminCustomers = {
  ...needing('customers.see', {
    listCustomers,
    countCustomers,
    viewFilterChoices,
    viewCustomer,
    listCustomerEvents,
    listBrought,
    listNotes,
    listTags,
    listSegments,
    listCareTasks,
  }),
  ...needing('customers.edit', {
    saveRemark,
    addNote,
    removeNote,
    putTag,
    removeTag,
    tagCustomers,
    putSegment,
    removeSegment,
    takeCareTask,
    endCareTask,
  }),
  ...needing('coupons.give', { giveToSegment }),
};
