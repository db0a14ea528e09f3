import type { Campaign } from '@/domain/campaign';
import type { TeamId } from '@/domain/id';
import { embeddedDatabase, rawOf } from '../support/database';
import { threesome } from '../support/fixtures';
import { partyOf } from '../support/kinds';
import { tickShop } from '../support/settle';
import { contracts, type DoorName, openStage } from './stage';

const database = embeddedDatabase();
type Stage = Awaited<ReturnType<typeof openStage>>;

/** Everything that a customer who sits in this team, and the staff, can be told by any endpoint; also about its ids. */
async function told({ examplesOf, ask }: Stage, teamId: TeamId, orderId: string): Promise<Record<DoorName, string>> {
  const answers: Record<DoorName, string[]> = { shop: [], admin: [] };
  for (const door of Object.keys(contracts) as DoorName[]) {
    for (const endpoint of Object.keys(contracts[door])) {
      for (const example of examplesOf(door, endpoint)) {
        const text = JSON.stringify(example)
          .replace(/team_\d+/g, teamId)
          .replace(/order_\d+/g, orderId);
        const about = JSON.parse(text) as { requestId?: string };
        const fresh = about.requestId ? { ...about, requestId: `${about.requestId}x` } : about;
        const isEnd = endpoint === 'quitTeam' || endpoint === 'completeTeam'; // They are asked about other teams.
        for (const input of isEnd ? [example] : [example, fresh])
          answers[door].push(JSON.stringify(await ask(door, endpoint, input)));
      }
    }
  }
  return { shop: answers.shop.join('\n'), admin: answers.admin.join('\n') };
}

test('no answer of any endpoint holds the secret of a lottery before it is drawn, nor what WeChat calls the payment of another', async () => {
  const stage = await openStage(database);
  const { shop } = stage;
  const campaign: Campaign = { ...threesome, id: 'campaign_lottery', rule: { kind: 'lottery', winners: 1 } };
  const party = partyOf(shop, campaign);
  const { teamId } = await party.opened('user_hal');
  const orderId = await party.joined('user_bob', teamId);
  const raw = rawOf(database);
  const [{ secret }] = (await raw('select secret from lotteries where shop_id = $1 and team_id = $2', [
    shop.shopId,
    teamId,
  ])) as [{ secret: string }];
  const others = await raw(
    `select transaction_id as id from payments where shop_id = $1 and buyer_id <> 'user_bob' and transaction_id is not null`,
    [shop.shopId],
  );
  expect(others.length).toBeGreaterThan(3);

  const open = await told(stage, teamId, orderId);
  await party.joined('user_ida', teamId);
  expect((await shop.look(({ teams }) => teams.get(teamId))).status).toBe('settling');
  const settling = await told(stage, teamId, orderId);
  for (const answers of [open, settling]) {
    expect(answers.shop).toContain('"commitment"'); // The draw was asked about.
    expect([answers.shop.includes(secret), answers.admin.includes(secret)]).toEqual([false, false]);
    expect(others.filter(({ id }) => answers.shop.includes(id))).toEqual([]);
  }

  while ((await shop.look(({ teams }) => teams.get(teamId))).status === 'settling') await tickShop(shop);
  const drawn = await told(stage, teamId, orderId);
  expect(drawn.shop).toContain(secret); // Then everybody may see it.
  expect(others.filter(({ id }) => drawn.shop.includes(id))).toEqual([]);
}, 120_000);
