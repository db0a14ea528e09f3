/**
 * `npm run bench`: red envelopes that everybody wants. Ten thousand people open one with a hundred shares at the same
 * moment; ten thousand open a hundred of them, with a share for each. Through the door, against the very statements that
 * it sends on bare `pg`: of who comes too late a look, since plain SQL remembers nothing. WeChat answers at once what it
 * thinks of each.
 */
import type { EnvelopeId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, hours, type Instant, later } from '@/domain/time';
import { customer } from '../../cloudfunctions/door/caller';
import type { Platform } from '../../cloudfunctions/platform/platform';
import { openDatabase } from '../../cloudfunctions/storage/database';
import { putGiveaway, sendShopEnvelope } from '../../cloudfunctions/usecases/staff/giveaways';
import { both } from '../support/fixtures';
import { dataKeys } from '../support/keys';
import { startPostgres } from '../support/postgres';
import { load } from './load';
import { type Hot, median, record } from './ratio/compare';
import { type Copies, copiesOn } from './ratio/copies';
import { openReplay } from './ratio/replay';
import { asking, found } from './ratio/shop';
import { appId, openidOf, openTown, type Town } from './ratio/town';

const CROWD = 10_000;
const CONNECTIONS = 16;
const ROUNDS = 2;
const LEAST = 0.6;

/** The shop with so many packets in it; its people have moved in. */
async function withPackets(copies: Copies, town: Town, count: number, shares: number) {
  const { url: base } = await found(copies, town, CROWD);
  const database = openDatabase(base, { keys: dataKeys, connections: 4 });
  const platform = town.platform(database);
  const owner = customer({ appId, openid: openidOf(0) }, platform.settings);
  const gives = { kind: 'credit', lasts: days(30) };
  const budget = { title: both('红包'), words: both('多谢'), rule: { kind: 'gift', gives }, budget: 1_000_000_00 };
  const asked = { requestId: 'request_giveaway', ...budget, endsAt: later(Date.now() as Instant, days(7)) };
  const { giveawayId } = await putGiveaway(asked, owner, platform);
  const packets: EnvelopeId[] = [];
  for (let i = 0; i < count; i += 1) {
    const packet = { words: both('多谢'), total: fen(shares * 1_00), shares, split: 'lucky', lasts: hours(24) };
    const sent = await sendShopEnvelope({ requestId: `request_packet${i}`, giveawayId, ...packet }, owner, platform);
    packets.push(sent.envelopeId);
  }
  await database.close();
  await copies.settle(base);
  return { base, packets };
}

const opening = (town: Town, base: string, packets: readonly EnvelopeId[]): Hot => ({
  ...{ name: 'open', least: LEAST, base, calls: CROWD },
  open(database, recording) {
    const assembled = town.platform(database);
    const platform: Platform = { ...assembled, wechat: { ...assembled.wechat, riskRank: async () => 0 } };
    const all = asking(platform, ['envelope_empty']);
    return (i) => {
      const asked = { requestId: `request_open${i}`, envelopeId: packets[i % packets.length]!, device: 'phone123' };
      // A server that has just started remembers nothing of who came before.
      const fresh = () => asking({ ...platform, database: { ...database } }, ['envelope_empty']);
      return (recording ? fresh() : all)(i, 'openEnvelope', asked);
    };
  },
});

/** Everybody comes at once, to us and to bare `pg` in turn. */
async function crowd(copies: Copies, town: Town, name: string, count: number, shares: number): Promise<void> {
  const { base, packets } = await withPackets(copies, town, count, shares);
  const hot = opening(town, base, packets);
  const scripts = await record(hot, copies);
  const jobs = (call: (i: number) => Promise<unknown>) => Array.from({ length: CROWD }, (_, i) => () => call(i));

  async function ours(): Promise<number> {
    const url = await copies.copyOf(base);
    const database = openDatabase(url, { keys: dataKeys, connections: CONNECTIONS });
    await Promise.all(Array.from({ length: CONNECTIONS }, () => database.shopIds()));
    const took = await load(name, jobs(hot.open(database)), CROWD);
    await database.close();
    await copies.drop(url);
    if (took.failed > 0) throw new Error(`${took.failed} failed: ${took.why}`);
    return took.perSecond;
  }
  async function plain(): Promise<number> {
    const url = await copies.copyOf(base);
    const replay = openReplay(url, CONNECTIONS);
    await replay.warm();
    const took = await load(
      name,
      jobs((i) => replay.run(scripts[i]!)),
      CROWD,
    );
    await replay.close();
    await copies.drop(url);
    if (took.failed > 0) throw new Error(`${took.failed} failed: ${took.why}`);
    return took.perSecond;
  }

  const rounds: (readonly [ours: number, plain: number])[] = [];
  for (let i = 0; i <= ROUNDS; i += 1) {
    const round = i % 2 ? ([await ours(), await plain()] as const) : ([await plain(), await ours()] as const);
    if (i > 0) rounds.push(i % 2 ? round : [round[1], round[0]]); // The first one warms up.
  }
  const ratio = median(rounds.map(([us, them]) => us / them));
  const figures = [
    `${median(rounds.map(([us]) => us))
      .toFixed(0)
      .padStart(6)}/s`,
  ];
  figures.push(
    `plain SQL ${median(rounds.map(([, them]) => them))
      .toFixed(0)
      .padStart(6)}/s`,
  );
  console.log(
    `  ${name.padEnd(34)}  ${figures.join('  ')}  ratio ${ratio.toFixed(2)}  ${scripts[0]!.length} statements  ` +
      (ratio >= LEAST ? 'ok' : `BELOW ${LEAST}`),
  );
  if (ratio < LEAST) process.exitCode = 1;
  await copies.drop(base);
}

const postgres = await startPostgres();
const copies = copiesOn(postgres.url);
const town = await openTown();
console.log('All at once, beside the same statements on bare pg; 16 connections');
await crowd(copies, town, `${CROWD} people, 1 packet of 100`, 1, 100);
await crowd(copies, town, `${CROWD} people, 100 packets of 100`, 100, 100);
await town.close();
await postgres.stop();
process.exit();
