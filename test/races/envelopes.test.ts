import type { EnvelopeId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { days, hours, later } from '@/domain/time';
import { type Database, openDatabase } from '../../cloudfunctions/storage/database';
import { endEnvelopes } from '../../cloudfunctions/usecases/envelope/endEnvelopes';
import { openEnvelope } from '../../cloudfunctions/usecases/envelope/openEnvelope';
import { endGiveaway } from '../../cloudfunctions/usecases/staff/giveaways';
import { mistakesIn } from '../support/books';
import { racingDatabase, rawOf } from '../support/database';
import { envelopesIn, rules } from '../support/envelopes';
import { friends } from '../support/fixtures';
import { dataKeys } from '../support/keys';
import { race } from '../support/race';
import { openShop } from '../support/shop';

const { database, conflicts } = racingDatabase();
const AT_ONCE = 200;
const CROWD = 10_000;
const people = friends(CROWD);

const all = (run: (i: number) => Promise<unknown>, count = AT_ONCE) =>
  race(Array.from({ length: count }, (_, i) => () => run(i)));

async function stage() {
  const shop = await openShop(database);
  const here = envelopesIn(shop);
  await shop.moveIn('user_ann');
  await here.allow({ openedADay: 1_000 });
  const raw = (sql: string) => rawOf(database)(sql, [shop.shopId]);
  const gifts = await here.put(rules.gift(), 100_000_00);
  return { shop, ...here, raw, gifts };
}
type Stage = Awaited<ReturnType<typeof stage>>;

/** What is stored of a packet and its shares must be the same story. */
async function told({ raw }: Stage, id: EnvelopeId) {
  const [row] = await raw(
    `select e.opened, e.given::int, e.status, count(s.user_id)::int as taken, count(distinct s.user_id)::int as people,
       coalesce(sum(s.amount) filter (where s.user_id is not null), 0)::int as amount,
       (select coalesce(sum(l.amount), 0)::int from purse_lots l
        where l.shop_id = $1 and l.id like replace('${id}', '_', '\\_') || '-%') as credit
     from envelopes e join envelope_shares s on s.shop_id = $1 and s.envelope_id = e.id
     where e.shop_id = $1 and e.id = '${id}' group by e.shop_id, e.id`,
  );
  return row;
}

test('10,000 people want 100 shares at once: exactly 100 leave, nobody has two, and the books agree', async () => {
  const here = await stage();
  const id = await here.drop(here.gifts, 88_88, 100);
  expect(await all((i) => here.open(people[i]!, id), CROWD)).toEqual({ ok: 100, envelope_empty: CROWD - 100 });
  const sum = { amount: 88_88, given: 88_88, credit: 88_88 };
  expect(await told(here, id)).toEqual({ opened: 100, taken: 100, people: 100, status: 'gone', ...sum });
  expect(await mistakesIn(database, here.shop.shopId)).toEqual([]);
  expect(conflicts).toEqual([]);
}, 60_000);

test('the same where each has a server of its own, which remembers nothing of the others', async () => {
  const here = await stage();
  const id = await here.drop(here.gifts, 66_66, 100);
  const servers: Database[] = [];
  for (let i = 0; i < 20; i += 1)
    servers.push(openDatabase(process.env['TEST_DATABASE_URL'], { keys: dataKeys, connections: 1 }));
  try {
    const opens = (i: number) =>
      openEnvelope({ requestId: `request_own${i}`, envelopeId: id, device: 'phone123' }, here.shop.as(people[i]!), {
        ...here.shop.platform,
        database: servers[i % servers.length]!,
      });
    expect(await all(opens, 2_000)).toEqual({ ok: 100, envelope_empty: 1_900 });
    const sum = { amount: 66_66, given: 66_66, credit: 66_66 };
    expect(await told(here, id)).toEqual({ opened: 100, taken: 100, people: 100, status: 'gone', ...sum });
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}, 60_000);

test('100 packets at once, 10,000 people: each gives what it has', async () => {
  const here = await stage();
  const ids: EnvelopeId[] = [];
  for (let i = 0; i < 100; i += 1) ids.push(await here.drop(here.gifts, 10_00, 5));
  const opens = (i: number) => here.open(people[i]!, ids[i % ids.length]!);
  expect(await all(opens, CROWD)).toEqual({ ok: 500, envelope_empty: CROWD - 500 });
  for (const id of ids)
    expect(await told(here, id)).toMatchObject({ taken: 5, people: 5, amount: 10_00, credit: 10_00 });
  expect(await mistakesIn(database, here.shop.shopId)).toEqual([]);
}, 60_000);

test('one person opens a packet on 200 connections: one share', async () => {
  const here = await stage();
  const id = await here.drop(here.gifts, 50_00, 50);
  expect(await all(() => here.open('user_ann', id))).toEqual({ ok: 1, envelope_opened: AT_ONCE - 1 });
  expect(await told(here, id)).toMatchObject({ opened: 1, taken: 1, people: 1 });
});

test('the same request sent 200 times is one opening, and each is told the same', async () => {
  const here = await stage();
  const { shop } = here;
  const id = await here.drop(here.gifts, 50_00, 1);
  const asked = { requestId: shop.newRequest(), envelopeId: id, device: 'phone123' };
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, () => openEnvelope(asked, shop.as('user_ann'), shop.platform)),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await told(here, id)).toMatchObject({ opened: 1, credit: 50_00 });
});

