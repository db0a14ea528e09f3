import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reply } from '@/contract/reply';
import { STANDARD_ENVELOPES } from '@/domain/envelope';
import type { EnvelopeId, ShopId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, hours, type Instant, later } from '@/domain/time';
import { userOf } from '../../cloudfunctions/door/caller';
import { openDatabase } from '../../cloudfunctions/storage/database';
import { fillFromBudget } from '../../cloudfunctions/usecases/envelope/fill';
import { openSimulatedWechat } from '../simulator/wechat/wechat';
import { mistakesIn } from '../support/books';
import { loadedDice } from '../support/fakePlatform';
import { both } from '../support/fixtures';
import { DATA_KEYS, dataKeys } from '../support/keys';
import { type RawQuery, rawPool } from '../support/raw';
import { APP } from './crowd';
import { killableShop } from './killable';

const shopId: ShopId = `shop_${APP}`;
const PACKETS = 6;
const SHARES = 150;
const TOTAL = fen(188_88);
const PEOPLE = 60;
const KILLS = 4;

/** A database of its own, with a budget and packets that are full. */
async function foundShop(): Promise<{ url: string; packets: EnvelopeId[] }> {
  const server = rawPool(process.env['TEST_DATABASE_URL']!);
  const name = `chaos_envelopes_${process.pid}_${Date.now()}`;
  await server.query(`create database ${name}`);
  await server.end();
  const url = new URL(process.env['TEST_DATABASE_URL']!);
  url.pathname = `/${name}`;
  const database = openDatabase(url.href, { keys: dataKeys });
  await database.migrate();
  const now = Date.now() as Instant;
  const gives = { kind: 'credit', lasts: days(30) } as const;
  const packets = Array.from({ length: PACKETS }, (_, i): EnvelopeId => `envelope_chaos${i}`);
  await database.transact(shopId, async (tx) => {
    await tx.shop.put({ name: 'chaos', home: [] });
    await tx.rules.put('envelopes', { ...STANDARD_ENVELOPES, openedADay: 1_000, amountADay: fen(100_000_00) }, now);
    const giveaway = {
      id: 'giveaway_chaos' as const,
      rule: { kind: 'gift' as const, gives },
      title: both(''),
      words: both(''),
    };
    const budget = { budget: fen(10_000_00), promised: fen(0), startsAt: now, endsAt: later(now, days(1)) };
    await tx.giveaways.add({ ...giveaway, ...budget }, now);
    for (const id of packets) {
      const facts = { id, kind: 'gift' as const, giveawayId: giveaway.id, words: both(''), total: TOTAL, gives };
      const packet = {
        ...facts,
        shares: SHARES,
        split: 'lucky' as const,
        opensAt: now,
        expiresAt: later(now, hours(1)),
      };
      await fillFromBudget(tx, loadedDice(5), packet, now);
    }
  });
  await database.close();
  return { url: url.href, packets };
}

/** Each of many people opens every packet; a question that is not answered is asked again under the same id. */
function crowdAt(url: string, packets: readonly EnvelopeId[]) {
  const heard = { got: new Map<string, number>(), answers: {} as Record<string, number>, retries: 0 };

  async function open(openid: string, envelopeId: EnvelopeId): Promise<void> {
    const requestId = `request_${openid.replace(/\W|_/g, '')}${envelopeId.slice(9)}`;
    const body = JSON.stringify({ endpoint: 'openEnvelope', input: { requestId, envelopeId, device: 'phone123' } });
    for (;;) {
      const reply = await post(url, openid, body);
      if (reply?.ok) heard.got.set(`${envelopeId} ${userOf(openid)}`, reply.output.mine.amount);
      const answer = reply?.ok ? 'ok' : reply?.error === 'refusal' ? reply.code : reply?.error;
      if (answer !== undefined && answer !== 'outage') {
        heard.answers[answer] = (heard.answers[answer] ?? 0) + 1;
        return;
      }
      heard.retries += 1;
      await pause(20);
    }
  }

  const lives = Array.from({ length: PEOPLE * 5 }, async (_, i) => {
    for (const packet of packets) {
      await open(`o_chaos${i}`, packet);
      await pause(40 + (i % 7) * 20);
    }
  });
  return { heard, done: Promise.all(lives) };
}

async function post(url: string, openid: string, body: string): Promise<Reply<any> | undefined> {
  try {
    const headers = { 'x-wx-appid': APP, 'x-wx-openid': openid };
    const signal = AbortSignal.timeout(10_000);
    const response = await fetch(`${url}/functions/shop`, { method: 'POST', headers, body, signal });
    return response.status === 200 ? ((await response.json()) as Reply<unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

test('the shop is killed while hundreds open its packets: what everybody was told is what is stored, to the fen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pinji-chaos-'));
  const { url, packets } = await foundShop();
  const [raw, database, shop] = [rawPool(url), openDatabase(url, { keys: dataKeys }), await killableShop(folder)];
  const wechat = await openSimulatedWechat({
    ...{ stateDir: folder, clock: () => Date.now(), appId: APP, appSecret: 'secret', refundDelay: 200, slowness: 300 },
    ...{ notifyUrl: `${shop.url}/functions/wechatPay`, noticeDelays: [400] },
  });
  const settings = {
    ...wechat.environment,
    DATA_KEYS,
    DATABASE_URL: url,
    ASSETS_URL: '/pictures',
  };
  try {
    await shop.start(settings);
    const crowd = crowdAt(shop.url, packets);
    for (let kills = 0; kills < KILLS; kills += 1) {
      await pause(500 + kills * 150);
      await shop.kill();
      expect(await mistakesIn(database, shopId)).toEqual([]); // Not even for a moment.
      await shop.start(settings);
    }
    await crowd.done;
    await shop.kill();

    const { heard } = crowd;
    expect(heard.retries).toBeGreaterThan(10);
    expect(Object.keys(heard.answers).sort()).toEqual(['envelope_empty', 'ok']);
    expect(heard.answers['ok']).toBe(PACKETS * SHARES);
    expect(await mistakesIn(database, shopId)).toEqual([]);
    expect(await storedIn(raw.query)).toEqual([...heard.got].sort());
  } finally {
    await Promise.all([wechat.close(), raw.end(), database.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

/** Who has what by the database. */
async function storedIn(query: RawQuery): Promise<[string, number][]> {
  const rows = await query(
    `select envelope_id || ' ' || user_id as who, amount::int from envelope_shares where user_id is not null`,
    [],
  );
  return rows.map(({ who, amount }) => [who, amount] as [string, number]).sort();
}
