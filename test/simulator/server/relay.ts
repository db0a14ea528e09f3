import { randomUUID } from 'node:crypto';
import { everybody } from './people';
import type { Words } from './state';
import { APP_ID, type World } from './world';

/** The answer that a phone gets where the cloud function could not be reached. */
export class NoAnswer extends Error {
  readonly errMsg = 'cloud.callFunction:fail Error: errCode: -501001 | errMsg: resource system error';
  readonly errCode = -501_001;
}

const LONGEST_KEPT = 20_000; // characters of an input or a reply that the desk can show

/** What the desk's log says of a call; calls that are not here only look. */
const DEEDS: Readonly<Record<string, Words>> = {
  openTeam: { zh: '开团', en: 'Team opened' },
  joinTeam: { zh: '占座', en: 'Seat held' },
  placeOrder: { zh: '下单', en: 'Ordered' },
  cancelOrder: { zh: '取消订单', en: 'Order cancelled' },
  receiveOrder: { zh: '收货', en: 'Received' },
  deleteOrder: { zh: '删除订单', en: 'Order deleted' },
  remindOrder: { zh: '催发货', en: 'Reminder to ship' },
  shipOrder: { zh: '发货', en: 'Shipped' },
  handOver: { zh: '自提交货', en: 'Handed over' },
  writeReview: { zh: '评价', en: 'Review' },
  followReview: { zh: '追评', en: 'Later review' },
  replyReview: { zh: '回复评价', en: 'Reply to a review' },
  awaitStock: { zh: '等到货', en: 'Waits for stock' },
  adjustStock: { zh: '改库存', en: 'Stock changed' },
};

/** Asks a cloud function in the name of a phone. The call is kept for the desk. @throws NoAnswer */
export async function relayCall(world: World, openid: string, door: string, data: unknown): Promise<unknown> {
  const started = performance.now();
  const at = world.now();
  let reply: unknown;
  let outcome = 'no answer';
  try {
    const url = world.shop.url();
    if (!url || !/^[a-z]+$/i.test(door)) throw new NoAnswer();
    const response = await fetch(`${url}/functions/${door}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': openid, 'x-wx-appid': APP_ID },
      body: JSON.stringify(opened(data)),
    }).catch(() => undefined);
    if (!response?.ok) throw new NoAnswer();
    reply = await response.json();
    outcome = outcomeOf(reply);
    return reply;
  } finally {
    const { endpoint = '', input } = (data ?? {}) as { endpoint?: string; input?: unknown };
    const ms = Math.round(performance.now() - started);
    const call = { at, openid, door, endpoint, input: short(input), reply: short(reply), outcome, ms };
    world.store.state.calls.push({ id: randomUUID(), ...call });
    tellDeed(world, openid, endpoint, outcome);
    world.store.changed();
  }
}

function tellDeed(world: World, openid: string, endpoint: string, outcome: string): void {
  const deed = DEEDS[endpoint];
  if (!deed) return;
  const name = everybody(world.store.state.guests).find((person) => person.openid === openid)?.name ?? openid;
  const why = outcome === 'ok' ? '' : `：${outcome}`;
  world.happened(deed, { zh: `${name}${why}`, en: outcome === 'ok' ? name : `${name}: ${outcome}` });
}

function outcomeOf(reply: unknown): string {
  const { ok, error, code } = (reply ?? {}) as { ok?: boolean; error?: string; code?: string };
  return ok ? 'ok' : (code ?? error ?? 'error');
}

/** The group's id, which only a server can read: WeChat puts it in place of a CloudID. */
function opened(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data ?? {}), (_key, value: unknown) => {
    const cloudId = (value as { cloudID?: unknown } | null)?.cloudID;
    if (typeof cloudId !== 'string' || !cloudId.startsWith('group:')) return value;
    return { cloudID: cloudId, data: { openGId: `g_${cloudId.slice('group:'.length)}` } };
  });
}

function short(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined || text.length <= LONGEST_KEPT ? value : `${text.slice(0, LONGEST_KEPT)}…`;
}
