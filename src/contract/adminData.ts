import * as z from 'zod';
import type { ImportId, MoveId } from '@/domain/id';
import { LONGEST_PIECE } from '@/domain/piece';
import type { Instant } from '@/domain/time';
import { MOST_SHOP_PIECES } from '@/domain/wholeShop';
import { gives, id, needing, requestId } from './endpoint';

export interface TableCount {
  readonly name: string; // As the database calls it: order_lines.
  readonly rows: number;
}
export interface DataMove {
  readonly id: MoveId;
  readonly kind: 'export' | 'import';
  readonly by: string; //   What the member of staff is called.
  readonly at: Instant;
  readonly rows?: number | undefined; // Nothing: it was not finished.
}
/** What there is to be taken along, who has done it lately, and whether this shop may be filled from a file. */
export const viewData = {
  input: z.strictObject({}),
  output: gives<{
    readonly tables: readonly TableCount[];
    readonly rows: number;
    readonly moves: readonly DataMove[];
    readonly isEmpty: boolean;
  }>(),
};

/** Begins a file: `head` is its first line, and `tables` are asked for in this order, so that all that a row names comes with it. */
export const beginExport = {
  input: z.strictObject({ requestId }),
  output: gives<{
    readonly moveId: MoveId;
    readonly head: string;
    readonly tables: readonly TableCount[];
  }>(),
};

const table = z.string().regex(/^[a-z][a-z_]{0,50}$/);
const key = z.array(z.union([z.string().max(400), z.int()])).max(6);
/**
 * A piece of a table, to be appended as it is: lines of JSON, or a CSV for people, of which only the first piece names the columns.
 * `after`: the `next` of the piece before. Refuses `not_found` a table that is not there. What is personal stays sealed.
 */
export const exportTable = {
  input: z.strictObject({ table, as: z.enum(['json', 'csv']), after: key.optional() }),
  output: gives<{
    readonly text: string;
    readonly rows: number;
    readonly next?: readonly (string | number)[] | undefined;
  }>(),
};

/** The last line of the file, which says that it is whole. `changed`: so much was asked of the shop meanwhile. */
export const endExport = {
  input: z.strictObject({ requestId, moveId: id('move'), rows: z.int().min(0).max(1_000_000_000) }),
  output: gives<{ readonly tail: string; readonly changed: number }>(),
};

/** As `sendGoodsPiece`, of a file of a whole shop. */
export const sendDataPiece = {
  input: z.strictObject({
    requestId,
    importId: id('import').optional(),
    no: z
      .int()
      .min(0)
      .max(MOST_SHOP_PIECES - 1),
    body: z.base64().min(1).max(LONGEST_PIECE),
  }),
  output: gives<{ readonly importId: ImportId }>(),
};

/**
 * All of the file or nothing, into a shop that has nothing yet but who works there. A dry run only reads it. Refuses `shop_not_empty`,
 * `import_incomplete` (pieces, or its end, are missing), `import_unreadable` (no such file, or changed since),
 * `import_version` (another version of the shop has written it), `import_keys` (DATA_KEYS has not the key that sealed it).
 */
export const importShop = {
  input: z.strictObject({
    requestId,
    importId: id('import'),
    pieces: z.int().min(1).max(MOST_SHOP_PIECES),
    dryRun: z.boolean(),
  }),
  output: gives<{
    readonly rows: number;
    readonly tables: readonly TableCount[];
    readonly at: Instant; //      When the file was begun.
    readonly isEmpty: boolean; // The shop that it would fill. Else it is only looked at.
    readonly done: boolean;
  }>(),
};

/** For staff. */
export const adminData = {
  ...needing('data.export', { viewData, beginExport, exportTable, endExport }),
  ...needing('data.import', { sendDataPiece, importShop }),
};
