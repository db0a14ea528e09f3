/**
 * `npm run bench`: fifty people sit down in one team within moments, and its cards are in chats. WeChat may be asked once
 * a second for a team, on an average over a round of its cards; and all of them must show the end.
 */
import { hours, type Instant, later } from '@/domain/time';
import { drainer } from '../../cloudfunctions/local/drain';
import { openDatabase } from '../../cloudfunctions/storage/database';
import { box, friends, threesome, tin } from '../support/fixtures';
import { dataKeys } from '../support/keys';
import { startPostgres } from '../support/postgres';
import { openShop } from '../support/shop';
import { load } from './load';

const SIZE = 50;
const ANSWERS_IN = 40; // ms, as WeChat does.
const PATIENCE = 60_000;
const now = () => Date.now() as Instant;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function burst(url: string, cards: number): Promise<void> {
  const database = openDatabase(url, { keys: dataKeys, connections: 10 });
  await database.migrate();
  const times = { startsAt: later(now(), -hours(1)), endsAt: later(now(), hours(48)) };
  const shop = await openShop(database, {
    skus: [{ ...box, stock: 1_000 }, tin],
    campaign: { ...threesome, ...times, size: SIZE },
  });
  shop.world.now = now();
  const shown = new Map<string, string>();
  const calls: number[] = [];
  const outbox = drainer(() => shop.platform);
  Object.assign(shop.platform, {
    clock: { now },
    wake: outbox.wake,
    wechat: {
      ...shop.platform.wechat,
      async updateCard(card: { activityId: string; state: number; members: number }) {
        calls.push(now());
        await pause(ANSWERS_IN);
        shown.set(card.activityId, `${card.state} ${card.members}`);
      },
    },
  });
  const { teamId } = await shop.openTeam();
  const crowd = await Promise.all(
    friends(SIZE - 1).map(async (who) => ({ who, orderId: await shop.joinTeam(who, teamId) })),
  );
  for (let i = 0; i < cards; i += 1) {
    const card = { activityId: `activity${i}`, userId: crowd[i]!.who, code: null, sharedAt: now() };
    await shop.transact((tx) => tx.liveCards.add(teamId, card, now()));
  }
  calls.length = 0;
  const began = now();
  const paid = await load(
    'pay',
    crowd.map(
      ({ who, orderId }) =>
        () =>
          shop.pay(who, orderId),
    ),
  );
  const burstTook = now() - began;
  const isEnded = () => [...shown.values()].filter((one) => one === `1 ${SIZE}`).length >= cards;
  while (!isEnded() && now() - began < PATIENCE) await pause(20);
  const took = (now() - began) / 1_000;
  await outbox.close();
  await database.close();

  const allowed = cards * (1 + Math.floor(took / cards));
  const isKept = isEnded() && calls.length <= allowed && paid.failed === 0;
  console.log(
    `  ${String(cards).padStart(2)} cards: ${SIZE - 1} seats paid in ${(burstTook / 1_000).toFixed(1)} s, ` +
      `${calls.length} calls in ${took.toFixed(1)} s (one for each change and card: ${(SIZE - 1) * cards}; ` +
      `allowed: ${allowed})  ${isKept ? 'ok' : 'TOO MANY, OR NOT ALL SHOW THE END'}`,
  );
  if (!isKept) process.exitCode = 1;
}

const postgres = await startPostgres();
console.log('Cards in chats that are redrawn; WeChat takes one a second for a team');
for (const cards of [1, 3, 12]) await burst(postgres.url, cards);
await postgres.stop();
process.exit();
