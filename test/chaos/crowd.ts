import type { Sheet } from '@/contract/order';
import type { Reply } from '@/contract/reply';
import type { OrderId, TeamId, UserId } from '@/domain/id';
import { type Receipt, total } from '@/domain/quote';
import { userOf } from '../../cloudfunctions/door/caller';
import type { PaymentFault } from '../simulator/wechat/state';
import type { SimulatedWechat } from '../simulator/wechat/wechat';
import { box, threesome } from '../support/fixtures';

export const APP = 'wx70696e6a69000001';
export interface Person {
  readonly openid: string;
  readonly userId: UserId;
  readonly addressId: `address_${string}`;
}
export const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, i) => {
    const openid = `o_person${i}`;
    return { openid, userId: userOf(openid), addressId: `address_${i}` };
  });

/** What the crowd was told: the books must agree with it. */
export interface Heard {
  readonly placed: Set<OrderId>;
  readonly answers: Record<string, number>;
  retries: number;
}

const FAULTS: readonly PaymentFault[] = ['normal', 'normal', 'normal', 'twice', 'lost', 'late', 'forged'];

/**
 * People who buy at random until they are told to stop: alone, opening teams, joining them; some pay, some cancel,
 * some walk away. A question that is not answered is asked again under the same id, as the phone does it.
 */
export function crowdOf(all: readonly Person[], url: string, wechat: SimulatedWechat, dice: (sides: number) => number) {
  const heard: Heard = { placed: new Set(), answers: {}, retries: 0 };
  const teams: TeamId[] = [];
  let isOpen = true;
  let asked = 0;

  async function ask(person: Person, endpoint: string, input: object): Promise<any> {
    asked += 1;
    const body = JSON.stringify({ endpoint, input: { requestId: `request_${asked}`, ...input } });
    for (;;) {
      const reply = await post(`${url}/functions/shop`, person, body);
      if (reply?.ok) return count(`${endpoint} ok`) && reply.output;
      if (reply?.error === 'refusal') return count(`${endpoint} ${reply.code}`) && undefined;
      if (reply?.error === 'bug') return count(`${endpoint} bug`) && undefined;
      heard.retries += 1;
      await new Promise((done) => setTimeout(done, 30));
    }
  }

  function count(answer: string): true {
    heard.answers[answer] = (heard.answers[answer] ?? 0) + 1;
    return true;
  }

  async function buy(person: Person): Promise<{ orderId: OrderId; teamId?: TeamId } | undefined> {
    const placing = { to: { way: 'express', addressId: person.addressId }, remark: '' };
    const one = { skuId: box.id, quantity: 1 };
    const way = dice(4);
    if (dice(3) === 0) return buyWithOwn(person, placing, one);
    if (way === 0) return ask(person, 'placeOrder', { ...placing, lines: [one], agreed: 96_00 });
    if (way === 1 || teams.length === 0) {
      return ask(person, 'openTeam', { ...placing, ...one, campaignId: threesome.id, agreed: 67_00 });
    }
    const teamId = teams[Math.max(0, teams.length - 1 - dice(6))];
    return ask(person, 'joinTeam', { ...placing, ...one, teamId, agreed: 67_00 });
  }

  /** With the best coupon, credit and points, alone: what it costs then is asked before. */
  async function buyWithOwn(person: Person, placing: object, one: { skuId: string; quantity: number }) {
    const use = { credit: true, points: true };
    const asks = { lines: [one], way: { by: 'alone' }, to: { way: 'express', addressId: person.addressId } };
    const quoted = await look(person, 'quoteOrder', { ...asks, use: { ...use, coupon: 'best' } });
    if (!quoted) return undefined;
    const { receipt, coupon } = quoted as { receipt: Receipt; coupon?: string };
    const used = { ...use, ...(coupon && { coupon }) };
    count(`with ${coupon ? 'a coupon' : 'no coupon'}`);
    return ask(person, 'placeOrder', { ...placing, lines: [one], agreed: total(receipt), use: used });
  }

  /** Nothing, where nobody answers: looking changes nothing, and is not asked again. */
  async function look(person: Person, endpoint: string, input: object): Promise<unknown> {
    const reply = await post(`${url}/functions/shop`, person, JSON.stringify({ endpoint, input }));
    return reply?.ok ? reply.output : undefined;
  }

  async function pay(person: Person, orderId: OrderId): Promise<void> {
    const got = (await ask(person, 'payOrder', { orderId })) as { paid: boolean; sheet: Sheet } | undefined;
    if (!got || got.paid) return;
    const prepayId = got.sheet.package.slice('prepay_id='.length);
    try {
      wechat.pay({ prepayId, openid: person.openid, paySheet: got.sheet, fault: FAULTS[dice(FAULTS.length)]! });
      count('paid at WeChat');
    } catch (error) {
      count(`sheet ${(error as { code?: string }).code}`); // Paid or closed already.
    }
    if (dice(3) === 0) await ask(person, 'checkPayment', { orderId });
  }

  async function live(person: Person): Promise<void> {
    const left: OrderId[] = []; // neither paid nor cancelled, until there are too many
    while (isOpen) {
      const order = await buy(person);
      const old = order ? undefined : left.shift();
      if (old) await (dice(2) ? pay(person, old) : ask(person, 'cancelOrder', { orderId: old }));
      if (!order) continue;
      heard.placed.add(order.orderId);
      const mood = dice(8);
      if (mood === 0) left.push(order.orderId);
      if (mood > 1) await pay(person, order.orderId);
      if (mood === 1 || mood === 2) await ask(person, 'cancelOrder', { orderId: order.orderId });
      if (order.teamId && mood > 2) teams.push(order.teamId);
    }
  }

  const lives = all.map(live);
  return {
    heard,
    /** Everyone finishes what he is doing, and goes home. */
    async goHome() {
      isOpen = false;
      await Promise.all(lives);
    },
  };
}

/** Nothing: nobody answered. */
async function post(url: string, { openid }: Person, body: string): Promise<Reply<unknown> | undefined> {
  try {
    const headers = { 'x-wx-appid': APP, 'x-wx-openid': openid };
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(5_000) });
    return response.status === 200 ? ((await response.json()) as Reply<unknown>) : undefined;
  } catch {
    return undefined;
  }
}
