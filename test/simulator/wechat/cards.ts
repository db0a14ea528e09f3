import { Refused } from './refused';
import type { Card } from './state';
import { random, type World } from './world';

const DAY = 86_400_000;
const VERSIONS = ['develop', 'trial', 'release'];

/** GET /cgi-bin/message/wxopen/activityid/create */
export function createCard(world: World) {
  const now = world.now();
  const card: Card = {
    ...{ activityId: `1_${random().toLowerCase()}`, createdAt: now, until: now + DAY, updatedAt: now },
    ...{ state: 0, members: '', room: '' },
  };
  world.store.state.cards.push(card);
  world.store.changed();
  return { errcode: 0, errmsg: 'ok', activity_id: card.activityId, expiration_time: Math.floor(card.until / 1_000) };
}

/** POST /cgi-bin/message/wxopen/updatablemsg/send. From 0 to anything, from 1 to 2, from 2 nowhere. */
export function sendCard(world: World, asked: any) {
  const card = world.store.state.cards.find(({ activityId }) => activityId === asked?.activity_id);
  if (!card) throw new Refused(47501, 'invalid activity_id');
  if (card.until <= world.now()) throw new Refused(47504, 'activity_id expired');
  const list = asked.template_info?.parameter_list;
  if (!Array.isArray(list)) throw new Refused(47001, 'data format error');
  const said: Record<string, unknown> = Object.fromEntries(list.map(({ name, value }: any) => [name, value]));
  if (Object.values(said).some((value) => typeof value !== 'string')) throw new Refused(47001, 'data format error');

  const target: unknown = asked.target_state;
  if (target !== 0 && target !== 1 && target !== 2) throw new Refused(47502, 'invalid target_state');
  if (card.state === 2 || (card.state === 1 && target !== 2)) throw new Refused(47502, 'invalid target_state');
  if (target === 0 && !(said['member_count'] && said['room_limit'])) throw new Refused(47001, 'data format error');
  if (target === 1 && !said['path']) throw new Refused(47001, 'data format error');
  if (target === 1 && !VERSIONS.includes(String(said['version_type'])))
    throw new Refused(47503, 'invalid version_type');

  card.state = target;
  card.members = String(said['member_count'] ?? card.members);
  card.room = String(said['room_limit'] ?? card.room);
  if (typeof said['path'] === 'string') card.path = said['path'];
  card.updatedAt = world.now();
  world.store.changed();
  tellOf(world, card);
  return { errcode: 0, errmsg: 'ok' };
}

/** Over by itself: one that waits when its activity ends, a full one a day after it was. */
export function endOldCards(world: World): void {
  for (const card of world.store.state.cards) {
    const end = card.state === 1 ? card.updatedAt + DAY : card.until;
    if (card.state === 2 || end > world.now()) continue;
    card.state = 2;
    card.updatedAt = world.now();
    world.store.changed();
    tellOf(world, card);
  }
}

/** What stands below the card in the chat. */
export function cardWords(card: Card) {
  if (card.state === 1) return { zh: '已到齐', en: 'Everyone is here' };
  if (card.state === 2) return { zh: '已结束', en: 'Over' };
  return {
    zh: `成员正在加入，当前 ${card.members || '1'}/${card.room || '3'} 人`,
    en: `Joining, ${card.members || '1'} of ${card.room || '3'}`,
  };
}

function tellOf(world: World, card: Card) {
  const { activityId, state, members, room } = card;
  world.tell({
    kind: 'card',
    title: { zh: '卡片更新', en: 'Card redrawn' },
    detail: cardWords(card),
    about: { activityId, state, members, room },
  });
}
