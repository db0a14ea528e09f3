import * as z from 'zod';
import { type Column, type CsvProblem, MOST_CSV_PIECES } from '@/domain/goodsCsv';
import { LONGEST_PIECE } from '@/domain/piece';
import { cursor, gives, id, needing, requestId } from './endpoint';

const importId = id('import');

/**
 * A file comes in pieces, because a phone may send little at once: of up to 60,000 bytes each, in base64, numbered from
 * 0. The first one is sent without an `importId` and gives it. The same number again replaces the piece. What nobody
 * used is forgotten after a day. Refuses `not_found` an import of somebody else.
 */
export const sendGoodsPiece = {
  input: z.strictObject({
    requestId,
    importId: importId.optional(),
    no: z
      .int()
      .min(0)
      .max(MOST_CSV_PIECES - 1),
    body: z.base64().min(1).max(LONGEST_PIECE),
  }),
  output: gives<{ readonly importId: `import_${string}` }>(),
};

export interface BadRow {
  readonly line: number; //    As a table counts them: the first row is 1.
  readonly column?: Column | undefined; // Nothing: the row as a whole.
  readonly problem: CsvProblem;
  readonly cell: string; //    What stands there, at most 40 characters.
}
export interface ImportReport {
  readonly rows: number; //       Without the first one, and without empty ones.
  readonly newGoods: number;
  readonly newSkus: number; //    Those of new goods among them.
  readonly changedSkus: number;
  readonly changedGoods: number;
  readonly same: number; //       Rows that change nothing.
  readonly ignored: readonly string[]; // Columns that nobody knows, as the file names them.
  readonly bad: readonly BadRow[]; //     The first 200, by line.
  readonly badRows: number; //            How many there are.
  readonly done: boolean; //      Written. False: nothing was, because it was a dry run or a row is bad.
}
/**
 * All of the file or nothing. UTF-8, or GB18030 as Excel writes it; commas, tabs or semicolons. A SKU is known by its
 * code: empty cells leave it as it is, `-` empties. Refuses `import_incomplete` (pieces are missing), `import_unreadable`
 * (no text, or no table), `import_too_large` (more than 2,000 rows). `pieces`: so many there are.
 */
export const importGoods = {
  input: z.strictObject({
    requestId,
    importId,
    pieces: z.int().min(1).max(MOST_CSV_PIECES),
    dryRun: z.boolean(),
  }),
  output: gives<ImportReport>(),
};

/** A piece of the table of all goods, UTF-8 for Excel: the first one has its mark and the names of the columns. */
export const exportGoods = {
  input: z.strictObject({ language: z.enum(['zh', 'en']), cursor }),
  output: gives<{
    readonly csv: string;
    readonly goods: number; //  In this piece.
    readonly of: number; //     In all.
    readonly next?: string | undefined;
  }>(),
};

/** For staff. Who may change goods may also take their table along: cost is in it. */
export const adminGoodsCsv = needing('goods.edit', { sendGoodsPiece, importGoods, exportGoods });
