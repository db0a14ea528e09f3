const AT_ONCE = 1_000; // Values in a statement; PostgreSQL takes 65,535 at most.

/** So many numbers as fit into one statement, in the one order in which rows are locked. */
export function pieces(nos: readonly string[]): string[][] {
  const sorted = [...nos].sort();
  return Array.from({ length: Math.ceil(sorted.length / AT_ONCE) }, (_, i) =>
    sorted.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );
}
