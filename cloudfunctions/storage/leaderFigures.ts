import { type RawBuilder, sql } from 'kysely';
import type { ShopId, TeamId, UserId } from '@/domain/id';
import { BOARD_ROWS } from '@/domain/leading';
import { type Fen, zero } from '@/domain/money';
import { days, type Instant, later } from '@/domain/time';
import { isPaid, isSure } from './keptOrders';
import type { Db } from './schema';
import { at } from './values';

/** What happened since some moment: see contract/leaderCentre. */
export interface LeaderFigures {
  readonly opened: number;
  readonly looked: number;
  readonly ordered: number;
  readonly paid: number;
  readonly formed: number;
  readonly sales: Fen;
  readonly expected: Fen;
  readonly waiting: Fen;
}

interface Pending {
  readonly orders: number;
  readonly amount: Fen;
}
export interface Placed {
  readonly userId: UserId;
  readonly place: number;
  readonly sales: Fen;
}

/** No team waits longer than this: so old may a card be that leads to one. */
const CARDS_OF = days(4);

/** Sums of bigint are numeric in PostgreSQL; what a shop ever takes is far below what a bigint holds. */
const sumOf = (what: string, filter: RawBuilder<unknown>) =>
  sql`coalesce(sum(${sql.raw(what)}) filter (where ${filter}), 0)::bigint`;

/** The numbers of a leader, added up from what is stored when somebody looks: there is no counter that could drift. */
export const leaderFigures = (db: Db, shopId: ShopId) => {
  const rows = async <T>(statement: RawBuilder<unknown>): Promise<T[]> => [
    ...(await sql<T>`${statement}`.execute(db)).rows,
  ];

  return {
    /** Of today and of the month, which begins no later: each person and order is looked at once. */
    async since(leaderId: UserId, { day, month }: { readonly day: Instant; readonly month: Instant }) {
      const [people] = await rows<PeopleRow>(peopleSince(shopId, leaderId, day, month));
      const [orders] = await rows<OrdersRow>(ordersSince(shopId, leaderId, day, month));
      const { dayOpened, dayLooked, monthOpened, monthLooked } = people!;
      const { dayOrdered, dayPaid, dayFormed, daySales, dayExpected, dayWaiting } = orders!;
      const { monthOrdered, monthPaid, monthFormed, monthSales, monthExpected, monthWaiting } = orders!;
      const today: LeaderFigures = {
        ...{ opened: dayOpened, looked: dayLooked, ordered: dayOrdered, paid: dayPaid, formed: dayFormed },
        ...{ sales: daySales, expected: dayExpected, waiting: dayWaiting },
      };
      const all: LeaderFigures = {
        ...{ opened: monthOpened, looked: monthLooked, ordered: monthOrdered, paid: monthPaid, formed: monthFormed },
        ...{ sales: monthSales, expected: monthExpected, waiting: monthWaiting },
      };
      return { today, month: all };
    },

    /** The two halves of what is pending: not received yet, and received but still to be asked back. */
    async pending(leaderId: UserId): Promise<{ readonly toReceive: Pending; readonly inWindow: Pending }> {
      const found = await rows<Pending & { readonly received: boolean }>(sql`
        select matures_at is not null as received, count(*) as orders, sum(amount)::bigint as amount
        from commissions
        where shop_id = ${shopId} and leader_id = ${leaderId} and state = 'pending' and amount > 0
        group by 1`);
      const of = (isReceived: boolean): Pending => {
        const { orders, amount } = found.find(({ received }) => received === isReceived) ?? { orders: 0, amount: zero };
        return { orders, amount };
      };
      return { toReceive: of(false), inWindow: of(true) };
    },

    /** What was paid out to him since, in which way ever, and in how many payouts. */
    async paidSince(userId: UserId, since: Instant): Promise<{ readonly amount: Fen; readonly times: number }> {
      const [found] = await rows<{ amount: Fen; times: number }>(sql`
        select coalesce(sum(amount), 0)::bigint as amount, count(*) as times from payouts
        where shop_id = ${shopId} and user_id = ${userId} and state = 'paid' and ended_at >= ${at(since)}`);
      return found!;
    },

    /**
     * What customers of his have paid for goods and keep, of orders placed after `since`. Neither what he buys himself is
     * among it, nor what waits for its team. Ranks go by the last RANKED_OVER_DAYS of it, the board by the month.
     */
    async salesSince(leaderId: UserId, since: Instant): Promise<Fen> {
      const [found] = await rows<{ sales: Fen }>(sql`select ${salesOf(shopId, sql`${leaderId}`, since)} as sales`);
      return found!.sales;
    },

    /** Of those who may be seen: the first fifty, the asker also where he comes later, and what all of them have. */
    async board(userId: UserId, since: Instant) {
      const found = await rows<Placed & { readonly people: number; readonly median: number }>(sql`
        with sums as (
          select l.shop_id, l.user_id, ${salesOf(shopId, sql`l.user_id`, since)} as sales
          from leaders l where l.shop_id = ${shopId} and l.on_board and l.status = 'active'
        )
        select user_id as "userId", place, sales, people, median from (
          select s.user_id, s.sales, rank() over (order by s.sales desc) as place,
            row_number() over (order by s.sales desc, s.user_id) as turn, count(*) over () as people,
            (select floor(percentile_cont(0.5) within group (order by of.sales))::bigint
             from sums of where of.shop_id = ${shopId}) as median
          from sums s where s.shop_id = ${shopId}
        ) board
        where turn <= ${BOARD_ROWS} or user_id = ${userId}
        order by turn`);
      const { people = 0, median = 0 } = found[0] ?? {};
      return {
        ...{ people, median: median as Fen, rows: found.slice(0, BOARD_ROWS) as readonly Placed[] },
        mine: found.find((row) => row.userId === userId) as Placed | undefined,
      };
    },

    /** False: he is no leader now. His person is locked, since others write this row whole. */
    async setOnBoard(userId: UserId, onBoard: boolean): Promise<boolean> {
      const changed = await db
        .updateTable('leaders')
        .set({ onBoard })
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .where('status', '=', 'active')
        .returning('userId')
        .executeTakeFirst();
      return changed !== undefined;
    },

    /** The open team that he has sent a card of, or sits in, and that lacks the fewest people. */
    async nearest(userId: UserId, now: Instant): Promise<TeamId | undefined> {
      const [found] = await rows<{ id: TeamId }>(sql`
        select t.id from teams t
        where t.shop_id = ${shopId} and t.status = 'open' and t.deadline > ${at(now)} and t.free > 0
          and t.needs > t.size - t.free
          and t.id in (
            select l.team_id from share_links l where l.shop_id = ${shopId} and l.sharer_id = ${userId}
              and l.made_at > ${at(later(now, -CARDS_OF))} and l.team_id is not null
            union
            select s.team_id from team_seats s where s.shop_id = ${shopId} and s.user_id = ${userId}
          )
        order by t.needs - (t.size - t.free), t.deadline, t.id limit 1`);
      return found?.id;
    },
  };
};

