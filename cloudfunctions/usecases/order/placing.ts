import type { Placed } from '@/contract/order';
import { type Campaign, whyNotBuy } from '@/domain/goods';
import type { AddressId, OrderId, TeamId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { MOST_UNPAID, pay, place, type UnpaidOrder } from '@/domain/order';
import { orderNumber, paymentNumber } from '@/domain/payment';
import { quote, total } from '@/domain/quote';
import { refuseIf } from '@/domain/refusal';
import type { Quantity } from '@/domain/stock';
import type { Milliseconds } from '@/domain/time';
import type { Scene } from '../../door/command';
import { basketOf } from './basket';

export interface Wanted {
  readonly lines: readonly Quantity[];
  readonly addressId: AddressId;
  readonly remark: string;
  readonly agreed: Fen;
}

/** Nobody holds stock with more than a few unpaid orders, nor buys more of a campaign than one person may. */
export async function whyNotPlace(scene: Scene, lines: readonly Quantity[], campaign?: Campaign) {
  const { tx, caller } = scene;
  const unpaid = await tx.orders.count({ buyerId: caller.userId, statuses: ['unpaid'] });
  if (unpaid >= MOST_UNPAID) return 'too_many_unpaid' as const;
  if (!campaign) return undefined;
  const already = await tx.campaigns.boughtBy(campaign.id, caller.userId);
  return whyNotBuy(
    campaign,
    already,
    lines.reduce((count, { quantity }) => count + quantity, 0),
  );
}

/** Prices what is wanted and makes the order of it, not stored yet. Refuses `price_changed` another total than agreed. */
export async function draftOrder(
  scene: Scene,
  { lines, addressId, remark, agreed }: Wanted,
  inTeam?: { readonly teamId: TeamId; readonly campaign: Campaign; readonly heldFor: Milliseconds },
): Promise<UnpaidOrder> {
  const { tx, caller, now, ids, dice } = scene;
  const address = await tx.addresses.get(caller.userId, addressId);
  const { basket, whyNot } = await basketOf(tx, lines, inTeam?.campaign);
  refuseIf(whyNot);
  const receipt = quote(basket);
  refuseIf(total(receipt) === agreed ? undefined : 'price_changed');
  const facts = {
    ...{ id: ids.next('order'), number: orderNumber(now, dice), buyerId: caller.userId },
    ...{ teamId: inTeam?.teamId, campaignId: inTeam?.campaign.id, receipt, address: address.facts, remark },
  };
  return inTeam ? place(facts, now, inTeam.heldFor) : place(facts, now);
}

/** Stores what is left to store of a placed order, the stock last: it is what everybody wants. */
export async function sealOrder(scene: Scene, order: UnpaidOrder): Promise<Placed> {
  const { tx, now, dice, caller } = scene;
  const amount = total(order.receipt);
  if (amount > 0) {
    const no = paymentNumber(now, dice);
    await tx.payments.add({ no, orderId: order.id, buyerId: caller.userId, amount, status: 'open' });
  } else {
    await tx.orders.save(pay(order, now));
  }
  await tx.skus.take(order.receipt.lines, `${order.id}.placed`, now);
  return { orderId: order.id as OrderId, teamId: order.teamId, total: amount, payBy: order.payBy };
}
