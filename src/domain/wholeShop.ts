/**
 * A shop as a file: a line of JSON for what it is, one for each row, and one at the end. Each piece that was written at once
 * ends with a line that holds its SHA-256, so that a file that was cut off or changed is known.
 */
export const FORMAT = 1;

export interface FileHead {
  readonly pinji: typeof FORMAT;
  readonly shop: string; //    Whose it was: marks and seals are made anew for another one.
  readonly schema: string; //  The last migration: only the same is read.
  readonly at: number;
  readonly probe: string; //   Sealed with the key that sealed what is personal in it.
}
export type FileLine =
  | FileHead
  | readonly [table: string, row: Readonly<Record<string, unknown>>]
  | readonly ['#', sum: string]
  | readonly ['end', rows: number];

/** Machinery that nobody misses: answers of requests, files on their way, the log of exports; and what the timer adds up again. */
export const NOT_EXPORTED: ReadonlySet<string> = new Set([
  ...['requests', 'import_pieces', 'data_moves'],
  ...['customer_facts', 'customer_touches', 'figure_parts', 'figure_days'],
]);

/** Rows of these are in an empty shop, too: who founded it, and what he did for it. */
export const FOUNDED: ReadonlySet<string> = new Set([
  'shops',
  'users',
  'staff',
  'staff_invites',
  'deeds',
  'deed_changes',
]);

/** What a shop has in it that is not empty any more. Founding makes a first category and a first freight template. */
export const FILLED = [
  ...['goods', 'orders', 'coupon_templates', 'giveaways', 'lessons', 'promotions', 'pickup_points'],
] as const;

export const MOST_SHOP_PIECES = 500; // From a phone: about 30 MB. What is more, `npm run import` takes.
