import type { Database } from '../../../cloudfunctions/storage/database';
import { openDatabase } from '../../../cloudfunctions/storage/database';
import { dataKeys } from '../../support/keys';
import { load } from '../load';
import type { Copies } from './copies';
import { openReplay, type Script, type Statement } from './replay';

/** One call of a door, by its number: each is made once in a round, and is the same in every round. */
export interface Hot {
  readonly name: string;
  readonly least: number; // The ratio that it must reach.
  readonly base: string; //  The database that each round begins with.
  readonly calls: number;
  readonly rounds?: number; // Where one is long enough.
  /** Makes the calls of a round over this database. `recording`: each call is to send whatever it might have to send. */
  open(database: Database, recording?: boolean): (i: number) => Promise<unknown>;
}

export interface Compared {
  readonly name: string;
  readonly atATime: number;
  readonly ours: number; //  a second: the median of the rounds
  readonly plain: number; // the same statements on bare `pg`
  readonly ratio: number; // The median of the ratios of neighbouring turns.
  readonly least: number;
  readonly statements: number; // of a call
  readonly cpu: readonly [ours: number, plain: number]; // µs of our process a call
}

const ROUNDS = 5;
const TURN = 200; // Calls: long enough to be measured, short enough that both meet the same weather of the machine.

interface Turn {
  readonly ours: Pace;
  readonly plain: Pace;
}
interface Pace {
  readonly perSecond: number;
  readonly cpu: number; // µs of our own process that a call took; PostgreSQL's are not in it
}

/**
 * How fast a door is beside the statements that it sends: recorded once, call by call, then replayed with their own
 * parameters on copies of the same database, over as many connections, at the same concurrency, turn by turn.
 */
export async function compare(hot: Hot, copies: Copies, atATime: number, connections = 16): Promise<Compared> {
  const scripts = await record(hot, copies);
  const turns: Turn[] = [];
  await round(hot, copies, scripts, atATime, connections); // Warms up.
  for (let i = 0; i < (hot.rounds ?? ROUNDS); i += 1)
    turns.push(...(await round(hot, copies, scripts, atATime, connections)));
  const { name, least } = hot;
  return {
    ...{ name, atATime, least, statements: scripts[0]!.length },
    ours: median(turns.map(({ ours }) => ours.perSecond)),
    plain: median(turns.map(({ plain }) => plain.perSecond)),
    ratio: median(turns.map(({ ours, plain }) => ours.perSecond / plain.perSecond)),
    cpu: [median(turns.map(({ ours }) => ours.cpu)), median(turns.map(({ plain }) => plain.cpu))],
  };
}

export function told({ name, atATime, ours, plain, ratio, least, statements, cpu }: Compared): string {
  const figures = [`${ours.toFixed(0).padStart(6)}/s`, `plain SQL ${plain.toFixed(0).padStart(6)}/s`];
  const verdict = ratio >= least ? 'ok' : `BELOW ${least}`;
  return [
    `${name} × ${atATime}`.padEnd(18),
    ...figures,
    `ratio ${ratio.toFixed(2)}`,
    `${statements} statements`,
    `CPU ${cpu[0].toFixed(0)} : ${cpu[1].toFixed(0)} µs`,
    verdict,
  ].join('  ');
}

/** What each call asks, one after the other so that it is known whose statement is whose. */
export async function record({ base, calls, open }: Hot, copies: Copies): Promise<Script[]> {
  const url = await copies.copyOf(base);
  let heard: Statement[] = [];
  const database = openDatabase(url, {
    keys: dataKeys,
    watch: ({ query }) => void heard.push({ sql: query.sql, parameters: query.parameters }),
  });
  const call = open(database, true);
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

/** Both have their own copy of the same database, and take turns of so many calls. Gives the ratio of each turn. */
async function round(hot: Hot, copies: Copies, scripts: readonly Script[], atATime: number, connections: number) {
  const [ourUrl, plainUrl] = [await copies.copyOf(hot.base), await copies.copyOf(hot.base)];
  const database = openDatabase(ourUrl, { keys: dataKeys, connections });
  const replay = openReplay(plainUrl, connections);
  const call = hot.open(database);
  await warm(database, connections);
  await replay.warm();
  const turns: Turn[] = [];
  for (let from = 0; from < hot.calls; from += TURN) {
    const numbers = Array.from({ length: Math.min(TURN, hot.calls - from) }, (_, i) => from + i);
    const ours = () => pace(hot, numbers, call, atATime);
    const plain = () => pace(hot, numbers, (i) => replay.run(scripts[i]!), atATime);
    turns.push(
      (from / TURN) % 2 ? { plain: await plain(), ours: await ours() } : { ours: await ours(), plain: await plain() },
    );
  }
  await Promise.all([database.close(), replay.close()]);
  await copies.drop(ourUrl);
  await copies.drop(plainUrl);
  return turns;
}

async function pace(
  { name }: Hot,
  numbers: readonly number[],
  call: (i: number) => Promise<unknown>,
  atATime: number,
): Promise<Pace> {
  const jobs = numbers.map((i) => () => call(i));
  const before = process.cpuUsage();
  const { perSecond, failed, why } = await load(name, jobs, atATime);
  const { user, system } = process.cpuUsage(before);
  if (failed > 0) throw new Error(`${failed} calls of ${name} failed: ${why}`);
  return { perSecond, cpu: (user + system) / jobs.length };
}

async function warm(database: Database, connections: number): Promise<void> {
  await Promise.all(Array.from({ length: connections }, () => database.shopIds()));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
