import { type RawBuilder, sql } from 'kysely';
import type { OrderId, RequestId, ShopId, UserId } from '@/domain/id';
import { wordsOfOrder, wordsOfParcel } from '@/domain/orderWords';
import type { OpenOfPerson } from '@/domain/privacy';
import type { Receipt } from '@/domain/quote';
import type { Instant } from '@/domain/time';
import { orderWords } from './orderWords';
import { entryOf, idsOf, rowsOf } from './personalRows';
import { PERSONAL } from './personalTables';
import type { Db } from './schema';
import { at } from './values';

/** What is not over yet of a person, and forgetting who he was. Lock him first. */
export const erasing = (db: Db, shopId: ShopId) => {
  async function eraseRows(name: string, userId: UserId, now: Instant): Promise<void> {
    const { erased } = entryOf(name);
    if (erased === 'kept') return;
    const his = rowsOf(name, shopId, userId);
    if (erased === 'gone') {
      await sql`delete from ${sql.table(name)} where ${his}`.execute(db);
      return;
    }
    const columns = Object.entries(erased).map(([column, value]) => sql`${sql.ref(column)} = ${written(value, now)}`);
    await sql`update ${sql.table(name)} set ${sql.join(columns)} where ${his}`.execute(db);
  }

  /** What the log of deeds has kept of these rows: of new ones and of those that are gone all columns, else what changed. */
  async function scrubLog(name: string, userId: UserId): Promise<void> {
    const { by, key, erased } = entryOf(name);
    if (erased === 'kept') return;
    const [column, isHim] =
      typeof by === 'string' ? [by, sql`= ${userId}`] : [by[0], sql`in ${idsOf(by[1], shopId, userId)}`];
    const [id] = key;
    const isHis =
      id === undefined
        ? sql`false`
        : sql`not row_key ? ${column} and row_key ->> ${id} in ${idsOf(name, shopId, userId)}`;
    const left = (facts: RawBuilder<unknown>) =>
      erased === 'gone'
        ? sql`case when ${facts} is not null then '{}'::jsonb end`
        : sql`${facts} - ${Object.keys(erased)}::text[]`;
    const [before, after] = [sql.ref('before'), sql.ref('after')];
    await sql`
      update deed_changes set before = ${left(before)}, after = ${left(after)}
      where shop_id = ${shopId} and of_table = ${name}
        and (coalesce(row_key ->> ${column}, before ->> ${column}, after ->> ${column}) ${isHim} or ${isHis})`.execute(
      db,
    );
  }

  /** What he has written to his orders was among the words by which they are found. */
  async function rewriteWords(userId: UserId): Promise<void> {
    const { rows } = await sql<{ id: OrderId; number: string; receipt: Receipt; waybills: readonly string[] | null }>`
      select id, number, receipt, (select array_agg(p.waybill) from parcels p
        where p.shop_id = ${shopId} and p.order_id = orders.id) as waybills
      from orders where ${rowsOf('orders', shopId, userId)}`.execute(db);
    for (const { id, number, receipt, waybills } of rows) {
      const parcels = (waybills ?? []).flatMap((waybill) => wordsOfParcel({ waybill }));
      await orderWords(db, shopId).rewrite(id, [...wordsOfOrder({ number, receipt }), ...parcels]);
    }
  }

  return {
    async open(userId: UserId): Promise<OpenOfPerson> {
      const mine = (table: string) => rowsOf(table, shopId, userId);
      const { rows } = await sql<OpenOfPerson>`
      select
        (select count(*)::int from orders where ${mine('orders')} and status not in ('received', 'closed'))
          + (select count(*)::int from outbox where shop_id = ${shopId} and sent_at is null and died_at is null
             and effect ->> 'kind' = 'upload_shipping'
             and effect ->> 'orderId' in ${idsOf('orders', shopId, userId)}) as orders,
        (select count(*)::int from after_sales where ${mine('after_sales')} and ended_at is null) as "afterSales",
        (select count(*)::int from refunds where ${mine('refunds')} and status <> 'done')
          + (select count(*)::int from card_refunds where ${mine('card_refunds')} and status <> 'done') as refunds,
        (select count(*)::int from payouts where ${mine('payouts')} and ended_at is null) as payouts,
        (select count(*)::int from invoices where ${mine('invoices')} and status = 'asked') as invoices,
        exists (select from cards where ${mine('cards')} and fee > 0 and status in ('unpaid', 'running')) as card,
        exists (select from leaders where ${mine('leaders')} and status in ('applied', 'invited', 'active')) as leads,
        exists (select from leader_accounts where ${mine('leader_accounts')}
          and (pending <> 0 or payable <> 0 or in_payout <> 0)) as earnings,
        exists (select from staff where ${mine('staff')} and left_at is null) as works`.execute(db);
      return rows[0]!;
    },

    /**
     * Nothing is left that says who he was: not in his rows, not in the log of what staff have changed in them, not in letters and answers
     * to his requests but `except`. The log does not keep what is erased here; it keeps that he was.
     */
    async erase(
      userId: UserId,
      { byId, except, now }: { byId: UserId; except: RequestId; now: Instant },
    ): Promise<void> {
      const { rows } = await sql<{ deed: string }>`
      select coalesce(current_setting('pinji.deed', true), '') as deed`.execute(db);
      await sql`select set_config('pinji.deed', '', true), set_config('pinji.erasing', 'yes', true)`.execute(db);

      for (const table of Object.keys(PERSONAL)) await scrubLog(table, userId); // While its rows still say which are his.
      await rewriteWords(userId);
      for (const table of Object.keys(PERSONAL)) await eraseRows(table, userId, now);
      await sql`delete from outbox where shop_id = ${shopId} and effect ->> 'userId' = ${userId}`.execute(db);
      await sql`delete from requests where shop_id = ${shopId} and user_id = ${userId} and request_id <> ${except}`.execute(
        db,
      );

      await sql`select set_config('pinji.deed', ${rows[0]!.deed}, true), set_config('pinji.erasing', '', true)`.execute(
        db,
      );
      await db
        .insertInto('erasures')
        .values({ shopId, userId, byId, at: at(now) })
        .execute();
    },
  };
};

/** SQL of PERSONAL, with its moment. */
function written(text: string, now: Instant): RawBuilder<unknown> {
  const [first = '', ...rest] = text.split('$now');
  return rest.reduce<RawBuilder<unknown>>((made, part) => sql`${made}${at(now)}${sql.raw(part)}`, sql.raw(first));
}
