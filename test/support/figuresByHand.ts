import type { Numbers } from '@/contract/adminFigures';
import type { ShopId } from '@/domain/id';
import { hours } from '@/domain/time';
import type { RawQuery } from './raw';

type Row = Readonly<Record<string, any>>;
export interface Days {
  readonly from: string;
  readonly until: string;
}

const ms = (time: unknown) => new Date(time as string).getTime();
const local = (time: unknown) => new Date(ms(time) + hours(8)).toISOString();
export const dayOfRow = (time: unknown) => local(time).slice(0, 10);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const within = ({ from, until }: Days, time: unknown) => dayOfRow(time) >= from && dayOfRow(time) <= until;
const distinct = (values: readonly unknown[]) => new Set(values).size;

/**
 * All figures of a shop, reckoned from its raw rows in the slowest and most obvious way, as their words in domain/figures
 * have it: nothing here is shared with what the shop itself reckons by.
 */
export async function figuresByHand(raw: RawQuery, shopId: ShopId) {
  const all = (table: string): Promise<readonly Row[]> => raw(`select * from ${table} where shop_id = $1`, [shopId]);
  const orders = await all('orders');
  const payments = await all('payments');
  const refunds = await all('refunds');
  const teams = await all('teams');
  const lines = await all('order_lines');
  const links = await all('share_links');
  const opens = await all('share_opens');
  const led = await all('order_shares');
  const coupons = await all('coupons');
  const spends = await all('purse_spends');
  const lots = await all('purse_lots');
  const envelopes = await all('envelopes');

  const paymentOf = (order: Row) => payments.find((one) => one['order_id'] === order['id']);
  const keptOf = (order: Row) => {
    const payment = paymentOf(order);
    return payment ? Number(payment['amount']) - Number(payment['refunded']) : 0;
  };
  const linesOf = (order: Row) => lines.filter((line) => line['order_id'] === order['id']);

  /** Paid, and not refunded in full: where nothing was to pay, it was not closed. */
  const counted = orders.filter((order) => {
    if (order['paid_at'] === null) return false;
    const payment = paymentOf(order);
    return payment && Number(payment['amount']) > 0 ? keptOf(order) > 0 : order['status'] !== 'closed';
  });
  const standing = counted.filter(({ status }) => status !== 'closed');
  const byTime = (a: Row, b: Row) => ms(a['paid_at']) - ms(b['paid_at']) || (a['id'] < b['id'] ? -1 : 1);
  const firstOf = (buyer: string) => standing.filter((order) => order['buyer_id'] === buyer).sort(byTime)[0]!;
  const firsts = [...new Set(standing.map((order) => order['buyer_id']))].map(firstOf);
  const isFirst = (order: Row) => firsts.includes(order);
  const isSure = (order: Row) =>
    order['team_id'] === null || teams.find(({ id }) => id === order['team_id'])!['status'] === 'formed';
  const isLinked = (order: Row) => led.some((one) => one['order_id'] === order['id']);

  function numbers(days: Days, isIn: (time: unknown) => boolean = () => true): Numbers {
    const here = (time: unknown) => within(days, time) && isIn(time);
    const paid = counted.filter((order) => here(order['paid_at']));
    return {
      sales: sum(paid.map(keptOf)) as never,
      orders: paid.length,
      newcomers: firsts.filter((order) => here(order['paid_at'])).length,
      refunds: sum(refunds.filter((one) => here(one['asked_at'])).map(({ amount }) => Number(amount))) as never,
      formed: teams.filter((team) => team['status'] === 'formed' && here(team['ended_at'])).length,
    };
  }

  /** What was given away in an order, by what. */
  function gaveIn(order: Row): { readonly id: string; readonly amount: number }[] {
    const found: { id: string; amount: number }[] = [];
    if (order['campaign_id'] !== null) {
      const less = order['receipt'].lines.flatMap((line: Row) => line['less']) as Row[];
      const off = sum(
        less.filter((one) => ['team', 'ladder'].includes(one['because'].step)).map((one) => one['amount']),
      );
      const total = Number(order['total']);
      found.push({ id: order['campaign_id'], amount: total === 0 ? off : Math.floor((off * keptOf(order)) / total) });
    }
    for (const one of coupons.filter((coupon) => coupon['order_id'] === order['id'] && coupon['state'] === 'spent'))
      found.push({ id: one['template_id'], amount: Number(one['off_amount']) });
    const byGiveaway = new Map<string, number>();
    for (const spend of spends.filter((one) => one['order_id'] === order['id'] && one['unit'] === 'credit')) {
      const { because } = lots.find(({ id }) => id === spend['lot_id'])!;
      const packet = because.by === 'envelope' ? envelopes.find(({ id }) => id === because.envelopeId) : undefined;
      if (!packet?.['giveaway_id']) continue;
      const known = byGiveaway.get(packet['giveaway_id']) ?? 0;
      byGiveaway.set(packet['giveaway_id'], known + Number(spend['amount']) - Number(spend['back']));
    }
    for (const [id, amount] of byGiveaway) found.push({ id, amount });
    return found;
  }

  /** Of everything that gave something away in these days. */
  function costs(days: Days) {
    const rows = new Map<string, { gave: number; orders: number; sales: number; newcomers: number }>();
    const brought = new Set<string>();
    for (const order of counted.filter((one) => within(days, one['paid_at']))) {
      for (const { id, amount } of gaveIn(order)) {
        const row = rows.get(id) ?? { gave: 0, orders: 0, sales: 0, newcomers: 0 };
        row.gave += amount;
        row.orders += 1;
        row.sales += keptOf(order);
        row.newcomers += isFirst(order) ? 1 : 0;
        rows.set(id, row);
        if (isFirst(order)) brought.add(order['buyer_id']);
      }
    }
    const gave = sum([...rows.values()].map((row) => row.gave));
    return { rows, costEach: brought.size === 0 ? undefined : Math.round(gave / brought.size) };
  }

  function funnel(days: Days) {
    const shared = links.filter((link) => within(days, link['made_at']));
    const ordered = counted.filter((order) => within(days, order['paid_at']) && isLinked(order));
    const brought = firsts.filter(
      (order) =>
        within(days, order['paid_at']) &&
        opens.some((open) => open['user_id'] === order['buyer_id'] && open['newcomer']),
    );
    const sharers = distinct(shared.map((link) => link['sharer_id']));
    return {
      counts: {
        shared: shared.length,
        opened: opens.filter((open) => within(days, open['first_at'])).length,
        ordered: ordered.length,
        received: ordered.filter(({ status }) => status === 'received').length,
        sharedAgain: shared.filter(({ parent }) => parent !== null).length,
      },
      brought: brought.length,
      k: sharers === 0 ? 0 : brought.length / sharers,
    };
  }

  function goods(days: Days) {
    const rows = new Map<string, { units: number; sales: number }>();
    for (const order of counted.filter((one) => within(days, one['paid_at']))) {
      for (const line of linesOf(order)) {
        const row = rows.get(line['goods_id']) ?? { units: 0, sales: 0 };
        row.units += line['quantity'] - line['unsent'] - line['returned'];
        row.sales += Number(line['paid']) - Number(line['refunded']);
        rows.set(line['goods_id'], row);
      }
    }
    return new Map([...rows].filter(([, { units, sales }]) => units > 0 || sales > 0));
  }

  function leaders(days: Days) {
    const rows = new Map<string, { orders: number; sales: number; newcomers: number }>();
    for (const order of counted.filter((one) => within(days, one['paid_at']) && isSure(one))) {
      const leader = order['leader_id'];
      if (leader === null || leader === order['buyer_id']) continue;
      const row = rows.get(leader) ?? { orders: 0, sales: 0, newcomers: 0 };
      row.orders += 1;
      row.sales += sum(linesOf(order).map((line) => Number(line['paid']) - Number(line['refunded'])));
      row.newcomers += isFirst(order) ? 1 : 0;
      rows.set(leader, row);
    }
    return rows;
  }

  function campaigns(days: Days) {
    const rows = new Map<string, { orders: number; sales: number; formed: number }>();
    const row = (id: string) => {
      const known = rows.get(id) ?? { orders: 0, sales: 0, formed: 0 };
      rows.set(id, known);
      return known;
    };
    for (const order of counted.filter((one) => one['campaign_id'] !== null && within(days, one['paid_at']))) {
      row(order['campaign_id']).orders += 1;
      row(order['campaign_id']).sales += keptOf(order);
    }
    for (const team of teams.filter((one) => one['status'] === 'formed' && within(days, one['ended_at'])))
      row(team['campaign_id']).formed += 1;
    return rows;
  }

  /** How many people bought first in one month, and again in another one ("2026-01"). */
  const cohort = (month: string, again: string) =>
    firsts.filter(
      (first) =>
        local(first['paid_at']).startsWith(month) &&
        standing.some((one) => one['buyer_id'] === first['buyer_id'] && local(one['paid_at']).startsWith(again)),
    ).length;

  return {
    numbers,
    costs,
    funnel,
    goods,
    leaders,
    campaigns,
    cohort,
    minuteOf: (time: unknown) => local(time).slice(11, 16),
  };
}
export type ByHand = Awaited<ReturnType<typeof figuresByHand>>;
