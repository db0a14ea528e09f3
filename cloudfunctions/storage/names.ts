import {
  type KyselyPlugin,
  type PluginTransformResultArgs,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
  type UnknownRow,
} from 'kysely';

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

/** What is inside a jsonb is left as it is. */
export const camelRows: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> => {
    const names = Object.keys(result.rows[0] ?? {});
    if (!names.some((name) => name.includes('_'))) return result;
    const named = names.map((name) => [name, camel(name)] as const);
    const rows = result.rows.map((row) => {
      const read: UnknownRow = {};
      for (const [name, ours] of named) read[ours] = row[name];
      return read;
    });
    return { ...result, rows };
  },
};

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
