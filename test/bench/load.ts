/** What a load did: how many a second, and the milliseconds that half of them and all but one in a hundred took. */
export interface Measured {
  readonly name: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  readonly why?: string | undefined; // The first one failed.
}

/** Runs each job once, so many at a time. A job that throws is counted, not hidden. */
export async function load(name: string, jobs: readonly (() => Promise<unknown>)[], atATime = 16): Promise<Measured> {
  const took: number[] = [];
  let next = 0;
  let failed = 0;
  let why: string | undefined;
  const start = performance.now();
  async function work(): Promise<void> {
    for (let job = jobs[next++]; job; job = jobs[next++]) {
      const from = performance.now();
      await job().catch((error: unknown) => {
        failed += 1;
        why ??= String(error);
      });
      took.push(performance.now() - from);
    }
  }
  await Promise.all(Array.from({ length: atATime }, work));
  const seconds = (performance.now() - start) / 1_000;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { name, perSecond: jobs.length / seconds, p50: at(0.5), p99: at(0.99), failed, why };
}

export function told({ name, perSecond, p50, p99, failed }: Measured): string {
  const figures = [`${perSecond.toFixed(0).padStart(7)}/s`, `p50 ${p50.toFixed(1).padStart(6)} ms`];
  return [name.padEnd(16), ...figures, `p99 ${p99.toFixed(1).padStart(6)} ms`, failed ? `${failed} FAILED` : ''].join(
    '  ',
  );
}
