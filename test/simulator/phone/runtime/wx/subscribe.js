/** Subscribe messages: one accept is one message that may be sent. What is to be answered always, WeChat remembers. */
import { askSubscribe } from '../chrome/asking.js';
import { drawer } from '../keep.js';
import { ask } from '../link.js';
import { config } from '../state.js';
import { api } from './core.js';

const memory = drawer('phone');
const shop = config.appName || '小程序';
const MOST = 3;

const kept = () => memory.get('subscriptions') ?? {};
const isOn = () => memory.get('subscribe') !== false;
const titleOf = (id) => config.templates?.[id] ?? id;

/** What wx.getSetting says of it; what was never kept is not in it. */
export const subscriptionsSetting = () => ({
  mainSwitch: isOn(),
  ...(Object.keys(kept()).length ? { itemSettings: kept() } : {}),
});

/** The switches of WeChat's settings, and what they do. */
export const subscriptionRows = () => [
  { scope: 'subscribe', allowed: isOn(), text: '接收订阅消息' },
  ...Object.entries(kept()).map(([id, answer]) => {
    return { scope: `subscribe:${id}`, allowed: answer === 'accept', text: titleOf(id) };
  }),
];
export function switchSubscription(scope, allowed) {
  const [, id] = scope.split(':');
  if (id) memory.set('subscriptions', { ...kept(), [id]: allowed ? 'accept' : 'reject' });
  else memory.set('subscribe', allowed);
}

api('requestSubscribeMessage', async ({ tmplIds = [] }) => {
  if (!tmplIds.length || tmplIds.length > MOST) {
    throw { errMsg: 'requestSubscribeMessage:fail TmplIds length error', errCode: 20003 };
  }
  if (!isOn()) throw { errMsg: 'requestSubscribeMessage:fail main switch is switched off', errCode: 20004 };
  const answers = { ...kept() };
  const open = tmplIds.filter((id) => !answers[id]);
  if (open.length) {
    const { allowed, always } = await askSubscribe(
      shop,
      open.map((id) => ({ id, title: titleOf(id) })),
    );
    for (const id of open) answers[id] = allowed.includes(id) ? 'accept' : 'reject';
    if (always) memory.set('subscriptions', answers);
  }
  const templates = tmplIds.filter((id) => answers[id] === 'accept');
  if (templates.length && config.socket !== false) await ask('subscribe', { templates });
  return Object.fromEntries(tmplIds.map((id) => [id, answers[id]]));
});
