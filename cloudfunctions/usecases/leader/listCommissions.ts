import type { CommissionStage, LedOrder } from '@/contract/leaderCentre';
import { shop as contract } from '@/contract/shop';
import { commissionOf, keptOf } from '@/domain/commission';
import { isId } from '@/domain/id';
import { fen, sum, zero } from '@/domain/money';
import type { Order } from '@/domain/order';
import { goodsTotal, units } from '@/domain/quote';
import { Refusal } from '@/domain/refusal';
import { masked } from '@/domain/review';
import { query, type View } from '../../door/query';
import type { Commission } from '../../storage/commissions';
import type { LedOrderKey } from '../../storage/ledLists';
import type { StoredLine } from '../../storage/orderLines';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { show } from '../show';

const PAGE = 20;

/** Also for who has left: what he has earned stays his, and goes on to be paid. */
export const listCommissions = query(contract.listCommissions, async ({ tab, cursor }, view) => {
  const { shop, caller } = view;
  const leader = await shop.leaders.get(caller.userId);
  if (leader?.status !== 'active' && leader?.status !== 'left') throw new Refusal('leader_needed');
  const found = await shop.ledLists.orders(caller.userId, tab, keyOf(cursor), PAGE);
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return { items: await ledOrders(view, found), next: last && cursorOf(last.placedAt, last.orderId) };
});

function keyOf(cursor: string | undefined): LedOrderKey | undefined {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('order', id)) throw new Refusal('not_understood');
  return { placedAt: numbers[0] as LedOrderKey['placedAt'], orderId: id };
}

async function ledOrders({ shop, settings }: View, found: readonly Commission[]): Promise<LedOrder[]> {
  const ids = found.map(({ orderId }) => orderId);
  const orders = await shop.orders.some(ids);
  const lines = await shop.orderLines.ofOrders(ids);
  const users = await shop.users.named(found.map(({ customerId }) => customerId));
  const teams = await shop.teams.some([...orders.values()].flatMap(({ teamId }) => teamId ?? []));
  return found.flatMap((commission): LedOrder[] => {
    const order = orders.get(commission.orderId);
    if (!order) return [];
    const { customerId, bindingTurn, withheldBecause } = commission;
    const team = order.teamId && teams.get(order.teamId);
    const { receipt } = order;
    return [
      {
        ...{ number: order.number, placedAt: order.placedAt, units: units(receipt), withheldBecause },
        ...{ buyer: masked(users.get(customerId)?.nickname ?? ''), mine: bindingTurn === undefined },
        titles: receipt.lines.map(({ title }) => title),
        picture: show(settings, receipt.lines[0]?.picture ?? ''),
        campaign: team && { id: team.campaignId, kind: team.kind, teamId: team.id },
        waits: isPaid(order) && team !== undefined && team.status !== 'formed',
        ...moneyOf(commission, order, lines.get(order.id) ?? []),
        stage: stageOf(commission, order),
        payableFrom: commission.payableAt ?? commission.maturesAt,
      },
    ];
  });
}

const isPaid = ({ status }: Order) => status !== 'unpaid' && status !== 'closed';

/** As it stands now, beside what it would be had nothing gone back. */
function moneyOf({ terms, amount, state }: Commission, order: Order, states: readonly StoredLine[]) {
  const { receipt } = order;
  const wasPaid = isPaid(order) || (order.status === 'closed' && order.paidAt !== undefined);
  if (!wasPaid) return { paid: zero, kept: zero, earned: amount, wentBack: zero };
  const whole = states.map((state) => ({ ...state, unsent: 0, returned: 0, refunded: zero }));
  const full = commissionOf(terms, { status: 'paid', receipt }, whole);
  const kept = isPaid(order) ? sum([...keptOf(receipt, states).values()].map(({ cash }) => cash)) : zero;
  // Until its letter has been sent, what is paid for a moment ago is not earned yet, and nothing has gone back of it.
  const wentBack = state === 'waiting' && kept > zero ? zero : fen(Math.max(0, full.amount - amount));
  return { paid: goodsTotal(receipt), kept, earned: amount, wentBack };
}

function stageOf({ state, maturesAt }: Commission, { status }: Order): CommissionStage {
  if (state === 'withheld' || state === 'payable') return state;
  if (status === 'unpaid' || status === 'closed') return status;
  return maturesAt === undefined ? 'to_receive' : 'in_window';
}
