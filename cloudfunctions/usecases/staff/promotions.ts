import { admin as contract } from '@/contract/admin';
import type { Reduction, Scope } from '@/domain/promotion';
import { Refusal, refuseIf } from '@/domain/refusal';
import { isOver } from '@/domain/time';
import { command } from '../../door/command';
import { query } from '../../door/query';
import type { Tables } from '../../storage/tables';

const SHOWN = 100;
export const MOST_PROMOTIONS = 20; // That run or will: each quote looks at all that run.

export const listPromotions = query(contract.listPromotions, (_, { shop }) => shop.promotions.all(SHOWN));

/** Refuses `not_found` goods and categories that are not there, `promotion_over` one that has ended, or would have. */
export const putPromotion = command('putPromotion', contract.putPromotion, async (asked, { tx, ids, now }) => {
  const { promotionId, requestId: _, startsAt, endsAt, ...facts } = asked;
  await tx.shop.lock();
  if (promotionId) {
    const before = await tx.promotions.lock(promotionId);
    refuseIf(isOver(before.endsAt, now) ? 'promotion_over' : undefined);
  } else {
    refuseIf((await tx.promotions.countAhead(now)) >= MOST_PROMOTIONS ? 'too_many_of_these' : undefined);
  }
  refuseIf(isOver(endsAt, now) ? 'promotion_over' : undefined);
  await checkScope(tx, facts.scope);
  const reduction: Reduction = { id: promotionId ?? ids.next('promotion'), ...facts };
  await tx.promotions.put({ reduction, startsAt, endsAt });
  return { promotionId: reduction.id };
});

/** Refuses `not_found` goods and categories that are not there. */
export async function checkScope(tx: Tables, { goods = [], categories = [], except = [] }: Scope): Promise<void> {
  const known = await tx.goods.some([...goods, ...except]);
  const tree = new Set(categories.length > 0 ? (await tx.categories.all()).map(({ id }) => id) : []);
  const isThere = [...goods, ...except].every((id) => known.has(id)) && categories.every((id) => tree.has(id));
  if (!isThere) throw new Refusal('not_found');
}

export const endPromotion = command('endPromotion', contract.endPromotion, async ({ promotionId }, { tx, now }) => {
  const promotion = await tx.promotions.lock(promotionId);
  refuseIf(isOver(promotion.endsAt, now) ? 'promotion_over' : undefined);
  if (promotion.startsAt < now) await tx.promotions.put({ ...promotion, endsAt: now });
  else await tx.promotions.remove(promotionId);
  return {};
});
