import type { TeamId } from '@/domain/id';
import { type Visitor, visitor } from '../demo/visitor';
import { teamsInSight } from './chat';
import { bots } from './people';
import type { Person } from './state';
import { APP_ID, type World } from './world';

/** Why no bot could join: there is no team in sight that has room. */
export class NoTeam extends Error {
  override readonly message = '没有等人的团：先开一个，或者把卡片发到群里';
}

/**
 * A friend who has no phone joins the newest team in sight (on a card, on a phone, or any that waits), through the
 * shop's doors as everybody does, and pays. Returns who it was. @throws NoTeam, or what the shop refused.
 */
export async function sendBot(world: World): Promise<Person> {
  const shopUrl = world.shop.url();
  if (!shopUrl) throw new NoTeam();
  const as = (openid: string) => visitor({ openid, appId: APP_ID, shopUrl, wechat: world.wechat });
  const { openid: looks } = bots[0]!;
  const scout = as(looks);
  const waiting = await scout.shop.listTeams({});
  const candidates = [...teamsInSight(world.store.state), ...waiting.items.map(({ id }) => id)] as TeamId[];

  for (const teamId of new Set(candidates)) {
    const team = await scout.shop.viewTeam({ teamId }).catch(() => undefined);
    if (team?.status !== 'open' || team.seats.length >= team.size) continue;
    const names = new Set(team.seats.map(({ nickname }) => nickname));
    const bot = bots.find(({ name }) => !names.has(name));
    if (!bot) continue;
    const { skus } = await scout.shop.viewGoods({ goodsId: team.goodsId });
    const sku = skus.find(({ teamPrice, stock }) => teamPrice !== undefined && stock > 0);
    if (!sku) continue;
    const friend: Visitor = as(bot.openid);
    await friend.moveIn({ nickname: bot.name, avatar: `cloud://demo/${bot.face}.webp` });
    await friend.joinTeam(teamId, sku.id);
    world.happened(
      { zh: '机器人', en: 'Bot' },
      { zh: `${bot.name} 进了团，付了款`, en: `${bot.name} joined and paid` },
    );
    return bot;
  }
  throw new NoTeam();
}
