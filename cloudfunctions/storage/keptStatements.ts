import { createHash } from 'node:crypto';

/**
 * Parsing and planning cost PostgreSQL more than most of our statements themselves, so it keeps them: each is prepared
 * once on a connection, under a name. Two things may take them away: a pooler that hands a transaction to another
 * connection, and a migration that changes what a statement gives. Nothing has happened then: from that moment this
 * process does without, and the transaction is done again. A name is made of its statement: behind a pooler two
 * processes may share a connection, and what the other has put there under a name is then the very same.
 */
export interface KeptStatements {
  nameOf(statement: { readonly sql: string; readonly parameters: readonly unknown[] }): string | undefined;
  /** Whether this error says that a statement was not there, or is another one now. Then none has a name any more. */
  isLost(error: unknown): boolean;
}

/** The transaction is to be begun again. */
export class StatementLost extends Error {
  override readonly name = 'StatementLost';
}

const MOST = 500; //            Names: each connection keeps so many statements at most.
const MOST_PARAMETERS = 40; // Longer lists come in too many lengths.

/** What is found by its words or marks: how, depends on the very words, so it is planned each time. */
const DEPENDS = / (i?like|@>|&&|<@) /;

export function keptStatements(): KeptStatements {
  const names = new Map<string, string>();
  let isOn = true;
  return {
    nameOf({ sql, parameters }) {
      if (!isOn || parameters.length === 0 || parameters.length > MOST_PARAMETERS) return undefined;
      const known = names.get(sql);
      if (known !== undefined || names.size >= MOST || DEPENDS.test(sql)) return known;
      const name = `s${createHash('sha256').update(sql).digest('base64url')}`;
      names.set(sql, name);
      return name;
    },
    isLost(error) {
      if (!says(error)) return false; // Also of one that was on its way as another was lost.
      isOn = false;
      return true;
    },
  };
}

/** There is none of this name; there is one already; or what it gives has changed. */
function says(error: unknown): boolean {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return code === '26000' || code === '42P05' || (code === '0A000' && /cached plan/.test(String(message)));
}
