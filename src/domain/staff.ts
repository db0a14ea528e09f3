import { days } from './time';

/** What somebody who works in the shop is there for. One role each: what it may do is the table below, and nothing else. */
export const ROLES = ['owner', 'manager', 'clerk', 'warehouse', 'finance', 'service'] as const;
export type Role = (typeof ROLES)[number];

const [owner, manager, clerk, warehouse, finance, service] = ROLES;
const everybody = ROLES;
const leads = [owner, manager] as const;

/**
 * Who may do what. Each endpoint of the merchant's door names the permission that it needs (contract/admin*.ts), the door
 * asks this table, and the phone asks it, too, to leave out what would be refused.
 */
export const GRANTS = {
  'today.see': everybody,
  'figures.see': [...leads, finance], //            Sales, margins, cohorts: what the shop is worth.
  'orders.see': everybody,
  'orders.ship': [...leads, clerk, warehouse],
  'orders.note': [...leads, clerk, service],
  'orders.price': leads, //                         Less to pay, before it is paid.
  'sales.see': [...leads, warehouse, finance, service], // After-sales.
  'sales.decide': [...leads, service],
  'sales.receive': [...leads, warehouse], //        Has what came back arrived as it should?
  'refunds.give': [...leads, finance], //           On the shop's own initiative.
  'refunds.settle': [owner, finance], //            That WeChat could not make.
  'invoices.see': [...leads, finance, service],
  'invoices.issue': [...leads, finance],
  'goods.see': everybody,
  'goods.edit': [...leads, clerk], //               Prices included.
  'stock.edit': [...leads, clerk, warehouse],
  'campaigns.see': [...leads, clerk, finance, service],
  'campaigns.edit': leads, //                       Teams, 满减, coupons, packets: what gives money away by a rule.
  'coupons.give': [...leads, service], //           To one person, from what there is.
  'reviews.see': [...leads, clerk, service],
  'reviews.answer': [...leads, clerk, service],
  'customers.see': [...leads, clerk, service],
  'customers.edit': [...leads, service], //         Tags, remarks, notes, care tasks, segments.
  'customers.adjust': leads, //                     Points and growth, by hand.
  'customers.export': [owner], //                   All that is known of a person.
  'customers.erase': [owner],
  'personal.see': [...leads, clerk, warehouse, service], // Phones and addresses unmasked, one at a time; each look is kept.
  'members.see': [...leads, clerk, finance, service],
  'members.edit': leads,
  'leaders.see': [...leads, finance, service],
  'leaders.edit': leads,
  'payouts.see': [...leads, finance],
  'payouts.decide': [owner, finance],
  'books.see': [...leads, finance],
  'books.settle': [owner, finance],
  'content.see': [...leads, clerk, service], //     Home page, lessons, messages.
  'content.edit': [...leads, clerk],
  'delivery.see': [...leads, clerk, warehouse],
  'delivery.edit': leads, //                        Freight, pickup points, where returns go.
  'settings.see': leads,
  'settings.edit': [owner],
  'letters.retry': leads, //                        What WeChat was asked for and did not do.
  'staff.see': leads,
  'staff.edit': [owner],
  'audit.see': leads,
  'store.own': everybody, //                        A storefront of one's own.
  'data.export': [owner],
  'data.import': [owner],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type Permission = keyof typeof GRANTS;
export const PERMISSIONS = Object.keys(GRANTS) as Permission[];

/** Nobody's role may nothing. */
export const may = (role: Role | undefined, permission: Permission): boolean =>
  role !== undefined && (GRANTS[permission] as readonly Role[]).includes(role);

export const MOST_STAFF = 200;
export const MOST_STAFF_NAME = 20;
export const MOST_INVITES = 50; // That nobody has taken yet.
export const INVITE_LASTS = days(7);

/** Codes are written so that nobody takes one sign for another: no I, L, O or U. 16 of 32 signs are 80 bits. */
export const CODE_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 16;

/** As people type it: small letters, spaces and dashes, an O for a nought. Nothing, where it cannot be one. */
export function codeTyped(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return signs.length === CODE_LENGTH && [...signs].every((sign) => CODE_SIGNS.includes(sign)) ? signs : undefined;
}

/** As it is read out and typed: "7GQ2-…". */
export const codeShown = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
