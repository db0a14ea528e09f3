import type { Database } from '../../../cloudfunctions/storage/database';
import { openDatabase } from '../../../cloudfunctions/storage/database';
import { load } from '../load';
import type { Copies } from './copies';
import { openReplay, type Script, type Statement } from './replay';

/** One call of a door, by its number: each is made once in a round, and is the same in every round. */
export interface Hot {
  readonly name: string;
  readonly least: number; // The ratio that it must reach.
  readonly base: string; //  The database that each round begins with.
  readonly calls: number;
  /** Makes the calls of a round over this database. */
  open(database: Database): (i: number) => Promise<unknown>;
}

export interface Compared {
  readonly name: string;
  readonly atATime: number;
  readonly ours: number; //  a second: the median of the rounds
  readonly plain: number; // the same statements on bare `pg`
  readonly ratio: number; // The median of the ratios of neighbouring rounds.
  readonly least: number;
  readonly statements: number; // of a call
}

const ROUNDS = 5;

/**
 * How fast a door is beside the statements that it sends: recorded once, call by call, then replayed with their own
 * parameters on copies of the same database, over as many connections, at the same concurrency. Rounds alternate, so
 * that both meet the same weather of the machine.
 */
export async function compare(hot: Hot, copies: Copies, atATime: number, connections = 16): Promise<Compared> {
  const scripts = await record(hot, copies);
  const rounds: { ours: number; plain: number }[] = [];
  await round(hot, copies, scripts, atATime, connections); // Warms up.
  for (let i = 0; i < ROUNDS; i += 1) rounds.push(await round(hot, copies, scripts, atATime, connections));
  const { name, least } = hot;
  return {
    ...{ name, atATime, least, statements: scripts[0]!.length },
    ours: median(rounds.map(({ ours }) => ours)),
    plain: median(rounds.map(({ plain }) => plain)),
    ratio: median(rounds.map(({ ours, plain }) => ours / plain)),
  };
}

export function told({ name, atATime, ours, plain, ratio, least, statements }: Compared): string {
  const figures = [`${ours.toFixed(0).padStart(6)}/s`, `plain SQL ${plain.toFixed(0).padStart(6)}/s`];
  const verdict = ratio >= least ? 'ok' : `BELOW ${least}`;
  return [
    `${name} × ${atATime}`.padEnd(18),
    ...figures,
    `ratio ${ratio.toFixed(2)}`,
    `${statements} statements`,
    verdict,
  ].join('  ');
}

/** What each call asks, one after the other so that it is known whose statement is whose. */
async function record({ base, calls, open }: Hot, copies: Copies): Promise<Script[]> {
  const url = await copies.copyOf(base);
  let heard: Statement[] = [];
  const database = openDatabase(url, {
    watch: ({ query }) => void heard.push({ sql: query.sql, parameters: query.parameters }),
  });
  const call = open(database);
  const scripts: Script[] = [];
  for (let i = 0; i < calls; i += 1) {
    heard = [];
    await call(i);
    scripts.push(heard);
  }
  await database.close();
  await copies.drop(url);
  return scripts;
}

async function round(hot: Hot, copies: Copies, scripts: readonly Script[], atATime: number, connections: number) {
  const ours = await onCopy(hot, copies, async (url) => {
    const database = openDatabase(url, { connections });
    const call = hot.open(database);
    await warm(database, connections);
    const { perSecond, failed } = await load(hot.name, jobs(hot.calls, call), atATime);
    await database.close();
    return checked(hot, perSecond, failed);
  });
  const plain = await onCopy(hot, copies, async (url) => {
    const replay = openReplay(url, connections);
    await replay.warm();
    const { perSecond, failed } = await load(
      hot.name,
      jobs(hot.calls, (i) => replay.run(scripts[i]!)),
      atATime,
    );
    await replay.close();
    return checked(hot, perSecond, failed);
  });
  return { ours, plain };
}

async function onCopy(hot: Hot, copies: Copies, work: (url: string) => Promise<number>): Promise<number> {
  const url = await copies.copyOf(hot.base);
  try {
    return await work(url);
  } finally {
    await copies.drop(url);
  }
}

const jobs = (calls: number, call: (i: number) => Promise<unknown>) =>
  Array.from({ length: calls }, (_, i) => () => call(i));

async function warm(database: Database, connections: number): Promise<void> {
  await Promise.all(Array.from({ length: connections }, () => database.shopIds()));
}

function checked({ name }: Hot, perSecond: number, failed: number): number {
  if (failed > 0) throw new Error(`${failed} calls of ${name} failed`);
  return perSecond;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
