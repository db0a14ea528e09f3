import { type RawBuilder, sql } from 'kysely';
import type { ShopId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { brought, isPaid, saved, withMoney } from './keptOrders';
import type { Db } from './schema';

/** What became of links, added up from who opened them and what was ordered: there is no counter that could drift. */
export interface Counts {
  readonly shown: number;
  readonly opened: number;
  readonly newcomers: number;
  readonly ordered: number;
  readonly paid: number;
  readonly received: number;
  readonly sharedAgain: number;
  readonly amount: Fen;
  readonly saved: Fen;
}

type OfOpens = Pick<Counts, 'opened' | 'newcomers'>;
type OfOrders = Pick<Counts, 'ordered' | 'paid' | 'received' | 'amount' | 'saved'>;
type Of<T> = T & { readonly code: string };

const nothing = { opened: 0, newcomers: 0, ordered: 0, paid: 0, received: 0, sharedAgain: 0 };
const none: Counts = { shown: 1, ...nothing, amount: 0 as Fen, saved: 0 as Fen };

/** Sums of bigint are numeric in PostgreSQL; what a shop ever takes is far below what a bigint holds. */
const ofOrders = sql`count(*) as ordered, count(*) filter (where ${isPaid}) as paid,
  count(*) filter (where o.status = 'received') as received,
  coalesce(sum(${brought}) filter (where ${isPaid}), 0)::bigint as amount,
  coalesce(sum(${saved}) filter (where ${isPaid}), 0)::bigint as saved`;

const ordersBy = (shopId: ShopId) => sql`order_shares s
  join orders o on o.shop_id = ${shopId} and o.id = s.order_id ${withMoney(shopId)}`;

/** Of each of these links. Three statements, however many. */
export async function funnelsOf(db: Db, shopId: ShopId, codes: readonly string[]): Promise<Map<string, Counts>> {
  if (codes.length === 0) return new Map();
  const these = sql.join(codes);
  const opens = await rows<Of<OfOpens>>(
    db,
    sql`select code, count(*) as opened, count(*) filter (where newcomer) as newcomers
        from share_opens where shop_id = ${shopId} and code in (${these}) group by code`,
  );
  const ordered = await rows<Of<OfOrders>>(
    db,
    sql`select s.code, ${ofOrders} from ${ordersBy(shopId)}
        where s.shop_id = ${shopId} and s.code in (${these}) group by s.code`,
  );
  const again = await rows<Of<Pick<Counts, 'sharedAgain'>>>(
    db,
    sql`select parent as code, count(*) as "sharedAgain"
        from share_links where shop_id = ${shopId} and parent in (${these}) group by parent`,
  );
  const counts = new Map(codes.map((code) => [code, none]));
  for (const { code, ...found } of [...opens, ...ordered, ...again])
    counts.set(code, { ...counts.get(code)!, ...found });
  return counts;
}

/** Of all links of a person together. Who opened three of them is one. */
export async function funnelOf(db: Db, shopId: ShopId, sharerId: UserId): Promise<Counts> {
  const [opens] = await rows<OfOpens>(
    db,
    sql`select count(*) as opened, count(*) filter (where newcomer) as newcomers from (
          select user_id, bool_or(newcomer) as newcomer
          from share_opens where shop_id = ${shopId} and sharer_id = ${sharerId} group by user_id
        ) people`,
  );
  const [ordered] = await rows<OfOrders>(
    db,
    sql`select ${ofOrders} from share_links l
        join order_shares s on s.shop_id = ${shopId} and s.code = l.code
        join orders o on o.shop_id = ${shopId} and o.id = s.order_id ${withMoney(shopId)}
        where l.shop_id = ${shopId} and l.sharer_id = ${sharerId}`,
  );
  const [made] = await rows<Pick<Counts, 'shown' | 'sharedAgain'>>(
    db,
    sql`select count(*) as shown, coalesce(sum(
          (select count(*) from share_links child where child.shop_id = ${shopId} and child.parent = l.code)
        ), 0)::bigint as "sharedAgain"
        from share_links l where l.shop_id = ${shopId} and l.sharer_id = ${sharerId}`,
  );
  return { ...none, ...opens, ...ordered, ...made };
}

async function rows<T>(db: Db, statement: RawBuilder<unknown>): Promise<T[]> {
  return [...(await sql<T>`${statement}`.execute(db)).rows];
}
