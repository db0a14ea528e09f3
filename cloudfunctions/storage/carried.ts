import type { AddressFacts } from '@/domain/address';
import type { ShopId } from '@/domain/id';
import { reachWords } from '@/domain/orderWords';
import { gramsOf, markOf } from '@/domain/search';
import type { OpenDestination } from './destinations';
import { isSealedTable, openedRow, sealedRow } from './sealedColumns';
import type { Place, Sealed, Vault } from './vault';

export type Row = Readonly<Record<string, unknown>>;

/** A row of one shop as a row of another: called in the order of the tables. */
export type Carried = (table: string, row: Row) => Row;

const secretOf = (row: Row): Place => ['lotteries.secret', String(row['team_id'])];
const isHidden = (table: string, row: Row) => table === 'lotteries' && row['drawn_at'] === null;

/** What nobody may read before its time is sealed; what is personal is sealed already, and stays so. */
export function outgoing(vault: Vault, table: string, row: string): string {
  if (table !== 'lotteries') return row;
  const lottery = JSON.parse(row) as Row;
  if (!isHidden(table, lottery)) return row;
  return JSON.stringify({ ...lottery, secret: vault.seal(lottery['secret'], secretOf(lottery)) });
}

/** Marks and seals are made for one shop: where the file is of another, they are made anew. */
export function carriedFrom(from: ShopId, to: ShopId, vault: Vault): Carried {
  const old = vault.of(from);
  const reach = new Map<unknown, readonly string[]>();
  const open = (table: string, row: Row): Row =>
    isHidden(table, row) ? { ...row, secret: old.open(row['secret'] as Sealed, secretOf(row)) } : row;
  if (from === to) return open;

  return (table, row) => {
    if (isSealedTable(table)) {
      const opened = openedRow(old, table, row);
      if (table === 'orders') reach.set(row['id'], marksOfReach(opened));
      return sealedRow(vault, table, opened);
    }
    if (table === 'goods') return { ...row, marks: marksOf(row['search']) };
    if (table === 'order_words') {
      return { ...row, marks: marksOf(row['words']), reach: reach.get(row['order_id']) ?? [] };
    }
    return open(table, row);
  };

  function marksOf(text: unknown): number[] {
    return gramsOf(String(text)).map((gram) => markOf(to, gram));
  }

  /** Who gets it, as orders are found by it; nobody, where he was forgotten. */
  function marksOfReach(order: Row): readonly string[] {
    const personal = order['personal'] as Pick<AddressFacts, 'name' | 'phone' | 'detail'> | null;
    if (!personal) return [];
    const { name, phone, detail } = personal;
    const destination = order['destination'] as OpenDestination;
    const whole =
      destination.way === 'pickup'
        ? ({ way: 'pickup', point: destination.point, name, phone } as const)
        : ({ way: 'express', address: { name, phone, region: destination.address.region, detail } } as const);
    return reachWords(whole).map(vault.mark);
  }
}
