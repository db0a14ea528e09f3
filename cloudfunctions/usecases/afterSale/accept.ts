import { accepted, checked, goneOf, moved, returnedInstead } from '@/domain/afterSale';
import { assert } from '@/domain/bug';
import { nextUnits } from '@/domain/refundShare';
import type { RefusalCode } from '@/domain/refusal';
import type { Tables } from '../../storage/tables';
import { giveAllBack, giveBack } from './giveBack';
import { type Case, type Said, type Step, take, wholeOf } from './step';
import { insteadOf } from './units';

/** What must be there before an after-sale can be accepted: where returns go to, and what is sent in exchange. */
export async function whyNotAccept(tx: Tables, { sale }: Case): Promise<RefusalCode | undefined> {
  if (sale.kind === 'refund') return undefined;
  if (!(await tx.shop.returnTo())) return 'no_return_address';
  if (sale.kind !== 'exchange') return undefined;
  const wanted = insteadOf(sale);
  const there = await tx.skus.some(wanted.map(({ skuId }) => skuId));
  return wanted.some(({ skuId, quantity }) => (there.get(skuId)?.stock ?? 0) < quantity) ? 'stock_short' : undefined;
}

/** The merchant, or time, says yes: the money goes back, or first the goods. What is sent in exchange is taken, last. */
export async function accept(step: Step, found: Case, said: Said = {}): Promise<void> {
  const { tx, now } = step;
  const { sale } = found;
  if (accepted(sale) === 'refunding') return giveAllBack(step, found, { said });
  await take(
    step,
    { ...moved(sale, 'sending', now), returnTo: await tx.shop.returnTo() },
    { ...said, tell: 'accepted' },
  );
  if (sale.kind === 'exchange') await tx.skus.take(insteadOf(sale), `${sale.id}.exchange`, now);
}

/** What came back is right: the money goes back, or something else is sent for it. */
export async function acceptReturned(step: Step, found: Case, restock: boolean): Promise<void> {
  const { tx, now } = step;
  const { sale } = found;
  if (checked(sale) === 'refunding') return giveAllBack(step, found, { restock });
  await take(step, moved(sale, 'reshipping', now));
  const units = sale.lines.map(({ skuId, units: quantity }) => ({ skuId, quantity }));
  if (restock) await tx.skus.giveBack(units, `${sale.id}.restocked`, now);
}

/** Nothing was sent in exchange in time: the money goes back, and what had been taken for it returns to the shelf. */
export async function refundInstead(step: Step, found: Case): Promise<void> {
  const { order, others } = found;
  const gone = goneOf(others);
  const sale = returnedInstead(found.sale, ({ skuId, units }) => {
    const line = order.receipt.lines.find((one) => one.skuId === skuId);
    assert(line, `${skuId} is in ${order.id}`);
    return nextUnits(line, gone.line(skuId), units);
  });
  await giveAllBack(step, { ...found, sale });
  await step.tx.skus.giveBack(insteadOf(sale), `${sale.id}.unexchanged`, step.now);
}

/** The buyer keeps the goods and takes what was offered. All of what they paid: then he need not send them back. */
export async function takeOffer(step: Step, found: Case, said: Said = {}): Promise<void> {
  const sale = { ...found.sale, kind: 'refund' as const };
  const whole = wholeOf({ ...found, sale });
  const isWhole = sale.lines.every(({ cash }, i) => cash >= whole.lines[i]!.cash);
  await giveBack(step, { ...found, sale }, isWhole, { said });
}