test('one person opens 200 packets at once, and may open five a day: five', async () => {
  const here = await stage();
  await here.allow({ openedADay: 5 });
  const ids: EnvelopeId[] = [];
  for (let i = 0; i < AT_ONCE; i += 1) ids.push(await here.drop(here.gifts, 2, 2));
  const answers = await all((i) => here.open('user_ann', ids[i]!));
  expect(answers).toEqual({ ok: 5, envelope_enough_today: AT_ONCE - 5 });
}, 30_000);

test('200 people open on one phone at once, where three may: three', async () => {
  const here = await stage();
  const id = await here.drop(here.gifts, 500_00, 500);
  const answers = await all((i) => here.open(people[i]!, id, { ip: '10.0.0.1' }));
  expect(answers).toEqual({ ok: 3, too_many_on_device: AT_ONCE - 3 });
  expect(await told(here, id)).toMatchObject({ taken: 3 });
});

test('a card reaches a group by 200 people at once: one packet', async () => {
  const here = await stage();
  await here.reach('user_ann', await here.put(rules.group(1_00, 5), 1_00), 'tG_parents'); // The group is known.
  const campaign = await here.put(rules.group(10_00, 5), 1_000_00);
  const reached = new Set<EnvelopeId>();
  const reach = async (i: number) => reached.add(await here.reach(people[i]!, campaign, 'tG_parents'));
  expect(await all(reach)).toEqual({ ok: AT_ONCE });
  expect(reached.size).toBe(1);
  expect(await here.promisedOf(campaign)).toBe(10_00);
  const inGroup = (i: number) => here.open(people[i]!, [...reached][0]!);
  expect(await all(inGroup)).toEqual({ ok: 5, envelope_empty: AT_ONCE - 5 });
});

test('200 groups are reached at once, with a budget for seven: seven packets, and not a fen more', async () => {
  const here = await stage();
  const campaign = await here.put(rules.group(10_00, 5), 79_99);
  const answers = await all((i) => here.reach(people[i]!, campaign, `tG_${i}`));
  expect(answers).toEqual({ ok: 7, giveaway_used_up: AT_ONCE - 7 });
  expect(await here.promisedOf(campaign)).toBe(70_00);
});

test('200 friends want the last two places of a gathering: two, and then all three have their share', async () => {
  const here = await stage();
  const offer = await here.put(rules.gather(30_00, 3), 30_00);
  const id = await here.start('user_ann', offer);
  expect(await all((i) => here.join(people[i]!, id))).toEqual({ ok: 2, envelope_empty: AT_ONCE - 2 });
  expect(await told(here, id)).toMatchObject({ taken: 3, people: 3, amount: 30_00, given: 30_00, credit: 30_00 });
  expect(await mistakesIn(database, here.shop.shopId)).toEqual([]);
});

test('one person starts 200 gatherings at once, and 200 people with money for three: one, and three', async () => {
  const here = await stage();
  const own = await here.put(rules.gather(30_00, 3), 3_000_00);
  expect(await all(() => here.start('user_ann', own))).toEqual({ ok: 1, gather_started: AT_ONCE - 1 });
  const offer = await here.put(rules.gather(30_00, 3), 100_00);
  expect(await all((i) => here.start(people[i]!, offer))).toEqual({ ok: 3, giveaway_used_up: AT_ONCE - 3 });
});

test('one person sends 200 packets at once, with credit for three: three', async () => {
  const here = await stage();
  await here.giveCredit('user_ann', 39_99);
  expect(await all(() => here.send('user_ann', 10_00, 2))).toEqual({ ok: 3, credit_short: AT_ONCE - 3 });
  expect(await here.creditOf('user_ann')).toBe(9_99);
  expect(await mistakesIn(database, here.shop.shopId)).toEqual([]);
});

test('one person with more than enough sends 200 at once, and may send ¥30 a day: three', async () => {
  const here = await stage();
  await here.allow({ sentADay: fen(30_00) });
  await here.giveCredit('user_ann', 900_00);
  expect(await all(() => here.send('user_ann', 10_00, 2))).toEqual({ ok: 3, envelope_sent_enough: AT_ONCE - 3 });
});

