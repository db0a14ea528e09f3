import { createHash } from 'node:crypto';
import type { EnvelopeId, GiveawayId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { type Visitor, visitor } from '../demo/visitor';
import { deviceOf } from './devices';
import { type Group, groupOf, isIn, openGIdOf } from './groups';
import { Unwilling } from './merchant';
import { bots } from './people';
import type { Person, SimulatorState } from './state';
import { APP_ID, type World } from './world';

const MOST_AT_ONCE = 40;

/** A packet that can be seen, and the chat in which it stands. */
interface Seen {
  readonly page: string;
  readonly id: string;
  readonly group: Group | undefined;
}
interface Bot extends Person {
  readonly shop: Visitor['shop'];
  readonly who: Visitor;
  readonly device: string;
}

/**
 * So many friends without a phone open a packet at the same moment, through the shop's own door as everybody does: the
 * newest in sight that one of them may open; where a phone shows the rain, that. A gathering they join. Says who got what. @throws Unwilling
 */
export async function sendPacketBots(world: World, count: number): Promise<{ opened: number; refused: string[] }> {
  const wanted = Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(count)));
  const { left, right, pages } = world.store.state;
  const isRaining = [left, right].some((openid) => pages[openid]?.includes('envelope/pages/rain/'));
  const lying = packetsInSight(world.store.state);
  const seen = isRaining ? [...(await rain(world)), ...lying] : [...lying, ...(await rain(world))];
  for (const packet of seen) {
    const crowd = await willing(world, packet, wanted);
    if (crowd.length === 0) continue;
    const all = await Promise.all(crowd.map((bot) => grab(bot, packet)));
    const refused = all.flatMap((got) => (typeof got === 'string' ? got : []));
    tell(world, all.length, all.length - refused.length, refused);
    return { opened: all.length - refused.length, refused };
  }
  throw new Unwilling('没有可以拆的红包：先发一个到群里');
}

/** The ids of packets on cards and phones: newest first, as teamsInSight. */
export function packetsInSight({ chat, pages, left, right }: SimulatorState): Seen[] {
  const cards = [...chat].reverse().flatMap((entry) => {
    return entry.kind === 'card' ? { path: entry.path, group: groupOf(entry.group) } : [];
  });
  const shown = [pages[left], pages[right]].map((path) => ({ path: path ?? '', group: undefined }));
  const found = [...cards, ...shown].flatMap(({ path, group }) => {
    const [page = '', query = ''] = path.split('?');
    const id = /(?:^|[=&])((?:envelope|giveaway)_[0-9A-Za-z]+)/.exec(query)?.[1];
    return id && page.includes('packages/envelope/') ? { page, id, group } : [];
  });
  return found.filter(({ id }, i) => found.findIndex((other) => other.id === id) === i);
}

/** The packet that falls from the sky now. */
async function rain(world: World): Promise<Seen[]> {
  if (!world.shop.url()) throw new Unwilling('云函数在重开');
  const { rain: falling } = await botOf(world, bots[0]!, undefined).shop.viewRain({});
  return falling ? [{ page: 'rain', id: falling.envelopeId, group: undefined }] : [];
}

function botOf(world: World, person: Person, group: Group | undefined): Bot {
  const { ip, ...device } = deviceOf(world.store.state, person.openid);
  const { openid } = person;
  const from = group && isIn(group, openid, []) ? { openGId: openGIdOf(APP_ID, group.id) } : {};
  const who = visitor({ openid, appId: APP_ID, shopUrl: world.shop.url()!, wechat: world.wechat, ip, ...from });
  const mark = createHash('sha256').update(JSON.stringify(device)).digest('hex').slice(0, 22);
  return { ...person, shop: who.shop, who, device: mark };
}

/** Those who may open it, each with a name and a face in the shop; who is of its chat first. */
async function willing(world: World, { page, id, group }: Seen, wanted: number): Promise<Bot[]> {
  const isMember = ({ openid }: Person) => Number(group !== undefined && isIn(group, openid, []));
  const crowd = [...bots].sort((a, b) => isMember(b) - isMember(a)).map((bot) => botOf(world, bot, group));
  const found: Bot[] = [];
  for (const bot of crowd) {
    if (found.length === wanted) break;
    if (!(await may(bot, page, id))) continue;
    const { me } = await bot.shop.viewMe({});
    if (!me.avatar) await bot.who.moveIn({ nickname: bot.name, avatar: `cloud://demo/${bot.face}.webp` });
    found.push(bot);
  }
  return found;
}

/** A look says no to who cannot; a packet of a chat that nobody has reached yet is there for everybody in it. */
async function may({ shop }: Bot, page: string, id: string): Promise<boolean> {
  try {
    if (id.startsWith('giveaway_')) return true;
    if (page.includes('/gather/')) {
      const gather = await shop.viewGather({ gatherId: id as EnvelopeId });
      return !gather.joined && gather.whyNot === undefined;
    }
    return (await shop.viewEnvelope({ envelopeId: id as EnvelopeId })).state === 'open';
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** What was in the share, in fen; nothing where that is told later; or the code with which the shop said no. */
async function grab({ shop, who, device }: Bot, { page, id }: Seen): Promise<number | undefined | string> {
  const requestId = who.newRequest();
  try {
    if (page.includes('/gather/') && id.startsWith('envelope_')) {
      await shop.joinGather({ requestId, gatherId: id as EnvelopeId, device });
      return undefined;
    }
    const reached = id.startsWith('giveaway_')
      ? await shop.reachGroup({ requestId: who.newRequest(), giveawayId: id as GiveawayId })
      : { envelopeId: id as EnvelopeId };
    const { mine } = await shop.openEnvelope({ requestId, envelopeId: reached.envelopeId, device });
    return mine.amount;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

function tell({ happened }: World, came: number, got: number, refused: readonly string[]): void {
  const late = refused.filter((code) => code === 'envelope_empty').length;
  const others = [...new Set(refused)].filter((code) => code !== 'envelope_empty').join(', ');
  const [zh, en] = [[`来了 ${came} 人，${got} 人有份`], [`${came} came, ${got} got a share`]];
  if (late > 0) {
    zh.push(`${late} 人没抢到`);
    en.push(`${late} too late`);
  }
  for (const words of [zh, en]) if (others) words.push(others);
  happened({ zh: '机器人抢红包', en: 'Bots at a packet' }, { zh: zh.join('，'), en: en.join(', ') });
}
