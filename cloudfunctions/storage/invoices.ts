import { type Selectable, sql } from 'kysely';
import type { InvoiceId, OrderId, ShopId, UserId } from '@/domain/id';
import type { Invoice, Issued } from '@/domain/invoice';
import { Refusal } from '@/domain/refusal';
import type { Db, Schema } from './schema';
import { at } from './values';
import type { Place, Vault } from './vault';

export interface InvoicesWanted {
  readonly buyerId?: UserId | undefined;
  readonly statuses?: readonly Invoice['status'][] | undefined;
  readonly tooMuch?: true | undefined; // More was refunded than before they were issued.
  readonly before?: InvoiceId | undefined;
  readonly most: number;
}

/** To whom it is made out and where it goes lies sealed. */
type Personal = Pick<Invoice, 'title' | 'email'>;
const placeOf = (id: InvoiceId): Place => ['invoices.sealed', id];
const FORGOTTEN: Personal = { title: { kind: 'personal', name: '' }, email: '' };

/** What buyers want an invoice of. One that is asked for or issued is the only one of its order. */
export const invoices = (db: Db, shopId: ShopId, vault: Vault) => {
  const rows = db.selectFrom('invoices').selectAll().where('shopId', '=', shopId);
  const seal = (id: InvoiceId, { title, email }: Personal) => vault.seal({ title, email }, placeOf(id));

  function invoiceOf(row: Selectable<Schema['invoices']>): Invoice {
    const { id, orderId, buyerId, sealed, remark, status, askedAt, amount, number, link, issuedAt } = row;
    const isIssued = amount !== null && number !== null && link !== null && issuedAt !== null;
    return {
      ...{ id, orderId, buyerId, remark, status, askedAt },
      ...(sealed === null ? FORGOTTEN : vault.open<Personal>(sealed, placeOf(id))),
      issued: isIssued ? { amount, number, link, at: issuedAt } : undefined,
    };
  }

  function one(row: Selectable<Schema['invoices']> | undefined): Invoice {
    if (!row) throw new Refusal('not_found');
    return invoiceOf(row);
  }

  return {
    async add({ id, orderId, buyerId, title, email, remark, status, askedAt }: Invoice): Promise<void> {
      const sealed = seal(id, { title, email });
      const facts = { id, orderId, buyerId, sealed, remark, status, askedAt: at(askedAt) };
      await db
        .insertInto('invoices')
        .values({ shopId, ...facts })
        .execute();
    },

    async get(id: InvoiceId): Promise<Invoice> {
      return one(await rows.where('id', '=', id).executeTakeFirst());
    },

    /** Lock its order before. */
    async lock(id: InvoiceId): Promise<Invoice> {
      return one(await rows.where('id', '=', id).forNoKeyUpdate().executeTakeFirst());
    },

    /** Those that stand: asked for, or issued. */
    async ofOrders(orderIds: readonly OrderId[]): Promise<Map<OrderId, Invoice>> {
      if (orderIds.length === 0) return new Map();
      const found = await rows
        .where('orderId', 'in', [...orderIds])
        .where('status', 'in', ['asked', 'issued'])
        .execute();
      return new Map(found.map((row) => [row.orderId, invoiceOf(row)]));
    },

    async change(id: InvoiceId, { title, email, remark }: Pick<Invoice, 'title' | 'email' | 'remark'>): Promise<void> {
      await db
        .updateTable('invoices')
        .set({ sealed: seal(id, { title, email }), remark })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    },

    async move(id: InvoiceId, status: Invoice['status'], issued?: Issued): Promise<void> {
      const { at: issuedAt, ...facts } = issued ?? {};
      await db
        .updateTable('invoices')
        .set({ status, ...facts, ...(issuedAt !== undefined && { issuedAt: at(issuedAt) }) })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    },

    /** The newest first. */
    async list({ buyerId, statuses, tooMuch, before, most }: InvoicesWanted): Promise<Invoice[]> {
      const found = await db
        .selectFrom('invoices')
        .selectAll('invoices')
        .where('invoices.shopId', '=', shopId)
        .$if(buyerId !== undefined, (all) => all.where('invoices.buyerId', '=', buyerId!))
        .$if(statuses !== undefined, (all) => all.where('invoices.status', 'in', [...statuses!]))
        .$if(tooMuch === true, (all) =>
          all.where('invoices.status', '=', 'issued').where(({ exists, selectFrom }) =>
            exists(
              selectFrom('payments')
                .select('payments.no')
                .where('payments.shopId', '=', shopId)
                .whereRef('payments.orderId', '=', 'invoices.orderId')
                .where('payments.refunded', '>', 0 as never)
                .where(sql<boolean>`payments.amount - payments.refunded < invoices.amount`),
            ),
          ),
        )
        .$if(before !== undefined, (all) => all.where('invoices.id', '<', before!))
        .orderBy('invoices.id', 'desc')
        .limit(most)
        .execute();
      return found.map(invoiceOf);
    },
  };
};
