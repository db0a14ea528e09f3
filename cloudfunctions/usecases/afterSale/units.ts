import type { AfterSale } from '@/domain/afterSale';
import type { SkuId } from '@/domain/id';
import type { Quantity } from '@/domain/stock';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';

const held = ({ sent }: AfterSale) => (sent ? 'heldSent' : 'heldUnsent');

/** Its units are talked about: they are neither shipped meanwhile nor asked back twice. */
export async function hold(tx: Tables, sale: AfterSale): Promise<void> {
  for (const { skuId, units } of sale.lines) await tx.orderLines.move(sale.orderId, skuId, { [held(sale)]: units });
}

/** They are the buyer's again, as before. */
export async function release(tx: Tables, sale: AfterSale): Promise<void> {
  for (const { skuId, units } of sale.lines) await tx.orderLines.move(sale.orderId, skuId, { [held(sale)]: -units });
}

/** What was decided about them, and what goes back for them. `wasHeld`: they had been talked about before. */
export async function settle(tx: Tables, sale: AfterSale, wasHeld: boolean): Promise<void> {
  for (const { skuId, units, cash } of sale.lines) {
    await tx.orderLines.move(sale.orderId, skuId, {
      ...(wasHeld && { [held(sale)]: -units }),
      ...(sale.givenUp && { [sale.sent ? 'returned' : 'unsent']: units }),
      refunded: cash,
    });
  }
}

/** What is sent in exchange, one line a SKU. */
export function insteadOf({ lines }: Pick<AfterSale, 'lines'>): Quantity[] {
  const wanted = new Map<SkuId, number>();
  for (const { skuId, forSkuId = skuId, units } of lines) wanted.set(forSkuId, (wanted.get(forSkuId) ?? 0) + units);
  return [...wanted].map(([skuId, quantity]) => ({ skuId, quantity }));
}

/** Ends without anything having gone back: what was taken for an exchange returns to the shelf, last. */
export async function letGo(tx: Tables, was: AfterSale, now: Instant): Promise<void> {
  await release(tx, was);
  const hasTaken = was.kind === 'exchange' && (was.status === 'sending' || was.status === 'returning');
  if (hasTaken) await tx.skus.giveBack(insteadOf(was), `${was.id}.unexchanged`, now);
}
