import { days, hours } from './time';

/** Why somebody of the staff should turn to a customer. Made by the timer, once for each cause. */
export const CARE_KINDS = ['birthday', 'delayed', 'silent'] as const;
export type CareKind = (typeof CARE_KINDS)[number];

/** `lapsed`: its reason is gone (the parcel left, the customer came back) or its time is over. */
export const CARE_STATUSES = ['open', 'done', 'skipped', 'lapsed'] as const;
export type CareStatus = (typeof CARE_STATUSES)[number];

/** A birthday of who has bought is told so many days ahead, and goes a while after it. */
export const BIRTHDAY_AHEAD = days(3);
export const BIRTHDAY_AFTER = days(3);
/** An order that could be sent and was not, for so long. */
export const DELAYED_AFTER = hours(48);
/** Who has bought and not opened the shop for so long, and not much longer: who is gone for a year is no task of today. */
export const SILENT_AFTER = days(30);
export const SILENT_UNTIL = days(60);

/** How the staff look at them: one's own, nobody's, all that are open, and those that somebody has ended. */
export const CARE_TABS = ['mine', 'free', 'all', 'ended'] as const;
export type CareTab = (typeof CARE_TABS)[number];
