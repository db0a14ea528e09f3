import { Refusal } from '@/domain/refusal';

/** Runs them all at once, and counts the answers: `{ ok: 5, team_full: 95 }`. Anything but a refusal ends the test. */
export async function race(runs: readonly (() => Promise<unknown>)[]): Promise<Record<string, number>> {
  const answers = await Promise.all(
    runs.map((run) =>
      run().then(
        () => 'ok',
        (error: unknown) => {
          if (error instanceof Refusal) return error.code;
          throw error;
        },
      ),
    ),
  );
  const count: Record<string, number> = {};
  for (const answer of answers) count[answer] = (count[answer] ?? 0) + 1;
  return count;
}
