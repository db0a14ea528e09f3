import type { Sealed, Vault } from './vault';

/** Each lies in the column `sealed`, under the id of its row. What is sealed is an object: the columns that it stands for. */
export const SEALED_TABLES = ['addresses', 'orders', 'invoices'] as const;
export type SealedTable = (typeof SEALED_TABLES)[number];

export const isSealedTable = (table: string): table is SealedTable =>
  (SEALED_TABLES as readonly string[]).includes(table);

type Row = Readonly<Record<string, unknown>>;

/** A row with what was sealed in it in the open, under `personal`. One of another table stays as it is. */
export function openedRow(vault: Vault, table: string, row: Row): Row {
  const { sealed, ...open } = row;
  if (!isSealedTable(table) || typeof sealed !== 'string')
    return isSealedTable(table) ? { ...open, personal: null } : row;
  return { ...open, personal: vault.open(sealed as Sealed, [`${table}.sealed`, String(row['id'])]) };
}

/** The way back, for who writes what another shop has exported. */
export function sealedRow(vault: Vault, table: string, row: Row): Row {
  if (!isSealedTable(table)) return row;
  const { personal, ...open } = row;
  const sealed = personal == null ? null : vault.seal(personal, [`${table}.sealed`, String(row['id'])]);
  return { ...open, sealed };
}
