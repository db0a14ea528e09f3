import type { CouponTemplate, Taker } from '@/domain/coupon';
import type { TemplateId, UserId } from '@/domain/id';
import { dayBegan } from '@/domain/message';
import type { Instant } from '@/domain/time';
import type { Had } from '../../storage/couponLists';
import type { Tables } from '../../storage/tables';
import { cardOf } from '../card/cardOf';
import { tierOf } from '../member/tierOf';

/**
 * Who somebody is to these templates: asked is only what one of them wants to know. Lock the person first where it is to
 * be counted on.
 */
export async function takerOf(
  tx: Tables,
  templates: readonly CouponTemplate[],
  userId: UserId,
  now: Instant,
): Promise<(id: TemplateId) => Taker & Pick<Had, 'usable'>> {
  const kinds = new Set(templates.map(({ who }) => who.kind));
  const ids = templates.map(({ id }) => id);
  const had = await tx.couponLists.had(userId, ids, dayBegan(now), now);
  const isNew = kinds.has('new') || kinds.has('known') ? await tx.orders.isNewcomer(userId) : false;
  const tier = kinds.has('tier') ? await tierOf(tx, userId, now) : undefined;
  const hasCard = kinds.has('card') && (await cardOf(tx, userId, now)) !== undefined;
  return (id) => ({ ...had(id), isNew, hasCard, level: tier?.position });
}
