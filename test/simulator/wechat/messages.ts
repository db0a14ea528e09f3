import { Refused } from './refused';
import type { Message } from './state';
import { random, type World } from './world';

/** The longest value for each kind of key: thing1 takes twenty letters. */
const LONGEST: Record<string, number> = {
  thing: 20,
  phrase: 5,
  name: 10,
  number: 32,
  letter: 32,
  symbol: 5,
  character_string: 32,
  phone_number: 17,
};

const key = (openid: string, templateId: string) => `${openid} ${templateId}`;

/** The person has allowed one message of this kind more. */
export function grant(world: World, openid: string, templateId: string): void {
  const { grants } = world.store.state;
  grants[key(openid, templateId)] = grantsLeft(world, openid, templateId) + 1;
  world.store.changed();
}

export const grantsLeft = (world: World, openid: string, templateId: string) =>
  world.store.state.grants[key(openid, templateId)] ?? 0;

/** POST /cgi-bin/message/subscribe/send: one grant is one message. */
export function sendMessage(world: World, asked: any) {
  const { touser: openid, template_id: templateId, page = '', data } = asked ?? {};
  if (typeof openid !== 'string' || openid === '') throw new Refused(40003, 'invalid openid');
  const title = world.templates[templateId];
  if (!title) throw new Refused(40037, 'invalid template_id');
  if (typeof page !== 'string' || page.startsWith('/')) throw new Refused(41030, 'invalid page');
  if (typeof data !== 'object' || data === null || Object.keys(data).length === 0) throw argument('data is empty');

  const values: Record<string, string> = {};
  for (const [name, held] of Object.entries<any>(data)) {
    const value = held?.value;
    const kind = /^([a-z_]+?)\d+$/.exec(name)?.[1];
    if (!kind) throw argument(`data.${name} is not a key of the template`);
    if (typeof value !== 'string' || value === '') throw argument(`data.${name}.value is empty`);
    const most = LONGEST[kind];
    if (most !== undefined && value.length > most) throw argument(`data.${name}.value is longer than ${most}`);
    values[name] = value;
  }

  const { state } = world.store;
  const left = grantsLeft(world, openid, templateId);
  if (left === 0) throw new Refused(43101, 'user refuse to accept the msg');
  state.grants[key(openid, templateId)] = left - 1;
  const message: Message = { id: random(), openid, templateId, page, data: values, at: world.now() };
  state.messages.push(message);
  world.store.changed();
  world.tell({
    kind: 'message',
    title: { zh: title, en: 'Service message' },
    detail: { zh: Object.values(values).join('，'), en: Object.values(values).join(', ') },
    about: { id: message.id, openid, templateId, page },
  });
  return { errcode: 0, errmsg: 'ok', msgid: Date.now() };
}

const argument = (what: string) => new Refused(47003, `argument invalid! ${what}`);
