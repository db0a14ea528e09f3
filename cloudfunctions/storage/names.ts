import { PostgresDialect, PostgresQueryCompiler } from 'kysely';

/**
 * Columns are `paidAt` to us and `paid_at` to PostgreSQL. Kysely's own CamelCasePlugin rebuilds the tree of every
 * query for that, which costs more than the rest of it: here names are turned as they are written down, and read.
 */
export class SnakeDialect extends PostgresDialect {
  override createQueryCompiler() {
    return new SnakeCompiler();
  }
}

class SnakeCompiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return super.sanitizeIdentifier(snake(name));
  }
}

type Row = Record<string, unknown>;

/** What is inside a jsonb is left as it is. */
export function camelRows(rows: readonly unknown[]): unknown[] {
  const names = Object.keys((rows[0] as Row | undefined) ?? {});
  if (!names.some((name) => name.includes('_'))) return rows as unknown[];
  const named = names.map((name) => [name, camel(name)] as const);
  return rows.map((row) => {
    const read: Row = {};
    for (const [name, ours] of named) read[ours] = (row as Row)[name];
    return read;
  });
}

const snake = kept((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
const camel = kept((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));

/** There are only so many names. */
function kept(turned: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let found = known.get(name);
    if (found === undefined) {
      found = turned(name);
      known.set(name, found);
    }
    return found;
  };
}
