import type { Placed, Use, Where } from '@/contract/order';
import type { Campaign } from '@/domain/campaign';
import { promisedBy, USUAL_DEADLINES } from '@/domain/deadlines';
import { type Destination, pickupCode } from '@/domain/delivery';
import type { Goods } from '@/domain/goods';
import type { GoodsId, OrderId, TeamId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { MOST_UNPAID, pay, place, type UnpaidOrder } from '@/domain/order';
import { orderNumber, paymentNumber } from '@/domain/payment';
import type { Coupon } from '@/domain/promotion';
import {
  type Basket,
  type BasketLine,
  couponIn,
  type Delivery,
  quote,
  type Receipt,
  total,
  undeliverable,
  units,
} from '@/domain/quote';
import { Refusal, type RefusalCode, refuseIf } from '@/domain/refusal';
import type { ShopRules } from '@/domain/rules';
import type { Quantity } from '@/domain/stock';
import type { Milliseconds } from '@/domain/time';
import type { Scene } from '../../door/command';
import type { NewCommission } from '../../storage/commissions';
import type { Tables } from '../../storage/tables';
import { leaderOf, termsOf } from '../leader/leaderOf';
import { attribute } from '../share/attribute';
import { type TakingPart, whyNotPart } from '../team/takingPart';
import { thank } from './afterPayment';
import { basketOf, type ShelvedGoods } from './basket';
import { meansOf, withMeans } from './means';
import { holdOwn, ownIsSpent } from './own';

export interface Wanted {
  readonly lines: readonly Quantity[];
  readonly to: Where;
  readonly remark: string;
  readonly agreed: Fen;
  readonly use?: Use | undefined;
  readonly redeem?: BasketLine['redeem']; // Points goods.
}

const NOTHING_USED: Use = { credit: false, points: false };

/** Nobody holds stock with more than a few unpaid orders, nor buys more of a campaign than one person may. */
export async function whyNotPlace(
  scene: Scene,
  lines: readonly Quantity[],
  part?: TakingPart,
): Promise<RefusalCode | undefined> {
  const { tx, caller, now } = scene;
  const unpaid = await tx.orders.count({ buyerId: caller.userId, statuses: ['unpaid'] });
  if (unpaid >= MOST_UNPAID) return 'too_many_unpaid';
  if (!part) return undefined;
  const quantity = lines.reduce((count, line) => count + line.quantity, 0);
  return whyNotPart(tx, part, caller.userId, quantity, now);
}

/** An order that is not stored yet, and what it will bring the leader of its buyer. */
export interface Draft {
  readonly order: UnpaidOrder;
  readonly commission?: Omit<NewCommission, 'orderId' | 'placedAt'> | undefined;
}

/** Prices what is wanted and makes the order of it, not stored yet. Refuses `price_changed` another total than agreed. */
export async function draftOrder(
  scene: Scene,
  { lines, to, remark, agreed, use = NOTHING_USED, redeem }: Wanted,
  inTeam?: TakingPart & { readonly teamId: TeamId; readonly heldFor: (seat: Milliseconds) => Milliseconds },
): Promise<Draft> {
  const { tx, caller, now, ids, dice } = scene;
  const destination = await destinationOf(scene, to);
  const delivery: Delivery =
    destination.way === 'pickup'
      ? { way: 'pickup' }
      : { way: 'express', to: destination.address.region, templates: await tx.freight.all() };
  const means = await meansOf(tx, caller.userId, now, use.credit || use.points);
  const found = await basketOf(tx, lines, { part: inTeam, delivery, means, redeem, now });
  const { goods, whyNot } = found;
  const basket = withMeans(found.basket, means, { ...use, coupon: await couponOf(scene, use) });
  refuseIf(whyNot ?? whyNotDeliver(basket) ?? (await whyNotBuyMore(tx, basket, goods, caller)));
  const receipt = quote(basket);
  refuseIf(total(receipt) === agreed ? undefined : 'price_changed');
  // It took nothing off after all: then it is not used up for nothing.
  refuseIf(use.coupon && !couponIn(receipt) ? 'coupon_not_usable' : undefined);
  const { deadlines = USUAL_DEADLINES } = means.rules;
  const commission = await commissionFor(scene, means.rules, receipt, goods, inTeam?.campaign);
  const facts = {
    ...{ id: ids.next('order'), number: orderNumber(now, dice), buyerId: caller.userId },
    ...{ teamId: inTeam?.teamId, campaignId: inTeam?.campaign.id, leaderId: commission?.leaderId },
    ...{ receipt, to: destination, remark, asks: promisedBy(deadlines) },
  };
  return { order: place(facts, now, inTeam ? inTeam.heldFor(deadlines.seat) : deadlines.unpaid), commission };
}

/** Whose customer the buyer is, and what that brings: settled as the order is placed. */
async function commissionFor(
  scene: Scene,
  rules: ShopRules,
  receipt: Receipt,
  goods: ReadonlyMap<string, ShelvedGoods>,
  campaign: Campaign | undefined,
): Promise<Draft['commission']> {
  const led = await leaderOf(scene, rules);
  if (!led) return undefined;
  const terms = campaign && !campaign.commission ? [] : await termsOf(scene, rules, led, receipt, goods);
  const { leaderId, bindingTurn } = led;
  return { leaderId, bindingTurn, customerId: scene.caller.userId, terms };
}

async function couponOf({ tx, caller, now }: Scene, { coupon }: Use): Promise<Coupon | undefined> {
  if (!coupon) return undefined;
  const found = (await tx.coupons.usable(caller.userId, now)).find(({ id }) => id === coupon);
  if (!found) throw new Refusal('coupon_not_usable');
  return found;
}

async function destinationOf({ tx, caller, dice }: Scene, to: Where): Promise<Destination> {
  if (to.way === 'express') {
    const { facts: address } = await tx.addresses.get(caller.userId, to.addressId);
    return { way: 'express', address };
  }
  const { name, phone } = to;
  return { way: 'pickup', point: await tx.pickups.open(to.pickupId), name, phone, code: pickupCode(dice) };
}

export const whyNotDeliver = (basket: Basket): RefusalCode | undefined =>
  undeliverable(basket).length > 0 ? 'not_delivered_there' : undefined;

/** Goods that one person may buy a few of, over all orders that are not closed. Lock the person first. */
export async function whyNotBuyMore(
  tx: Tables,
  { lines }: { readonly lines: readonly Pick<BasketLine, 'goodsId' | 'quantity'>[] },
  goods: ReadonlyMap<string, Pick<ShelvedGoods, 'id' | 'perUser'>>,
  { userId }: Pick<Scene['caller'], 'userId'>,
): Promise<RefusalCode | undefined> {
  const limits = await limitsOf(tx, [...goods.values()], userId);
  const wanted = new Map<GoodsId, number>();
  for (const { goodsId, quantity } of lines) wanted.set(goodsId, (wanted.get(goodsId) ?? 0) + quantity);
  return [...wanted].some(([goodsId, units]) => units > (limits.get(goodsId) ?? units)) ? 'buy_limit' : undefined;
}

/** How many more units this person may buy, of those goods that have a limit. */
export async function limitsOf(
  tx: Tables,
  goods: readonly Pick<Goods, 'id' | 'perUser'>[],
  userId: UserId,
): Promise<Map<GoodsId, number>> {
  const limited = goods.filter(({ perUser }) => perUser !== undefined);
  const ids = limited.map(({ id }) => id);
  const bought = await tx.orders.bought(ids, userId);
  return new Map(limited.map(({ id, perUser }) => [id, Math.max(0, perUser! - (bought.get(id) ?? 0))]));
}

/** Stores what is left to store of a placed order, what its campaign may sell and then the stock last: it is what everybody wants. */
export async function sealOrder(scene: Scene, { order, commission }: Draft, campaign?: Campaign): Promise<Placed> {
  const { tx, now, dice, caller } = scene;
  const amount = total(order.receipt);
  refuseIf(await holdOwn(tx, order, now));
  if (amount > 0) {
    const no = paymentNumber(now, dice);
    await tx.payments.add({ no, orderId: order.id, buyerId: caller.userId, amount, status: 'open' });
  } else {
    await tx.orders.save(pay(order, now));
    await ownIsSpent(tx, order, now);
    if (!order.teamId) await thank(tx, order.id, now);
  }
  await attribute(scene, order);
  if (commission) await tx.commissions.add({ ...commission, orderId: order.id, placedAt: now });
  const isThere = !campaign || (await tx.campaigns.take(campaign, units(order.receipt)));
  refuseIf(isThere ? undefined : 'campaign_sold_out');
  await tx.skus.take(order.receipt.lines, `${order.id}.placed`, now);
  return { orderId: order.id as OrderId, teamId: order.teamId, total: amount, payBy: order.payBy };
}
