import type { AfterSaleId, OrderId, SkuId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { total } from '@/domain/quote';
import { days, later } from '@/domain/time';
import { adminDoor } from '../../cloudfunctions/admin/door';
import { shopDoor } from '../../cloudfunctions/shop/door';
import type { Database } from '../../cloudfunctions/storage/database';
import { both, box, noon, tin } from './fixtures';
import { openShop, type TestShop } from './shop';

export const ann: UserId = 'user_ann';
export const waybill = { carrier: 'SF', waybill: 'SF1234567890' } as const;
const owner = { userId: 'user_own', openid: 'o_owner' } as const;

/** From ¥200 on ¥20 less: what parts of an order paid is not what their price says. */
async function reduce(shop: TestShop): Promise<void> {
  const steps = [{ from: 200_00, off: fen(20_00) }];
  const reduction = { id: 'promotion_20', title: both('满 200 减 20'), by: 'amount', steps, scope: {} } as const;
  await shop.transact((tx) =>
    tx.promotions.put({ reduction, startsAt: later(noon, -days(1)), endsAt: later(noon, days(90)) }),
  );
}

type Sent =
  | { readonly ok: true; readonly output: never }
  | { readonly ok: false; readonly error: string; readonly code?: string };

/** A shop where Ann and the merchant talk about what was bought, through the doors. */
export async function openCounter(database: Database, price = box.listPrice) {
  const skus = [
    { ...box, stock: 500, listPrice: price },
    { ...tin, stock: 500 },
  ];
  const shop = await openShop(database, { skus });
  await reduce(shop);
  await shop.moveIn(owner.userId, ann);

  const send = (endpoint: string, input: object, who: UserId = ann) =>
    shopDoor({ endpoint, input }, () => shop.as(who), shop.platform) as Promise<Sent>;
  const staff = (endpoint: string, input: object) =>
    adminDoor({ endpoint, input }, () => ({ ...shop.as('user_own'), ...owner }), shop.platform) as Promise<Sent>;
  const withId = (input: object) => ({ requestId: shop.newRequest(), ...input });

  /** What is refused is told by its code. */
  async function answered<T>(sent: Promise<Sent>): Promise<T | string> {
    const answer = await sent;
    return answer.ok ? (answer.output as T) : (answer.code ?? answer.error);
  }

  const buyer = (endpoint: string, input: object, who: UserId = ann) =>
    answered<Record<string, unknown>>(send(endpoint, withId(input), who));
  const merchant = (endpoint: string, input: object) =>
    answered<Record<string, unknown>>(staff(endpoint, withId(input)));
  const look = <T>(endpoint: string, input: object, who: UserId = ann) => answered<T>(send(endpoint, input, who));
  const staffLook = <T>(endpoint: string, input: object) => answered<T>(staff(endpoint, input));

  /** Ann buys so many boxes (¥88) and tins (¥168), and pays. */
  async function buy(lines: Readonly<Record<SkuId, number>>, who: UserId = ann): Promise<OrderId> {
    await shop.moveIn(who);
    const wanted = Object.entries(lines).map(([skuId, quantity]) => ({ skuId: skuId as SkuId, quantity }));
    const quoted = await look<{ receipt: Parameters<typeof total>[0] }>(
      'quoteOrder',
      { lines: wanted, way: { by: 'alone' }, to: shop.toOf(who) },
      who,
    );
    if (typeof quoted === 'string') throw new Error(quoted);
    const placing = { lines: wanted, to: shop.toOf(who), agreed: total(quoted.receipt) };
    const placed = await buyer('placeOrder', placing, who);
    if (typeof placed === 'string') throw new Error(placed);
    const orderId = placed['orderId'] as OrderId;
    if (total(quoted.receipt) > 0) await shop.pay(who, orderId);
    return orderId;
  }

  const ship = (orderId: OrderId, lines?: readonly { readonly skuId: SkuId; readonly quantity: number }[]) =>
    merchant('shipOrder', { orderId, ...waybill, ...(lines && { lines }) });

  interface Wish {
    readonly kind?: 'refund' | 'return' | 'exchange';
    readonly sent?: boolean;
    readonly reason?: string;
    readonly lines?: readonly { readonly skuId: SkuId; readonly units: number }[];
  }
  const wish = (orderId: OrderId, { kind = 'refund', sent = false, reason = 'changed_mind', lines }: Wish) => ({
    ...{ orderId, kind, sent, reason, lines: lines ?? [{ skuId: box.id, units: 1 }] },
  });
  const preview = (orderId: OrderId, asked: Wish = {}, who: UserId = ann) =>
    look<{ total: number; freight: number; whyNot?: string; lines: { cash: number }[] }>(
      'previewAfterSale',
      wish(orderId, asked),
      who,
    );

  /** Asks for what the preview showed. The id, or why not. */
  async function ask(orderId: OrderId, asked: Wish = {}, more: object = {}, who: UserId = ann): Promise<AfterSaleId> {
    const shown = await preview(orderId, asked, who);
    const agreed = typeof shown === 'string' ? 0 : shown.total;
    const done = await buyer('askAfterSale', { ...wish(orderId, asked), agreed, ...more }, who);
    return (typeof done === 'string' ? done : done['afterSaleId']) as AfterSaleId;
  }

  const saleOf = (id: AfterSaleId) => shop.look(({ afterSales }) => afterSales.get(id));
  const orderOf = (id: OrderId) => shop.look(({ orders }) => orders.get(id));
  const linesOf = (id: OrderId) => shop.look(({ orderLines }) => orderLines.of(id));
  const refundOf = async (id: AfterSaleId) => (await shop.look(({ refunds }) => refunds.ofAfterSales([id]))).get(id)!;
  const eventsOf = async (id: AfterSaleId) =>
    (await shop.look(({ afterSales }) => afterSales.eventsOf(id))).map(({ by, what }) => `${by} ${what}`);
  const takeReturns = () =>
    merchant('setReturnAddress', { name: '仓库', phone: '0571-88888888', place: '杭州市文三路 1 号' });
  const stock = async () => [await shop.stockOf(box), await shop.stockOf(tin)];

  return {
    ...{ ...shop, buyer, merchant, look, staffLook, buy, ship, wish, preview, ask },
    ...{ saleOf, orderOf, linesOf, refundOf, eventsOf, takeReturns, stock, counterLook: shop.look, shop },
  };
}
export type Counter = Awaited<ReturnType<typeof openCounter>>;
