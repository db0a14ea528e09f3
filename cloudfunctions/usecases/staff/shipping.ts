import { admin as contract } from '@/contract/admin';
import type { CheckedRow, PackedOrder } from '@/contract/adminShipping';
import { reach } from '@/domain/delivery';
import { maskedName } from '@/domain/masking';
import { type Order, whyNotShip } from '@/domain/order';
import { type Parcel, sendable, type Waybill, whyNotSend } from '@/domain/parcel';
import { Refusal, type RefusalCode } from '@/domain/refusal';
import { query, type View } from '../../door/query';
import type { SentUnder } from '../../storage/scanned';
import { show } from '../show';
import { adminOrders } from './shopOrders';

const NUMBER = /^P\d{10,31}$/i;

/** A delivery note says the number of its order, a label that of its parcel. Refuses `not_found` what is neither. */
export const findByCode = query(contract.findByCode, async ({ code }, view) => {
  const order = NUMBER.test(code)
    ? await view.shop.orders.byNumber(code.toUpperCase())
    : await ofParcel(view, code.toUpperCase());
  const [shown] = await adminOrders([order], view);
  return shown!;
});

async function ofParcel({ shop }: View, waybill: string): Promise<Order> {
  const [parcel] = await shop.scanned.parcels([waybill]);
  if (!parcel) throw new Refusal('not_found');
  return shop.orders.get(parcel.orderId);
}

interface Row extends Waybill {
  readonly order: string;
}

export const checkShipments = query(contract.checkShipments, async ({ rows }, view) => {
  const { shop } = view;
  const idOf = await shop.scanned.orders(rows.map(({ order }) => order));
  const ids = [...idOf.values()];
  const orders = await shop.orders.some(ids);
  const teams = await shop.teams.some([...orders.values()].flatMap(({ teamId }) => teamId ?? []));
  const lines = await shop.orderLines.ofOrders(ids);
  const parcels = await shop.parcels.ofOrders(ids);
  const buyers = await shop.users.named([...orders.values()].map(({ buyerId }) => buyerId));
  const sent = await shop.scanned.parcels(rows.map(({ waybill }) => waybill));
  const packed: SentUnder[] = []; // by the rows before

  return rows.map(({ order: number, carrier, waybill }): CheckedRow => {
    const row = { order: number, carrier, waybill };
    const orderId = idOf.get(number);
    const order = orderId && orders.get(orderId);
    if (!orderId || !order) return { ...row, pieces: 0, isSent: false, whyNot: 'not_found' };
    const states = lines.get(orderId) ?? [];
    const before = parcels.get(orderId) ?? [];
    const pieces = states.reduce((count, state) => count + sendable(state), 0);
    const isSent = before.some((parcel) => parcel.carrier === carrier && parcel.waybill === waybill);
    const others = [...sent, ...packed];
    packed.push({ ...row, orderId, buyerId: order.buyerId });
    const team = order.teamId && teams.get(order.teamId);
    return {
      ...row,
      ...{
        orderId,
        buyer: buyers.get(order.buyerId)?.nickname,
        name: maskedName(reach(order.to).name),
        pieces,
        isSent,
      },
      whyNot: isSent
        ? undefined
        : whyNotLeave(order, whyNotShip(order, team || undefined), pieces, row, before, others),
    };
  });
});

/** As `shipOrder` would answer; and no number goes to two people. */
function whyNotLeave(
  order: Order,
  whyNot: RefusalCode | undefined,
  pieces: number,
  row: Row,
  before: readonly Parcel[],
  others: readonly SentUnder[],
): RefusalCode | undefined {
  if (whyNot) return whyNot;
  if (order.to.way === 'pickup') return 'order_not_shippable';
  if (pieces === 0) return 'after_sale_open';
  const isElsewhere = others.some(
    ({ waybill, carrier, buyerId }) => waybill === row.waybill && carrier === row.carrier && buyerId !== order.buyerId,
  );
  return whyNotSend(before, row) ?? (isElsewhere ? 'waybill_elsewhere' : undefined);
}

export const viewPacking = query(contract.viewPacking, async ({ orderIds }, view) => {
  const { shop, settings } = view;
  const known = await shop.orders.some(orderIds);
  const wanted = orderIds.flatMap((id) => known.get(id) ?? []);
  const shown = await adminOrders(wanted, view);
  return wanted.flatMap((order, i): PackedOrder[] => {
    const { whyNotShip: whyNot, buyer, to, remark, notes, lines, number, placedAt } = shown[i]!;
    const packed = order.receipt.lines.flatMap((line) => {
      const state = lines.find(({ skuId }) => skuId === line.skuId);
      const units = state ? sendable(state) : 0;
      const { skuId, goodsId, title, options, picture } = line;
      return units > 0 ? [{ skuId, goodsId, title, options, picture: show(settings, picture), units }] : [];
    });
    if (whyNot || packed.length === 0) return [];
    const said = notes.map(({ words }) => words);
    return [{ orderId: order.id, number, placedAt, buyer: buyer.nickname, to, remark, notes: said, lines: packed }];
  });
});
