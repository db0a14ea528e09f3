import { createHash } from 'node:crypto';
import { isId, type ShopId } from '@/domain/id';
import { Refusal, refuseIf } from '@/domain/refusal';
import { type FileHead, type FileLine, FORMAT } from '@/domain/wholeShop';
import type { Row } from '../../storage/carried';

/** What a piece of the file is: a line for each of its rows, and the sum of these lines. */
export const block = (table: string, rows: readonly string[]): string =>
  rows.length === 0 ? '' : summed(rows.map((row) => `["${table}",${row}]\n`).join(''));

export const headOf = (head: Omit<FileHead, 'pinji'>): string =>
  summed(`${JSON.stringify({ pinji: FORMAT, ...head })}\n`);
export const tailOf = (rows: number): string => summed(`["end",${rows}]\n`);

const summed = (lines: string): string => `${lines}["#","${sumOf(lines)}"]\n`;
const sumOf = (lines: string): string => createHash('sha256').update(lines).digest('hex');

export interface ShopFile {
  readonly head: FileHead & { readonly shop: ShopId };
  readonly rows: ReadonlyMap<string, readonly Row[]>; // By table.
  readonly count: number;
}

/** Reads a whole file. Refuses `import_unreadable` what is none or was changed, `import_incomplete` what has no end. */
export function readShopFile(text: string): ShopFile {
  refuseIf(text.startsWith('{"pinji":') ? undefined : 'import_unreadable');
  const rows = new Map<string, Row[]>();
  let [head, ended, count, open] = [undefined as FileHead | undefined, undefined as number | undefined, 0, ''];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    refuseIf(end < 0 ? 'import_incomplete' : undefined);
    const written = text.slice(at, end + 1);
    at = end + 1;
    if (!written.startsWith('["#",')) {
      open += written;
      continue;
    }
    refuseIf(written === `["#","${sumOf(open)}"]\n` ? undefined : 'import_unreadable');
    for (const line of open.split('\n').filter(Boolean)) {
      const said = JSON.parse(line) as FileLine; // As it was written: its sum is right.
      if (!Array.isArray(said)) head = said as FileHead;
      else if (said[0] === 'end') ended = said[1] as number;
      else {
        const [table, row] = said as readonly [string, Row];
        const there = rows.get(table);
        if (there) there.push(row);
        else rows.set(table, [row]);
        count += 1;
      }
    }
    open = '';
  }
  refuseIf(open !== '' || ended === undefined ? 'import_incomplete' : undefined);
  if (!head || head.pinji !== FORMAT || !isId('shop', head.shop)) throw new Refusal('import_unreadable');
  refuseIf(ended === count ? undefined : 'import_incomplete');
  return { head: head as ShopFile['head'], rows, count };
}
