import { Refusal } from '@/domain/refusal';

const MOST_WAITING = 2_000;

/**
 * Runs them all at once, and counts the answers: `{ ok: 5, team_full: 95 }`. Anything but a refusal ends the test. So many wait at
 * most for a connection: who stands in that queue for ten seconds is told of an outage, as he should be.
 */
export async function race(runs: readonly (() => Promise<unknown>)[]): Promise<Record<string, number>> {
  const answers: string[] = [];
  let next = 0;
  const goOn = async (): Promise<void> => {
    for (let run = runs[next++]; run; run = runs[next++]) {
      answers.push(
        await run().then(
          () => 'ok',
          (error: unknown) => {
            if (error instanceof Refusal) return error.code;
            throw error;
          },
        ),
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(runs.length, MOST_WAITING) }, goOn));
  const count: Record<string, number> = {};
  for (const answer of answers) count[answer] = (count[answer] ?? 0) + 1;
  return count;
}