test('a packet ends, or is called back, while 200 open it: what was taken is taken, the rest goes back', async () => {
  const here = await stage();
  const { shop } = here;
  await here.giveCredit('user_ann', 100_00);
  const own = await here.send('user_ann', 50_00, 100, { split: 'equal' });
  const gift = await here.drop(here.gifts, 50_00, 100);
  const late = { ...shop.platform, clock: { now: () => later(shop.world.now, hours(24)) } };
  const answers = await all(async (i) => {
    if (i === 100) return endEnvelopes(shop.shopId, late);
    if (i === 101) {
      const wanted = { requestId: shop.newRequest(), giveawayId: here.gifts, callBack: true };
      return endGiveaway(wanted, here.owner, shop.platform);
    }
    return here.open(people[i % 100]!, i < 100 ? own : gift);
  });
  expect(Object.keys(answers).sort()).toEqual(expect.arrayContaining(['ok']));
  for (const id of [own, gift]) {
    const row = await told(here, id);
    expect(row).toMatchObject({ given: row!['amount'], taken: row!['opened'] });
  }
  const [sent, ofShop] = [await here.get(own), await here.get(gift)];
  expect(await here.creditOf('user_ann')).toBe(100_00 - sent.given);
  expect(await here.promisedOf(here.gifts)).toBe(ofShop.given);
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});

test('thirty giveaways are called back while people open: none gives back what somebody has just taken', async () => {
  const here = await stage();
  const { shop } = here;
  const packets: { giveawayId: `giveaway_${string}`; id: EnvelopeId }[] = [];
  for (let i = 0; i < 30; i += 1) {
    const giveawayId = await here.put(rules.gift(), 10_00);
    packets.push({ giveawayId, id: await here.drop(giveawayId, 10_00, 40) });
  }
  const end = (giveawayId: `giveaway_${string}`) =>
    endGiveaway({ requestId: shop.newRequest(), giveawayId, callBack: true }, here.owner, shop.platform);
  const answers = await all(async (i) => {
    const { giveawayId, id } = packets[Math.floor(i / 16)]!;
    await here.open(people[i]!, id);
    if (i % 16 === 2) await end(giveawayId); // While the others are at it.
  }, 480);
  expect(answers['envelope_withdrawn']).toBeGreaterThan(30);
  expect(answers['ok']).toBeGreaterThan(90);
  for (const { giveawayId, id } of packets) expect(await here.promisedOf(giveawayId)).toBe((await here.get(id)).given);
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
}, 60_000);

test('connections break in the middle, again and again: whoever asks again is told, and all is exact', async () => {
  const here = await stage();
  const { shop } = here;
  const id = await here.drop(here.gifts, 30_00, 300);
  const name = `envelopes${process.pid}`;
  const url = new URL(process.env['TEST_DATABASE_URL']!);
  url.searchParams.set('application_name', name);
  const fragile = openDatabase(url.href, { keys: dataKeys, connections: 10 });
  const platform = { ...shop.platform, database: fragile };
  let broken = 0;
  const insist = async (userId: UserId, requestId: `request_${string}`): Promise<unknown> => {
    for (;;) {
      try {
        return await openEnvelope({ requestId, envelopeId: id, device: 'phone123' }, shop.as(userId), platform);
      } catch (error) {
        if (error instanceof Refusal) throw error;
        if (!(error instanceof Outage)) throw error;
        broken += 1;
        await new Promise((done) => setTimeout(done, 20));
      }
    }
  };
  let isOver = false;
  const axe = (async () => {
    for (let blows = 0; blows < 25 && !isOver; blows += 1) {
      await new Promise((done) => setTimeout(done, 60));
      await rawOf(database)('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [
        name,
      ]);
    }
  })();
  try {
    const answers = await all((i) => insist(people[i]!, `request_insist${i}`), 1_000);
    expect(answers).toEqual({ ok: 300, envelope_empty: 700 });
    expect(broken).toBeGreaterThan(5);
  } finally {
    isOver = true;
    await axe;
    await fragile.close();
  }
  expect(await told(here, id)).toMatchObject({ taken: 300, people: 300, amount: 30_00, credit: 30_00 });
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
}, 60_000);

test('credit that is spent in two packets at once, or in a packet and by its end, is spent once', async () => {
  const here = await stage();
  await here.giveCredit('user_ann', 5_00, later(here.shop.world.now, days(2)));
  await here.giveCredit('user_ann', 5_00);
  expect(await all((i) => here.send('user_ann', i % 2 ? 6_00 : 4_00, 1, { split: 'equal' }))).toMatchObject({
    credit_short: expect.any(Number),
  });
  expect(await here.creditOf('user_ann')).toBeLessThan(4_00);
  expect(await mistakesIn(database, here.shop.shopId)).toEqual([]);
});
