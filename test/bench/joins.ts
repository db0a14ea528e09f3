/**
 * `npm run bench`: a team that everybody wants. A thousand people join one team of fifty, of whom 49 find a seat; and two
 * hundred teams of fifty fill up at once. Each through its door, against the very statements that it sends on bare `pg`.
 */
import type { CampaignId, SkuId, TeamId } from '@/domain/id';
import { fen } from '@/domain/money';
import { total } from '@/domain/quote';
import { days, hours, type Instant, later } from '@/domain/time';
import { openDatabase } from '../../cloudfunctions/storage/database';
import { goodsIdOf, skuIdOf } from '../simulator/demo/seed';
import { dataKeys } from '../support/keys';
import { startPostgres } from '../support/postgres';
import { compare, told } from './ratio/compare';
import { type Copies, copiesOn } from './ratio/copies';
import { asking, found, shopId, toOf } from './ratio/shop';
import { openidOf, openTown, type Town } from './ratio/town';

const SIZE = 50;
const CROWD = 1_000;
const TEAMS = 200;
const JOINS = TEAMS * (SIZE - 1);
const skuId: SkuId = skuIdOf('bag-light', [0, 0]);
const campaignId: CampaignId = 'campaign_bench';

/** So many open teams, each with its leader's seat paid; the leaders come after those who join. */
async function withTeams(copies: Copies, town: Town, people: number, count: number) {
  const { url: base } = await found(copies, town, people + count);
  const database = openDatabase(base, { keys: dataKeys, connections: 4 });
  const now = Date.now() as Instant;
  await database.transact(shopId, async (tx) => {
    await tx.skus.giveBack([{ skuId, quantity: 100_000 }], 'crowd', now);
    await tx.campaigns.add({
      ...{ id: campaignId, goodsId: goodsIdOf('bag-light'), rule: { kind: 'standard' }, size: SIZE, lasts: hours(24) },
      ...{ startsAt: later(now, -days(1)), endsAt: later(now, days(400)), audience: 'all', limits: { units: 9 } },
      ...{ freightFree: false, commission: true, prices: [{ skuId, price: fen(100_00) }] },
    });
  });
  const ask = asking(town.platform(database));
  const lines = [{ skuId, quantity: 1 }];
  const quote = await ask(people, 'quoteOrder', { lines, way: { by: 'open', campaignId }, to: toOf(people) });
  const agreed = total(quote.receipt);
  const teams: TeamId[] = [];
  for (let i = people; i < people + count; i += 1) {
    const wanted = { campaignId, skuId, quantity: 1, to: toOf(i), agreed };
    const { orderId, teamId } = await ask(i, 'openTeam', { requestId: `request_open${i}`, ...wanted });
    const { sheet } = await ask(i, 'payOrder', { requestId: `request_pay${i}`, orderId });
    const prepayId = sheet.package.replace('prepay_id=', '');
    town.wechat.pay({ prepayId, openid: openidOf(i), paySheet: sheet, fault: 'normal' });
    await ask(i, 'checkPayment', { requestId: `request_check${i}`, orderId });
    teams.push(teamId);
  }
  await database.close();
  await copies.settle(base);
  return { base, teams, agreed };
}

async function joining(copies: Copies, town: Town, name: string, people: number, count: number, least: number) {
  const { base, teams, agreed } = await withTeams(copies, town, people, count);
  const hot = {
    ...{ name, least, base, calls: people, rounds: 1 },
    open: (database: Parameters<typeof town.platform>[0]) => {
      const ask = asking(town.platform(database), ['team_full', 'team_seats_held']);
      return (i: number) => {
        const wanted = { teamId: teams[i % count]!, skuId, quantity: 1, to: toOf(i), agreed };
        return ask(i, 'joinTeam', { requestId: `request_join${i}`, ...wanted });
      };
    },
  };
  console.log(`  ${told(await compare(hot, copies, 16))}`);
  await copies.drop(base);
}

const postgres = await startPostgres();
const copies = copiesOn(postgres.url);
const town = await openTown();
console.log('Joining, beside the same statements on bare pg; 16 connections, turn by turn');
await joining(copies, town, `${CROWD} join 1 team`, CROWD, 1, 0.7);
await joining(copies, town, `${TEAMS} teams × ${SIZE}`, JOINS, TEAMS, 0.6);
await town.close();
await postgres.stop();
process.exit();