const salesOf = (shopId: ShopId, leaderId: RawBuilder<unknown>, since: Instant) => sql`coalesce((
  select sum(c.base) from commissions c
  where c.shop_id = ${shopId} and c.leader_id = ${leaderId} and c.placed_at >= ${at(since)}
    and c.binding_turn is not null and c.base > 0 and ${isSure(shopId)}
), 0)::bigint`;

interface PeopleRow {
  readonly dayOpened: number;
  readonly dayLooked: number;
  readonly monthOpened: number;
  readonly monthLooked: number;
}

/**
 * A person who opened several links is one. He has looked if he saw goods after he opened the first of them: of a link
 * that he had opened before, from the beginning of the time on. Who forgets his footprints is not counted any more.
 */
function peopleSince(shopId: ShopId, leaderId: UserId, day: Instant, month: Instant) {
  const looked = (came: string) => sql`coalesce((
    select true from footprints f
    where f.shop_id = ${shopId} and f.user_id = people.user_id and f.at >= people.${sql.raw(came)} limit 1), false)`;
  return sql`
    select count(*) as "monthOpened", count(*) filter (where ${looked('came')}) as "monthLooked",
      count(came_today) as "dayOpened",
      count(*) filter (where came_today is not null and ${looked('came_today')}) as "dayLooked"
    from (
      select user_id, min(greatest(first_at, ${at(month)})) as came,
        min(greatest(first_at, ${at(day)})) filter (where last_at >= ${at(day)}) as came_today
      from share_opens
      where shop_id = ${shopId} and sharer_id = ${leaderId} and last_at >= ${at(month)} group by user_id
    ) people`;
}

type Counted<Prefix extends string> = { readonly [of in `${Prefix}${'Ordered' | 'Paid' | 'Formed'}`]: number } & {
  readonly [of in `${Prefix}${'Sales' | 'Expected' | 'Waiting'}`]: Fen;
};
type OrdersRow = Counted<'day'> & Counted<'month'>;

function ordersSince(shopId: ShopId, leaderId: UserId, day: Instant, month: Instant) {
  const isFormed = sql`${isPaid} and (t.id is null or t.status = 'formed')`;
  const isWaiting = sql`${isPaid} and t.id is not null and t.status <> 'formed'`;
  const counted = (prefix: string, within: RawBuilder<unknown>) => sql`
    count(*) filter (where ${within}) as ${sql.ref(`${prefix}Ordered`)},
    count(*) filter (where ${within} and ${isPaid}) as ${sql.ref(`${prefix}Paid`)},
    count(*) filter (where ${within} and ${isFormed}) as ${sql.ref(`${prefix}Formed`)},
    ${sumOf('c.base', sql`${within} and ${isFormed}`)} as ${sql.ref(`${prefix}Sales`)},
    ${sumOf('c.amount', sql`${within} and ${isFormed}`)} as ${sql.ref(`${prefix}Expected`)},
    ${sumOf('c.amount', sql`${within} and ${isWaiting}`)} as ${sql.ref(`${prefix}Waiting`)}`;
  return sql`
    select ${counted('day', sql`c.placed_at >= ${at(day)}`)}, ${counted('month', sql`true`)}
    from commissions c
    join orders o on o.shop_id = ${shopId} and o.id = c.order_id
    left join teams t on t.shop_id = ${shopId} and t.id = o.team_id
    where c.shop_id = ${shopId} and c.leader_id = ${leaderId} and c.placed_at >= ${at(month)}
      and c.binding_turn is not null`;
}
