import { randomUUID } from 'node:crypto';
import { groupIn } from '../../../cloudfunctions/door/openData';
import { deviceOf } from './devices';
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
  quitTeam: { zh: '退团', en: 'Team left' },
  makeShare: { zh: '做了分享', en: 'Share made' },
  openShare: { zh: '点开分享', en: 'Share opened' },
  enterGroup: { zh: '从群里进来', en: 'Came in from a group' },
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
  takeCoupon: { zh: '领券', en: 'Coupon taken' },
  openEnvelope: { zh: '拆红包', en: 'Packet opened' },
  sendEnvelope: { zh: '发红包', en: 'Packet sent' },
  startGather: { zh: '发起瓜分', en: 'Gathering started' },
  joinGather: { zh: '来瓜分', en: 'Gathering joined' },
  checkIn: { zh: '签到', en: 'Checked in' },
  redeemPoints: { zh: '积分换', en: 'Points redeemed' },
  applyToLead: { zh: '申请当团长', en: 'Asked to lead' },
  askPayout: { zh: '申请提现', en: 'Payout asked for' },
  cancelPayout: { zh: '取消提现', en: 'Payout taken back' },
  approvePayout: { zh: '同意提现', en: 'Payout approved' },
  declinePayout: { zh: '婉拒提现', en: 'Payout declined' },
};

interface Called {
  readonly data?: unknown;
  readonly cloudIDs?: Readonly<Record<string, string>>; // which keys of the data are CloudIDs, and their ids
}

/** Asks a cloud function in the name of a phone. The call is kept for the desk. @throws NoAnswer */
export async function relayCall(world: World, openid: string, door: string, called: Called): Promise<unknown> {
  const { event, filled } = opened(world, openid, called);
  const started = performance.now();
  const at = world.now();
  let reply: unknown;
  let outcome = 'no answer';
  try {
    const url = world.shop.url();
    if (!url || !/^[a-z]+$/i.test(door)) throw new NoAnswer();
    const response = await fetch(`${url}/functions/${door}`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', 'x-wx-openid': openid, 'x-wx-appid': APP_ID },
        ...{ 'x-forwarded-for': deviceOf(world.store.state, openid).ip },
        ...groupHeader(event, filled),
      },
      body: JSON.stringify(event),
    }).catch(() => undefined);
    if (!response?.ok) throw new NoAnswer();
    reply = await response.json();
    outcome = outcomeOf(reply);
    return reply;
  } finally {
    const { endpoint = '', input } = event as { endpoint?: string; input?: unknown };
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

/**
 * What the function is called with. WeChat puts open data in place of CloudIDs at the top of it, and says which keys
 * it has filled: what a phone has written there by itself stays as it was.
 */
function opened({ tickets }: World, openid: string, { data, cloudIDs = {} }: Called) {
  const told = Object.entries(cloudIDs).map(([key, id]) => [key, tickets.open(openid, String(id))] as const);
  const event: Readonly<Record<string, unknown>> = { ...(data as object | undefined), ...Object.fromEntries(told) };
  return { event, filled: told.filter(([, { data: found }]) => found).map(([key]) => key) };
}

/** The host stands for a cloud function, which would read this of its event and of WeChat's context. */
function groupHeader({ group }: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, string> {
  const openGId = groupIn(group, JSON.stringify({ keys }), APP_ID);
  return openGId ? { 'x-wx-opengid': openGId } : {};
}

function short(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined || text.length <= LONGEST_KEPT ? value : `${text.slice(0, LONGEST_KEPT)}…`;
}
